package io.backgrounder.publication.history;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.story.RevisionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What changed between versions of a draft, and since readers saw it. */
@QuarkusTest
class DraftDifferenceTest {
    /** What the server says of a document. */
    private static final List<String> OWNED = List.of(
            "id",
            "status",
            "draft",
            "revision",
            "updatedAt",
            "contentUpdatedAt",
            "scheduledAt",
            "withdrawnReason",
            "withdrawnAt");

    private static ValidatableResponse get(String story, String rest) {
        return Editor.get("stories/" + story + rest).then();
    }

    private static JsonNode version(String story, int number) {
        return number == 0
                ? object()
                : json(get(story, "/drafts/" + number).statusCode(200).extract().asString())
                        .get("document");
    }

    private static ObjectNode content(String story) {
        return Editor.document("stories/" + story).without(OWNED);
    }

    private static void check(JsonNode difference, JsonNode before, JsonNode after, String of) {
        try (var patch = Json.createReader(
                        new StringReader(difference.get("patch").toString()));
                var from = Json.createReader(new StringReader(before.toString()))) {
            JsonObject patched = Json.createPatch(patch.readArray()).apply(from.readObject());
            assertEquals(after, json(patched.toString()), of);
        }
        for (JsonNode text : difference.get("texts")) {
            assertEquals(before.at(text.path("from").asText("/absent")).asText(), joined(text, "insert"), of);
            assertEquals(after.at(text.path("to").asText("/absent")).asText(), joined(text, "delete"), of);
        }
    }

    private static String joined(JsonNode text, String without) {
        return text.get("words")
                .valueStream()
                .filter(part -> !part.get("op").asText().equals(without))
                .map(part -> part.get("text").asText())
                .collect(joining());
    }

    @Test
    void anyTwoVersionsAreCompared() {
        String story = "draft-difference";
        RevisionTest.whole(story);
        Random random = new Random(23);
        List<ObjectNode> patches = List.of(
                object("headline", "The mill turns", "analysis", "A *b* c"),
                object("background", null, "topics", List.of()),
                object("coverage", null, "faqs", null, "analysis", "A d c"),
                object("slug", story + "-renamed", "language", "de"));
        for (ObjectNode patch : patches) {
            Editor.patch("stories/" + story, patch).then().statusCode(200);
        }
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(6);
            int to = 1 + random.nextInt(5);
            ValidatableResponse answer = get(story, "/drafts/" + to + "/difference?from=" + from)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("fromVersion", equalTo(from))
                    .body("toVersion", equalTo(to));
            check(json(answer.extract().asString()), version(story, from), version(story, to), from + " to " + to);
        }
    }

    @Test
    void aVersionIsComparedWithTheOneBefore() {
        Editor.draft("draft-difference-before", "headline", "The mill turns");
        Editor.patch("stories/draft-difference-before", object("headline", "The mill stands"));
        get("draft-difference-before", "/drafts/2/difference")
                .statusCode(200)
                .body("fromVersion", equalTo(1))
                .body("fromRevision", nullValue())
                .body("sections", contains("headline"))
                .body("texts.from", contains("/headline"))
                .body("texts[0].words.op", contains("equal", "delete", "insert"))
                .body("texts[0].words.text", contains("The mill ", "turns", "stands"));
        get("draft-difference-before", "/drafts/1/difference").body("fromVersion", equalTo(0));
        get("draft-difference-before", "/drafts/1/difference?from=1").body("patch", empty());
    }

    @Test
    void whatIsNoVersionIsNotCompared() {
        Editor.draft("draft-difference-none");
        for (String rest : List.of("2/difference", "0/difference", "x/difference", "1/difference?from=2")) {
            get("draft-difference-none", "/drafts/" + rest).statusCode(404);
        }
        for (String from : List.of("-1", "x")) {
            get("draft-difference-none", "/drafts/1/difference?from=" + from).statusCode(400);
        }
        get("draft-difference-nowhere", "/drafts/1/difference").statusCode(404);
        get("draft-difference-nowhere", "/difference").statusCode(404);
    }

    @Test
    void theDraftIsComparedWithWhatReadersSee() {
        String story = "draft-difference-seen";
        RevisionTest.whole(story);
        JsonNode seen = content(story);
        Editor.patch("stories/" + story, object("headline", "Second", "analysis", null, "topics", null));
        Editor.patch("stories/" + story, object("headline", "Third", "slug", story + "-renamed"));
        ValidatableResponse answer = get(story, "/difference")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", Editor.etag("stories/" + story))
                .body("fromRevision", equalTo(1))
                .body("fromVersion", nullValue())
                .body("toVersion", equalTo(3))
                .body("sections", contains("analysis", "formerSlugs", "headline", "slug", "topics"));
        check(json(answer.extract().asString()), seen, content(story), story);
    }

    @Test
    void nothingDiffersWithoutADraft() {
        Editor.published("draft-difference-empty");
        get("draft-difference-empty", "/difference")
                .statusCode(200)
                .body("toVersion", nullValue())
                .body("sections", empty())
                .body("patch", empty())
                .body("texts", empty());
        Import.send(Import.story("draft-difference-imported", "publishedAt", "2020-01-01T00:00:00Z"));
        get("draft-difference-imported", "/difference").statusCode(200).body("patch", empty());
    }

    @Test
    void aTopicThatIsRenamedIsNoDifference() {
        String story = "draft-difference-topic";
        RevisionTest.whole(story);
        Editor.patch("stories/" + story, object("headline", "Second"));
        Editor.patch("topics/" + story, object("slug", story + "-renamed"));
        get(story, "/difference").body("sections", contains("headline"));
    }

    @Test
    void thereIsNothingToCompareWithWhatReadersHaveNeverSeen() {
        Editor.draft("draft-difference-unseen");
        get("draft-difference-unseen", "/difference").statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void theETagIsACondition() {
        Editor.published("draft-difference-etag");
        Editor.editor()
                .header("If-None-Match", Editor.etag("stories/draft-difference-etag"))
                .get(Editor.address("stories/draft-difference-etag/difference"))
                .then()
                .statusCode(304);
    }
}
