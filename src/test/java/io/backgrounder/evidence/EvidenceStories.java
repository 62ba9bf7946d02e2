package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.restassured.response.Response;
import java.util.List;

/** Stories with evidence for the tests. */
final class EvidenceStories {
    static final String URL = "https://evidence.example/a";
    static final String TEXT = "The *sea* rose by 4 cm. The court agreed. The sea is warm.";

    /** The only point that the stories have. */
    static final ObjectNode POINT =
            object("id", "p1", "kind", "only", "text", "The *court* alone ruled.", "sources", List.of("evidence"));

    private EvidenceStories() {}

    static ObjectNode evidence(String section, String exact, Object... members) {
        return object(
                "section",
                section,
                "selector",
                object("exact", exact),
                "stance",
                "supports",
                "articles",
                List.of(object("url", URL, "quote", "It said so.")),
                object(members));
    }

    static ObjectNode story(String slug, String text, ObjectNode... evidence) {
        return object(
                "slug",
                slug,
                "language",
                "en",
                "headline",
                "H",
                "summary",
                text,
                "coverage",
                object(
                        "comparison",
                        "One **agrees**.",
                        "points",
                        List.of(POINT),
                        "summaries",
                        List.of(object(
                                "source", "evidence",
                                "text", "T",
                                "articles", List.of(object("url", URL, "headline", "A"))))),
                "evidence",
                List.of(evidence));
    }

    static Response create(ObjectNode story) {
        return Editor.create("stories/" + story.get("slug").asText(), story);
    }

    static void publish(ObjectNode story) {
        create(story).then().statusCode(201);
        Editor.publish(story.get("slug").asText()).then().statusCode(200);
    }

    static JsonNode page(String slug, String query) {
        return json(given().get("/v1/stories/" + slug + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
