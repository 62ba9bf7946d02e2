package io.backgrounder.provenance;

import static io.backgrounder.Documents.contributor;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reviews by a person of what machines have made. */
final class Reviews {
    static final String MACHINE = "trainedAlgorithmicMedia";
    static final String PERSON = "digitalCreation";

    private static Keys.Made key;

    private Reviews() {}

    /** The contributors of the tests: a person, an organization, a program. */
    static void contributors() {
        for (String kind : new String[] {"person", "organization", "program"}) {
            Editor.editor(Editor.JSON, contributor("slug", "prov-" + kind, "name", kind, "kind", kind))
                    .header("If-None-Match", "*")
                    .put(Editor.publishing("contributors/prov-" + kind));
        }
        if (key == null) {
            key = Keys.of("prov-person", "content:publish");
        }
    }

    /** Members of a document: the codes of its sections, and who answers for it. */
    static ObjectNode by(String responsible, String... sectionsAndCodes) {
        Map<String, ObjectNode> sections = new LinkedHashMap<>();
        for (int i = 0; i < sectionsAndCodes.length; i += 2) {
            sections.put(sectionsAndCodes[i], object("digitalSourceType", sectionsAndCodes[i + 1]));
        }
        ObjectNode members = object("provenance", sections);
        return responsible == null ? members : members.put("responsible", responsible);
    }

    /** A review by the person. */
    static Response review(String path, String section) {
        return review(key.text(), path, section);
    }

    static Response review(String key, String path, String section) {
        return Keys.as(key).header("If-Match", Editor.etag(path)).put(Editor.address(path + "/reviews/" + section));
    }

    /** Readers see a story whose summary a machine has written and the person has reviewed. */
    static void reviewed(String slug, String summary) {
        String path = "stories/" + slug;
        Editor.create(path, Documents.story("summary", summary, by("prov-organization", "summary", MACHINE)))
                .then()
                .statusCode(201);
        review(path, "summary").then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        assertReviewed(slug, 1);
    }

    static void assertReviewed(String slug, int revision) {
        given().get("/v1/stories/" + slug)
                .then()
                .body("disclosure", equalTo("generated-reviewed"))
                .body("provenance.summary.reviewedBy.slug", equalTo("prov-person"))
                .body("revision", equalTo(revision));
    }

    /** The result of a line, which was rejected. */
    static JsonNode rejected(JsonNode result) {
        assertEquals("rejected", result.path("status").asText(), result.toString());
        return result;
    }
}
