package io.backgrounder.publication;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.backgrounder.story.RevisionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /editorial/v1/stories/{story}/drafts}: what was written, whether or not readers saw it. */
@QuarkusTest
class DraftHistoryTest {
    private static ValidatableResponse drafts(String story, String rest) {
        return Editor.get("stories/" + story + "/drafts" + rest).then();
    }

    private static void headline(String story, String headline) {
        Editor.patch("stories/" + story, object("headline", headline)).then().statusCode(200);
    }

    @Test
    void versionsAreListedNewestFirst() {
        Editor.draft("drafts-listed");
        headline("drafts-listed", "Second");
        headline("drafts-listed", "Second");
        headline("drafts-listed", "Third");
        drafts("drafts-listed", "?total=true")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("page.total", equalTo(3))
                .body("data.version", contains(3, 2, 1))
                .body("data.current", contains(true, false, false))
                .body("data.author", contains("admin", "admin", "admin"))
                .body("data[0].writtenAt", notNullValue())
                .body("data[0].document", nullValue());
        String next = drafts("drafts-listed", "?limit=2").extract().path("page.nextCursor");
        drafts("drafts-listed", "?limit=2&cursor=" + next).body("data.version", contains(1));
    }

    @Test
    void aVersionHasItsDocumentAsItWas() {
        RevisionTest.whole("drafts-whole");
        JsonNode first =
                json(drafts("drafts-whole", "/1").statusCode(200).extract().asString());
        assertEquals("A *b*", first.at("/document/analysis").asText());
        assertEquals(
                "drafts-whole",
                first.at("/document/coverage/summaries/0/source").asText());
        Editor.patch("stories/drafts-whole", object("analysis", null, "coverage", null))
                .then()
                .statusCode(200);
        drafts("drafts-whole", "/2").statusCode(200).body("document.analysis", nullValue());
        assertEquals(first, json(drafts("drafts-whole", "/1").extract().asString()));
        Editor.replace("stories/drafts-whole", first.get("document"))
                .then()
                .statusCode(200)
                .body("analysis", equalTo("A *b*"))
                .body("draft", nullValue());
    }

    @Test
    void whatWasPublishedOrDiscardedStays() {
        Editor.published("drafts-kept");
        drafts("drafts-kept", "").body("data.version", contains(1)).body("data.current", contains(false));
        headline("drafts-kept", "Discarded");
        drafts("drafts-kept", "").body("data.current", contains(true, false));
        Editor.overwriting()
                .delete(Editor.address("stories/drafts-kept/draft"))
                .then()
                .statusCode(200);
        drafts("drafts-kept", "").body("data.version", contains(2, 1)).body("data.current", contains(false, false));
        drafts("drafts-kept", "/2").statusCode(200).body("document.headline", equalTo("Discarded"));
    }

    @Test
    void aMinorEditIsMarked() {
        Editor.published("drafts-minor");
        Editor.patch("stories/drafts-minor", object("headline", "Minor", "minorEdit", true));
        headline("drafts-minor", "Major");
        drafts("drafts-minor", "").body("data.minorEdit", contains(false, true, false));
    }

    @Test
    void aStoryThatNeverWasADraftHasNone() {
        Import.send(Import.story("drafts-imported", "publishedAt", "2020-01-01T00:00:00Z"));
        drafts("drafts-imported", "").statusCode(200).body("data", equalTo(java.util.List.of()));
        drafts("drafts-imported", "/1").statusCode(404);
    }

    @Test
    void theyAreFoundBySlugFormerSlugAndId() {
        Editor.published("drafts-former");
        Editor.patch("stories/drafts-former", object("slug", "drafts-current"));
        for (String slug : new String[] {"drafts-former", "drafts-current"}) {
            drafts(slug, "").statusCode(200).body("data.version", contains(2, 1));
        }
        Editor.publish("drafts-current").then().statusCode(200);
        String id = Editor.document("stories/drafts-current").get("id").asText();
        drafts(id, "/1").statusCode(200).body("document.slug", equalTo("drafts-former"));
        drafts(id, "/1").body("links.self", equalTo(Editor.address("stories/" + id + "/drafts/1")));
        for (String rest : new String[] {"", "?limit=1", "/1"}) {
            drafts("drafts-former", rest)
                    .statusCode(308)
                    .header("Location", Editor.address("stories/drafts-current/drafts" + rest));
        }
        drafts("drafts-nowhere", "").statusCode(404);
        drafts("drafts-nowhere", "/1").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "01", "1.0", "x", "999999999999999999999", "+1"})
    void thereIsNoOtherVersion(String version) {
        Editor.create("stories/drafts-numbers", story("slug", "drafts-numbers"));
        drafts("drafts-numbers", "/" + version).statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void theAuthorIsWhoWroteIt() {
        Keys.Made writer = Keys.make(Scopes.WRITE);
        Keys.as(writer.text())
                .contentType(Editor.JSON)
                .body(story("slug", "drafts-author").toString())
                .post(Editor.address("stories"))
                .then()
                .statusCode(201);
        drafts("drafts-author", "").body("data.author", contains(writer.name()));
    }
}
