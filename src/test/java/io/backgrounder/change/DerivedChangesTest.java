package io.backgrounder.change;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Edit;
import io.backgrounder.document.OneWriter;
import io.backgrounder.topic.TopicDocument;
import io.backgrounder.topic.TopicUpserts;
import io.backgrounder.web.json.StrictJson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that changes with what it embeds has a change of its own. */
@QuarkusTest
class DerivedChangesTest {
    private static final List<String> PARTS = List.of(
            "",
            "/source-summaries",
            "/faqs",
            "/topics",
            "?text=html",
            "?text=plain",
            "?fields=coverage,faqs,topics",
            "?fields=headline&include=faqs.items");
    private static int number;

    @Inject
    TopicUpserts topics;

    @Inject
    OneWriter writer;

    private String stem;

    /** A topic, a FAQ and a source, and stories in each state of life that embed them. */
    private void make() {
        stem = "derived-" + number++;
        assertEquals(
                List.of("created", "created", "created"),
                statuses(Import.send(
                        Import.topic(stem),
                        Import.faq(stem, "items", List.of(object("question", "O", "answer", "C"))),
                        Import.source(stem))));
        for (String state : List.of("published", "archived", "withdrawn")) {
            Editor.draft(stem + "-" + state, links());
            Editor.publish(stem + "-" + state, state.equals("archived") ? object("status", "archived") : "{}")
                    .then()
                    .statusCode(200);
        }
        Editor.withdraw(stem + "-withdrawn", "R").then().statusCode(204);
        Editor.draft(stem + "-draft", links());
    }

    private ObjectNode links() {
        return object("topics", List.of(stem), "faqs", List.of(stem), "coverage", coverage(stem));
    }

    private String id(String path) {
        return Editor.document(path).get("id").asText();
    }

