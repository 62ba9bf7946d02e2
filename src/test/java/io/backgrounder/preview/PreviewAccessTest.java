package io.backgrounder.preview;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see previews. */
@QuarkusTest
class PreviewAccessTest {
    private static String token(Object request) {
        return Editor.editor(Editor.JSON, request)
                .post(Editor.address("preview-tokens"))
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", "/preview/v1/stories")
                .extract()
                .path("token");
    }

    @Test
    void aKeyThatReadsDraftsOpensPreviews() {
        Keys.as(Keys.make(Scopes.READ).text()).get("/preview/v1/stories").then().statusCode(200);
        Keys.as(Keys.make(Scopes.INGEST).text())
                .get("/preview/v1/stories")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("content:read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stories",
                "stories/none",
                "search?q=a",
                "changes",
                "export/stories",
                "nothing",
                "stories?at=2099-01-01T00:00:00Z"
            })
    void nobodyElseSeesAny(String path) {
        String valid = token(object("expiresIn", 60));
        assertEquals(401, given().get("/preview/v1/" + path).statusCode());
        for (String token : List.of("wrong", "bgp_", "bgp_AAAA", valid + "A", "bgp_" + valid.substring(8))) {
            Keys.as(token)
                    .get("/preview/v1/" + path)
                    .then()
                    .statusCode(401)
                    .header("Cache-Control", "no-store")
                    .body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Test
    void aTokenOpensPreviewsAndNothingElse() throws InterruptedException {
        String token = token(object("expiresIn", 600));
        Keys.as(token).get("/preview/v1/stories").then().statusCode(200);
        Keys.as(token).get("/v1/stories").then().statusCode(200);
        Keys.as(token).get("/editorial/v1/stories").then().statusCode(403);
        Keys.as(token)
                .contentType(Editor.JSON)
                .body("{}")
                .post("/editorial/v1/preview-tokens")
                .then()
                .statusCode(403);
        String brief = token(object("expiresIn", 1));
        Thread.sleep(1100);
        Keys.as(brief).get("/preview/v1/stories").then().statusCode(401);
    }

    @Test
    void aRotatedSecretVoidsAllTokens() {
        String token = token("{}");
        Editor.editor().delete("/admin/v1/preview-secret").then().statusCode(204);
        Keys.as(token).get("/preview/v1/stories").then().statusCode(401);
        Keys.as(token("{}")).get("/preview/v1/stories").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 86_401})
    void aTokenWorksForADayAtMost(int seconds) {
        Editor.editor(Editor.JSON, object("expiresIn", seconds))
                .post(Editor.address("preview-tokens"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresIn"));
    }
}
