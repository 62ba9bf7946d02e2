package io.backgrounder.translation;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.restassured.response.ValidatableResponse;

/** Stories and their translations. */
final class Translated {
    private Translated() {}

    static ObjectNode of(String original) {
        return object("of", original);
    }

    /** @param original null for an original */
    static void published(String slug, String language, String original) {
        Editor.published(slug, "language", language, "translation", original == null ? null : of(original));
    }

    static ValidatableResponse page(String slug) {
        return given().get("/v1/stories/" + slug).then().statusCode(200);
    }

    static void shows(String slug, String... others) {
        page(slug).body("translations.slug", others.length == 0 ? empty() : contains(others));
    }

    static String id(String path) {
        return Editor.document(path).get("id").asText();
    }
}
