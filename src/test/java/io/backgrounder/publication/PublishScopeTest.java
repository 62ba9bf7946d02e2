package io.backgrounder.publication;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the scope {@code content:write} alone, nothing changes that readers see. */
@QuarkusTest
class PublishScopeTest {
    private static final String KEY = "Writer";
    private static String key;

    private static RequestSpecification writer(Object body) {
        if (key == null) {
            key = Editor.editor(
                            Editor.JSON, object("name", KEY + System.nanoTime(), "scopes", List.of("content:write")))
                    .post("/admin/v1/api-keys")
                    .path("key");
        }
        return given().header("Authorization", "Bearer " + key)
                .header("If-Match", "*")
                .contentType(Editor.MERGE_PATCH)
                .body(body.toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatReadersSeeStays(Sample kind) {
        String path = kind.path(kind.slug("scoped"));
        Editor.editor(Editor.JSON, kind.document())
                .header("If-None-Match", "*")
                .put(Editor.address(path) + "?publish=true")
                .then()
                .statusCode(201);
        String before = given().get("/v1/" + path).asString();
        String address = Editor.address(path);
        writer(object(kind.title, "X")).patch(address + "?publish=true").then().statusCode(403);
        writer("{}")
                .contentType(Editor.JSON)
                .put(address + "/publication")
                .then()
                .statusCode(403);
        writer("").delete(address + "/publication?reason=R").then().statusCode(403);
        writer("{\"revision\":1,\"publish\":true}")
                .contentType(Editor.JSON)
                .post(address + "/restorations")
                .then()
                .statusCode(403);
        if (kind.isDeletable()) {
            String into = kind.created("scoped-into");
            writer("").delete(address).then().statusCode(403).body("detail", containsString("content:publish"));
            writer(object("mergedInto", into.substring(into.indexOf('/') + 1)))
                    .patch(address)
                    .then()
                    .statusCode(403);
        }
        writer(object(kind.title, "A draft"))
                .patch(address)
                .then()
                .statusCode(200)
                .body("draft", equalTo(true));
        assertEquals(before, given().get("/v1/" + path).asString());
    }
}
