package io.backgrounder.publication.history;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.story.RevisionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code …/restorations}: what a story was becomes the newest again. */
@QuarkusTest
class RestorationTest {
    private static final Set<String> CHANGING =
            Set.of("revision", "updatedAt", "contentUpdatedAt", "draft", "formerSlugs", "slug", "minorEdit", "links");

    static ValidatableResponse restore(String story, Object... request) {
        return Editor.editor(Editor.JSON, object(request))
                .header("If-Match", "*")
                .post(address(story))
                .then();
    }

    private static String address(String story) {
        return Editor.address("stories/" + story + "/restorations");
    }

    private static JsonNode content(String story) {
        return Editor.document("stories/" + story).without(CHANGING);
    }

    private static JsonNode page(String story) {
        return ((ObjectNode) json(given().get("/v1/stories/" + story).asString())).without(CHANGING);
    }

    /** A story with all that it can have, which then loses all of it. */
    static void emptied(String story) {
        RevisionTest.whole(story);
        empty(story);
    }

    private static void empty(String story) {
        Editor.patch("stories/" + story, json("""
                        {"headline": "Second", "summary": "Second", "analysis": null, "background": null, "coverage": null,
                        "faqs": null, "topics": null, "language": "de", "publishedAt": "2020-01-01T00:00:00Z"}""")).then().statusCode(200);
        Editor.publish(story).then().statusCode(200).body("revision", equalTo(2));
    }

    @Test
    void aRevisionBecomesADraft() {
        RevisionTest.whole("restored-draft");
        JsonNode first = content("restored-draft");
        JsonNode firstPage = page("restored-draft");
        empty("restored-draft");
        JsonNode secondPage = page("restored-draft");
        restore("restored-draft", "revision", 1)
                .statusCode(201)
                .header(
                        "Location",
                        endsWith(Editor.document("stories/restored-draft")
                                .get("id")
                                .asText()))
                .header("ETag", Editor.etag("stories/restored-draft"))
                .body("draft", equalTo(true))
                .body("revision", equalTo(2));
        assertEquals(first, content("restored-draft"));
        assertEquals(secondPage, page("restored-draft"));
        assertNotEquals(firstPage, secondPage);
        Editor.publish("restored-draft").then().body("revision", equalTo(3));
        assertEquals(firstPage, page("restored-draft"));
    }

    @Test
    void aRevisionIsPublishedAnew() {
        RevisionTest.whole("restored-anew");
        JsonNode first = page("restored-anew");
        empty("restored-anew");
        Editor.patch("stories/restored-anew", object("headline", "Lost"));
        restore("restored-anew", "revision", 1, "publish", true, "note", "The first was right.")
                .statusCode(201)
                .body("draft", nullValue())
                .body("status", equalTo("published"))
                .body("revision", equalTo(3));
        assertEquals(first, page("restored-anew"));
        given().get("/v1/stories/restored-anew/revisions/3")
                .then()
                .body("note", equalTo("The first was right."))
                .body("minorEdit", equalTo(false));
        restore("restored-anew", "draft", 3, "publish", true, "minorEdit", true)
                .statusCode(201)
                .body("headline", equalTo("Lost"));
        given().get("/v1/stories/restored-anew/revisions/4").then().body("minorEdit", equalTo(true));
    }

    @Test
    void aVersionOfTheDraftBecomesTheDraft() {
        RevisionTest.whole("restored-version");
        JsonNode first = content("restored-version");
        for (String headline : List.of("Second", "Third")) {
            Editor.patch(
                    "stories/restored-version", object("headline", headline, "analysis", headline, "topics", null));
        }
        restore("restored-version", "draft", 2).statusCode(201).body("headline", equalTo("Second"));
        Editor.get("stories/restored-version/drafts/4").then().body("document.headline", equalTo("Second"));
        restore("restored-version", "draft", 1).statusCode(201).body("draft", nullValue());
        assertEquals(first, content("restored-version"));
    }

    @Test
    void aStoryThatReadersHaveNeverSeenHasVersionsToo() {
        Editor.draft("restored-unseen", "headline", "First");
        Editor.patch("stories/restored-unseen", object("headline", "Second", "slug", "restored-unseen-2"));
        Editor.draft("restored-unseen");
        restore("restored-unseen-2", "draft", 1)
                .statusCode(201)
                .body("headline", equalTo("First"))
                .body("slug", equalTo("restored-unseen-2"))
                .body("formerSlugs", nullValue());
        restore("restored-unseen-2", "revision", 1).statusCode(422).body("errors[0].pointer", equalTo("/revision"));
    }

    @Test
    void theSlugStays() {
        emptied("restored-slug");
        Editor.patch("stories/restored-slug", object("slug", "restored-slug-2"));
        Editor.publish("restored-slug-2");
        restore("restored-slug-2", "revision", 1, "publish", true)
                .statusCode(201)
                .body("slug", equalTo("restored-slug-2"))
                .body("headline", equalTo("H"))
                .body("formerSlugs", equalTo(List.of("restored-slug")));
        restore("restored-slug", "revision", 1).statusCode(308);
    }

    @Test
    void archivedAndWithdrawnStories() {
        emptied("restored-life");
        Editor.publish("restored-life", object("status", "archived"));
        restore("restored-life", "revision", 1, "publish", true).body("status", equalTo("archived"));
        Editor.withdraw("restored-life", "Why");
        restore("restored-life", "revision", 2).statusCode(201).body("status", equalTo("withdrawn"));
        given().get("/v1/stories/restored-life").then().statusCode(410);
        restore("restored-life", "revision", 2, "publish", true).body("status", equalTo("published"));
        given().get("/v1/stories/restored-life").then().statusCode(200).body("headline", equalTo("Second"));
    }

    @Test
    void whatReadersSeeReplacesTheDraft() {
        Editor.published("restored-same");
        Editor.patch("stories/restored-same", object("headline", "Draft"));
        restore("restored-same", "revision", 1).statusCode(201).body("draft", nullValue());
        restore("restored-same", "revision", 1, "publish", true).statusCode(201).body("revision", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ''",
                "{\"revision\": 1, \"draft\": 1} | ''",
                "{\"revision\": 9} | /revision",
                "{\"draft\": 9} | /draft",
                "{\"revision\": 0} | /revision",
                "{\"revision\": 1, \"note\": \"N\"} | /note",
                "{\"revision\": 1, \"publish\": true, \"note\": \"\\n\"} | /note"
            })
    void anImpossibleRequestIsRefused(String request, String pointer) {
        if (Editor.get("stories/restored-refused").statusCode() == 404) {
            Editor.published("restored-refused");
        }
        Response refused =
                Editor.editor(Editor.JSON, request).header("If-Match", "*").post(address("restored-refused"));
        refused.then().statusCode(422);
        assertEquals(Set.of(pointer), Editor.pointers(refused));
    }

    @Test
    void whatIsNowhereIsNotRestored() {
        restore("restored-nowhere", "revision", 1).statusCode(404);
    }
}
