package io.backgrounder.preview;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.backgrounder.openapi.TrustedProxyProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is previewed, of what time, and that it leaves no trace. Whether it is right, {@link PreviewedSiteTest} checks. */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class PreviewTest {
    private static final String FAR = "2099-01-01T00:00:00Z";

    private static Response preview(String path) {
        return Editor.editor().get("/preview/v1/" + path);
    }

    @ParameterizedTest
    @EnumSource
    void aDraftOfEachKindIsPreviewed(Sample kind) {
        String path = kind.path(kind.slug("previewed"));
        Editor.editor(Editor.JSON, kind.document())
                .header("If-None-Match", "*")
                .put(Editor.address(path))
                .then()
                .statusCode(201);
        given().get("/v1/" + path).then().statusCode(404);
        preview(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("revision", equalTo(1))
                .body("links.self", startsWith("/preview/v1/" + kind.collection));
        preview(kind.collection + "?limit=100").then().body("data.slug", hasItem(kind.slug("previewed")));
        given().get("/v1/" + path).then().statusCode(404);
        preview(path + "?at=" + FAR).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "tomorrow", "", "2099-01-01T00:00:00Z&at=2099-01-01T00:00:00Z"})
    void aWrongTimeIsRefused(String at) {
        preview("stories?at=" + at).then().statusCode(400).body("errors[0].parameter", equalTo("at"));
    }

    @Test
    void onlyPreviewsHaveATime() {
        given().get("/v1/stories?at=" + FAR).then().statusCode(400).body("errors[0].parameter", equalTo("at"));
        preview("stories?unknown=1").then().statusCode(400).body("errors[0].parameter", equalTo("unknown"));
    }

    @Test
    void theNextPageIsAPreviewOfTheSameTime() {
        String link = preview("stories?limit=1&at=" + FAR).header("Link");
        String next = link.substring(1, link.indexOf('>'));
        assertTrue(next.startsWith("/preview/v1/stories?") && next.contains("at=2099"), next);
        Editor.editor().urlEncodingEnabled(false).get(next).then().statusCode(200);
    }

    @Test
    void aFormerSlugLeadsToAPreview() {
        Editor.published("previewed-once");
        Editor.patch("stories/previewed-once", object("slug", "previewed-now"));
        preview("stories/previewed-once/revisions?limit=3")
                .then()
                .statusCode(308)
                .header("Location", "/preview/v1/stories/previewed-now/revisions?limit=3")
                .header("Cache-Control", "no-store");
        given().redirects()
                .follow(false)
                .get("/v1/stories/previewed-once")
                .then()
                .statusCode(200);
    }

    @Test
    void itAnswersTheMethodsOfDelivery() {
        Editor.editor().head("/preview/v1/stories").then().statusCode(200);
        Editor.editor().post("/preview/v1/stories").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/preview/v1/stories")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Headers", "authorization");
        preview("nothing").then().statusCode(404);
        Editor.editor().get("/preview/editorial/v1/stories").then().statusCode(404);
    }

    @Test
    void whatIsForCopiesIsWhatIsPublished() {
        assertEquals(
                given().get("/v1/changes?limit=3").path("nextToken").toString(),
                preview("changes?limit=3").path("nextToken"));
        preview("export/stories").then().statusCode(404).body("detail", containsString("/v1/export/stories"));
    }

    @Test
    void itLeavesNoTrace() {
        Editor.create("faqs/previewed-traceless", faq());
        Editor.patch("faqs/previewed-traceless", "{}");
        Editor.editor(Editor.MERGE_PATCH, object("question", "Traced?"))
                .header("If-Match", "*")
                .patch(Editor.address("faqs/previewed-traceless"))
                .then()
                .statusCode(200);
        String etag = Editor.etag("faqs/previewed-traceless");
        String token = given().get("/v1/changes?limit=1000&derived=true").path("nextToken");
        String position = given().get("/v1/faqs/previewed-traceless").header("Content-Position");
        for (String path : List.of(
                "faqs/previewed-traceless", "search?q=traced", "suggest?q=traced", "faqs?ids=previewed-traceless")) {
            preview(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Position", position)
                    .header("Surrogate-Key", nullValue())
                    .body(containsString("Traced"));
        }
        given().get("/v1/faqs/previewed-traceless").then().body("question", equalTo("Q"));
        given().get("/v1/search?q=traced").then().body("data.title", not(hasItem("Traced?")));
        assertEquals(etag, Editor.etag("faqs/previewed-traceless"));
        assertEquals(token, given().get("/v1/changes?limit=1000&derived=true").path("nextToken"));
    }

    /** What a draft is, one sees as of its writing, whoever reads and writes meanwhile. */
    @Test
    void writesAndPreviewsDoNotHinderEachOther() {
        Editor.published("previewed-busy");
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        Instant end = Instant.now().plusSeconds(5);
        for (String path : List.of("stories/previewed-busy", "search?q=busy", "stories?limit=100")) {
            readers.add(CompletableFuture.runAsync(() -> {
                while (Instant.now().isBefore(end)) {
                    assertEquals(200, preview(path).statusCode());
                }
            }));
        }
        for (int i = 0; Instant.now().isBefore(end); i++) {
            Response written = Editor.editor(Editor.MERGE_PATCH, object("headline", "Busy " + i))
                    .header("If-Match", "*")
                    .patch(Editor.address("stories/previewed-busy") + (i % 2 == 0 ? "" : "?publish=true"));
            assertEquals(200, written.statusCode(), written.asString());
            preview("stories/previewed-busy").then().body("headline", equalTo("Busy " + i));
        }
        readers.forEach(CompletableFuture::join);
        assertFalse(given().get("/v1/stories/previewed-busy").asString().contains("\"H\""));
    }
}
