package io.backgrounder.publication;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.story.SentStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drafts: what is written of a story, before readers see it. */
@QuarkusTest
class DraftTest {
    private static String page(String story) {
        return given().get("/v1/stories/" + story).asString();
    }

    @Test
    void draftsAreNotListed() {
        Editor.draft("draft-unlisted");
        String id = Editor.document("stories/draft-unlisted").get("id").asText();
        for (String reference : new String[] {"draft-unlisted", id}) {
            for (String rest : new String[] {"", "/faqs", "/topics", "/source-summaries", "/related", "/revisions"}) {
                given().get("/v1/stories/" + reference + rest).then().statusCode(404);
            }
        }
        given().get("/v1/stories?limit=100").then().body("data.slug", not(hasItem("draft-unlisted")));
        given().get("/v1/stories?ids=" + id).then().body("missing.id", hasItem(id));
    }

    @Test
    void editorsListThem() {
        Editor.draft("draft-listed");
        Editor.published("draft-listed-not");
        Editor.editor()
                .get(Editor.address("stories?status=draft&limit=100"))
                .then()
                .statusCode(200)
                .body("data.slug", hasItem("draft-listed"))
                .body("data.slug", not(hasItem("draft-listed-not")));
        Editor.editor()
                .get(Editor.address("stories?limit=2"))
                .then()
                .body("data[0].slug", equalTo("draft-listed-not"))
                .body("data[0].status", equalTo("published"))
                .body("data[0].draft", equalTo(false))
                .body("data[1].slug", equalTo("draft-listed"))
                .body("data[1].draft", equalTo(true));
    }

    @Test
    void aNewDraftHasTheStatusDraft() {
        Editor.draft("draft-status");
        Editor.get("stories/draft-status")
                .then()
                .body("status", equalTo("draft"))
                .body("draft", equalTo(true))
                .body("revision", nullValue())
                .body("updatedAt", nullValue());
    }

    @Test
    void aDraftBesideAPublishedStoryStaysUnseen() {
        Editor.published("draft-beside");
        String before = page("draft-beside");
        Editor.patch("stories/draft-beside", object("headline", "New", "slug", "draft-beside-new"))
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("draft", equalTo(true))
                .body("headline", equalTo("New"));
        assertEquals(before, page("draft-beside"));
        given().get("/v1/stories/draft-beside-new").then().statusCode(404);
        for (String address : new String[] {"draft-beside", "draft-beside-new"}) {
            Editor.get("stories/" + address).then().statusCode(200).body("headline", equalTo("New"));
        }
        Editor.publish("draft-beside-new")
                .then()
                .statusCode(200)
                .body("draft", equalTo(false))
                .body("revision", equalTo(2));
        given().get("/v1/stories/draft-beside-new").then().statusCode(200).body("headline", equalTo("New"));
    }

    @Test
    void whatReadersSeeIsReadOnce() {
        Editor.published("draft-cost");
        List<String> statements = SentStatements.during(
                () -> Editor.get("stories/draft-cost").then().statusCode(200));
        assertEquals(
                1,
                statements.stream()
                        .filter(sql -> sql.matches("(?s).*\\sfrom source_summary\\s.*"))
                        .count());
    }

    @Test
    void aDiscardedDraftLeavesWhatReadersSee() {
        Editor.published("draft-discarded");
        ObjectNode published = Editor.document("stories/draft-discarded");
        String before = page("draft-discarded");
        Editor.patch("stories/draft-discarded", object("headline", "New", "slug", "draft-discarded-new"));
        Response discarded = Editor.overwriting().delete(Editor.address("stories/draft-discarded/draft"));
        discarded.then().statusCode(200).body("headline", equalTo("H")).body("draft", nullValue());
        assertEquals(published, json(discarded.asString()));
        assertEquals(before, page("draft-discarded"));
        Editor.get("stories/draft-discarded-new").then().statusCode(404);
        Editor.draft("draft-discarded-new");
    }

    @Test
    void aDraftThatSaysWhatReadersSeeIsNone() {
        Editor.published("draft-undone");
        JsonNode before = Editor.document("stories/draft-undone");
        Editor.patch("stories/draft-undone", object("analysis", "A")).then().body("draft", equalTo(true));
        Editor.patch("stories/draft-undone", object("analysis", null)).then().body("draft", nullValue());
        assertEquals(before, Editor.document("stories/draft-undone"));
    }

    @Test
    void aStoryThatIsOnlyADraftCannotDiscardItButIsDeleted() {
        Editor.draft("draft-only");
        Editor.overwriting()
                .delete(Editor.address("stories/draft-only/draft"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        Editor.delete("stories/draft-only").then().statusCode(204);
        Editor.get("stories/draft-only").then().statusCode(404);
        Editor.draft("draft-only");
    }

    @Test
    void whatReadersSawIsNotDeleted() {
        Editor.published("draft-seen");
        Editor.delete("stories/draft-seen").then().statusCode(409);
        given().get("/v1/stories/draft-seen").then().statusCode(200);
    }

    @Test
    void aRenamedDraftGivesItsSlugBack() {
        Editor.draft("draft-renamed");
        Editor.patch("stories/draft-renamed", object("slug", "draft-renamed-new"))
                .then()
                .statusCode(200);
        Editor.get("stories/draft-renamed").then().statusCode(404);
        Editor.draft("draft-renamed");
    }

    @Test
    void aDraftsSlugIsReserved() {
        Editor.draft("draft-reserved", "formerSlugs", List.of("draft-reserved-once"));
        for (String taken : new String[] {"draft-reserved", "draft-reserved-once"}) {
            Editor.draft("draft-reserving-" + taken);
            Response refusal = Editor.patch("stories/draft-reserving-" + taken, object("slug", taken));
            refusal.then().statusCode(422);
            assertEquals(java.util.Set.of("/slug"), Editor.pointers(refusal));
            given().redirects().follow(false).get("/v1/stories/" + taken).then().statusCode(404);
        }
    }
}
