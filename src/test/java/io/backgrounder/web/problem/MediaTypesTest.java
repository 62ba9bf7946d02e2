package io.backgrounder.web.problem;

import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sends or wants another media type is told which would do (RFC 9110, 15.5.7 and 15.5.16). */
@QuarkusTest
class MediaTypesTest {
    private static final String PATCHES = "application/merge-patch+json, application/json";

    @ParameterizedTest
    @CsvSource({
        "PATCH, sources/harbour-courier, Accept-Patch, '" + PATCHES + "'",
        "PATCH, stories/leap-second-to-be-retired, Accept-Patch, '" + PATCHES + "'",
        "POST, sources, Accept-Post, application/json",
        "POST, import, Accept-Post, application/x-ndjson",
        "PUT, sources/harbour-courier, Accept, application/json",
        "PUT, stories/leap-second-to-be-retired/publication, Accept, application/json",
    })
    void theRightTypesOfABodyAreTold(String method, String path, String header, String types) {
        for (String wrong : new String[] {"text/plain", "application/xml", "application/json-patch+json"}) {
            Editor.overwriting()
                    .contentType(wrong)
                    .body("{}".getBytes())
                    .request(method, Editor.address(path))
                    .then()
                    .statusCode(415)
                    .header(header, types)
                    .header("Accept", types)
                    .body("mediaTypes", hasItems(types.split(", ")))
                    .body("detail", containsString(types.split(", ")[0]))
                    .body("detail", containsString(wrong));
        }
        if (!header.equals("Accept")) {
            given().options(Editor.address(path)).then().header(header, types);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stories, application/json",
        "/v1/changes/stream, text/event-stream",
        "/v1/export/sources, application/x-ndjson",
        "/editorial/v1/stories, application/json"
    })
    void theRightTypesOfAnAnswerAreTold(String address, String type) {
        Editor.editor()
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("mediaTypes", equalTo(java.util.List.of(type)))
                .body("detail", containsString(type));
    }

    /** As clients send it that know no other media type for JSON. */
    @Test
    void aPatchMayCallItselfJson() {
        Editor.create("sources/patched-as-json", source("description", "D"));
        Editor.editor(Editor.JSON, object("name", "M", "description", null))
                .header("If-Match", "*")
                .patch(Editor.address("sources/patched-as-json"))
                .then()
                .statusCode(200)
                .body("name", equalTo("M"))
                .body("description", equalTo(null));
        String webhook = Editor.editor(Editor.JSON, object("url", "https://h.example/", "enabled", false))
                .post("/admin/v1/webhooks")
                .path("id");
        Editor.editor(Editor.JSON, object("description", "D"))
                .patch("/admin/v1/webhooks/" + webhook)
                .then()
                .statusCode(200)
                .body("description", equalTo("D"));
    }
}