    private static List<String> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.get("status").asText()).toList();
    }

    /** The bodies at the addresses of a story. */
    private static List<String> bodies(String story) {
        return PARTS.stream()
                .map(part -> given().get("/v1/stories/" + story + part).asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topics  | {"slug": "%s-new"}                                               | topics
            topics  | {"name": "M"}                                                    | topics
            topics  | {"topicType": "event"}                                           | topics
            topics  | {"description": "D"}                                             | topics
            topics  | {"descriptions": [{"text": "D", "validFrom": "2026-01-01"}]}      | topics
            topics  | {"name": "M", "minorEdit": true}                                 | topics
            faqs    | {"slug": "%s-new"}                                               | faqs
            faqs    | {"question": "R"}                                                | faqs
            faqs    | {"introduction": "J"}                                            | faqs
            faqs    | {"items": [{"question": "Q", "answer": "A"}, {"question": "R", "answer": "B"}]} | faqs
            faqs    | {"items": []}                                                    | faqs
            faqs    | {"items": [{"question": "O", "answer": "E"}], "minorEdit": true} | faqs
            sources | {"slug": "%s-new"}                                               | coverage
            sources | {"name": "M"}                                                    | coverage
            sources | {"owner": "W"}                                                   | coverage""")
    void whatAPageEmbedsChangesThePage(String collection, String patch, String section) {
        for (String state : List.of("published", "archived")) {
            make();
            String token = Feed.end();
            String resource = id(collection + "/" + stem);
            String story = id("stories/" + stem + "-" + state);
            List<String> before = bodies(story);
            Response document = Editor.get("stories/" + story);
            Response changed = Editor.patch(collection + "/" + resource, patch.formatted(stem));
            changed.then().statusCode(200);
            assertNotEquals(before, bodies(story), "the page shows it");
            List<JsonNode> changes = Feed.of(story, token);
            assertEquals(1, changes.size());
            JsonNode change = changes.get(0);
            assertTrue(change.get("derived").asBoolean());
            assertFalse(change.get("significant").asBoolean());
            assertEquals("updated", change.get("action").asText());
            assertEquals(object("sections", List.of(section)).get("sections"), change.get("sections"));
            JsonNode cause = Feed.of(resource, token).get(0);
            assertEquals(cause.get("position").asLong(), change.get("cause").asLong());
            assertFalse(cause.get("derived").asBoolean());
            assertTrue(change.get("position").asLong() <= position(given().get("/v1/stories/" + story)));
            assertEquals(document.header("ETag"), Editor.etag("stories/" + story), "nobody's work is in the way");
            for (String clock : List.of("updatedAt", "contentUpdatedAt", "revision")) {
                assertEquals(
                        document.<Object>path(clock),
                        Editor.get("stories/" + story).<Object>path(clock),
                        clock);
            }
            assertEquals(List.of(), Feed.of(id("stories/" + stem + "-withdrawn"), token));
            assertEquals(List.of(), Feed.of(id("stories/" + stem + "-draft"), token));
            assertEquals(List.of(cause), Feed.after(token, "&derived=false"));
        }
    }

    private static long position(Response response) {
        return Long.parseLong(response.header("Content-Position"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topics  | {"aliases": ["A"]}
            topics  | {"descriptionSource": {"name": "S"}}
            faqs    | {"language": "fr"}
            faqs    | {"publishedAt": "2026-01-01T00:00:00Z"}
            sources | {"description": "D"}
            sources | {"sourceType": "agency"}
            sources | {"homepage": "https://example.com/"}""")
    void whatNoPageEmbedsChangesNone(String collection, String patch) {
        make();
        String story = id("stories/" + stem + "-published");
        String token = Feed.end();
        List<String> before = bodies(story);
        Editor.patch(collection + "/" + stem, patch).then().statusCode(200);
        assertEquals(before, bodies(story));
        assertEquals(List.of(), Feed.of(story, token));
    }

    @Test
    void aMergeChangesThePagesOfTheTopicThatGoes() {
        make();
        Import.send(Import.topic(stem + "-into", "name", "I"));
        Editor.published(stem + "-both", "topics", List.of(stem + "-into", stem));
        Editor.published(stem + "-other", "topics", List.of(stem + "-into"));
        String topic = id("topics/" + stem);
        List<String> stories = new ArrayList<>();
        for (String state : List.of("published", "archived", "both")) {
            stories.add(id("stories/" + stem + "-" + state));
        }
        List<String> before =
                stories.stream().map(story -> Editor.etag("stories/" + story)).toList();
        String other = id("stories/" + stem + "-other");
        List<String> untouched = bodies(other);
        String token = Feed.end();
        Editor.patch("topics/" + stem, object("mergedInto", stem + "-into"))
                .then()
                .statusCode(200);
        long cause = Feed.of(topic, token).get(0).get("position").asLong();
        for (String story : stories) {
            List<JsonNode> changes = Feed.of(story, token);
            assertEquals(1, changes.size());
            assertEquals(cause, changes.get(0).get("cause").asLong());
        }
        assertEquals(
                before,
                stories.stream().map(story -> Editor.etag("stories/" + story)).toList());
        assertEquals(List.of(), Feed.of(other, token));
        assertEquals(untouched, bodies(other));
    }

    @Test
    void severalCausesInOneTransactionDeriveOneChange() {
        make();
        Import.send(Import.topic(stem + "-2"));
        Editor.patch("stories/" + stem + "-published", object("topics", List.of(stem, stem + "-2")))
                .then()
                .statusCode(200);
        Editor.publish(stem + "-published").then().statusCode(200);
        String story = id("stories/" + stem + "-published");
        String token = Feed.end();
        List<TopicDocument> renamed = Stream.of(stem, stem + "-2")
                .map(slug ->
                        read(Editor.document("topics/" + slug)).with().name("M").build())
                .toList();
        writer.write(() -> topics.importAll(renamed, Edit.now("a test")));
        List<JsonNode> changes = Feed.of(story, token);
        assertEquals(1, changes.size());
        assertEquals(
                Feed.of(id("topics/" + stem), token).get(0).get("position"),
                changes.get(0).get("cause"),
                "the first");
    }

    private static TopicDocument read(JsonNode document) {
        try {
            return StrictJson.mapper().treeToValue(document, TopicDocument.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void positionsStayDense() {
        make();
        String token = Feed.end();
        Editor.patch("topics/" + stem, object("name", "M")).then().statusCode(200);
        List<JsonNode> changes = Feed.after(token, "");
        for (int i = 1; i < changes.size(); i++) {
            assertEquals(
                    changes.get(i - 1).get("position").asLong() + 1,
                    changes.get(i).get("position").asLong());
        }
        assertEquals(3, changes.size(), "the topic, and two stories that can be read");
    }
}
