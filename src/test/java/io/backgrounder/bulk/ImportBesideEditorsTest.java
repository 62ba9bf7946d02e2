package io.backgrounder.bulk;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import does not undo what an editor did. */
@QuarkusTest
class ImportBesideEditorsTest {
    private static int number;

    private final String slug = "beside-" + number++;

    private static JsonNode send(Object line) {
        return Import.send(line).get(0);
    }

    private static ObjectNode story(String slug, Object... members) {
        return Import.story(slug, "headline", "From the pipeline", object(members));
    }

    /** Brings a story into a state of life, as an editor does. */
    private void make(String state) {
        if (state.equals("draft") || state.equals("scheduled")) {
            Editor.draft(slug);
        } else {
            assertEquals("created", send(story(slug)).get("status").asText());
        }
        switch (state) {
            case "scheduled" ->
                Editor.publish(slug, object("at", "2100-01-01T00:00:00Z"))
                        .then()
                        .statusCode(200);
            case "archived" ->
                Editor.publish(slug, object("status", "archived")).then().statusCode(200);
            case "withdrawn" -> Editor.withdraw(slug, "Libel").then().statusCode(204);
            default -> assertTrue(List.of("draft", "published").contains(state));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "scheduled", "published", "archived", "withdrawn"})
    void aLineWithoutStatusLeavesAStoryWhatItIs(String state) {
        make(state);
        String id = Editor.document("stories/" + slug).get("id").asText();
        for (ObjectNode line :
                List.of(story(slug, "background", "New"), story(slug, "background", "Newer", "id", id))) {
            assertEquals("updated", send(line).get("status").asText());
            assertEquals("unchanged", send(line).get("status").asText());
            JsonNode document = Editor.document("stories/" + slug);
            assertEquals(state, document.get("status").asText());
            assertTrue(document.get("background").asText().startsWith("New"), "what it says is written");
            int expected = switch (state) {
                case "withdrawn" -> 410;
                case "draft", "scheduled" -> 404;
                default -> 200;
            };
            given().get("/v1/stories/" + slug).then().statusCode(expected);
        }
        assertEquals(
                state.equals("withdrawn") ? "Libel" : "",
                Editor.document("stories/" + slug).path("withdrawnReason").asText());
        assertEquals(
                state.equals("scheduled") ? "2100-01-01T00:00:00Z" : "",
                Editor.document("stories/" + slug).path("scheduledAt").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawn, published",
        "withdrawn, archived",
        "archived, published",
        "archived, withdrawn",
        "published, archived",
        "published, withdrawn",
        "draft, published",
        "scheduled, archived"
    })
    void aStatusChangesIt(String state, String status) {
        make(state);
        ObjectNode reason = status.equals("withdrawn") ? object("withdrawnReason", "R") : object();
        assertEquals(
                state.equals("draft") || state.equals("scheduled") ? "created" : "updated",
                send(story(slug, "status", status, reason)).get("status").asText());
        given().get("/v1/stories/" + slug).then().statusCode(status.equals("withdrawn") ? 410 : 200);
        assertEquals(status, Editor.document("stories/" + slug).get("status").asText());
    }

    @ParameterizedTest
    @EnumSource
    void aFormerSlugFindsItsResourceAndRenamesNothing(Sample kind) {
        String collection = kind.collection;
        JsonNode created = send(kind.line(slug, "One"));
        String id = created.get("id").asText();
        for (String next : List.of(slug + "-a", slug + "-b")) {
            Editor.patch(collection + "/" + id, object("slug", next)).then().statusCode(200);
            if (kind == Sample.STORY) {
                Editor.publish(id).then().statusCode(200);
            }
        }
        int count = 0;
        for (String former : List.of(slug, slug + "-a", slug + "-b")) {
            for (ObjectNode more : List.of(object(), object("id", id), object("formerSlugs", List.of(slug + "-b")))) {
                JsonNode result = send(kind.line(former, "Text " + count, more, kind.fixed(slug)));
                assertEquals("updated", result.get("status").asText(), result.toString());
                assertEquals(slug + "-b", result.get("slug").asText());
                assertEquals(id, result.get("id").asText());
                assertTrue(given().get("/v1/" + collection + "/" + slug + "-b?minPosition="
                                + result.get("position").asLong())
                        .asString()
                        .contains("Text " + count++));
            }
        }
        JsonNode renamed = send(kind.line(slug + "-new", "Text", "id", id, kind.fixed(slug)));
        assertEquals(slug + "-new", renamed.get("slug").asText(), "a new slug renames");
        given().redirects()
                .follow(false)
                .get("/v1/" + collection + "/" + slug + "-b")
                .then()
                .statusCode(308);
    }

    @Test
    void linesOfOneResourceUnderSeveralNamesAreWrittenInTheirOrder() {
        String id = send(story(slug)).get("id").asText();
        Editor.patch("stories/" + slug, object("slug", slug + "-a")).then().statusCode(200);
        Editor.publish(slug + "-a").then().statusCode(200);
        List<JsonNode> results = Import.send(
                story(slug, "background", "1"),
                story(slug + "-a", "background", "2"),
                story(slug + "-b", "background", "3", "id", id),
                story(slug + "-a", "background", "4"));
        assertEquals(
                List.of("updated -a 3", "updated -a 4", "updated -b 5", "updated -b 6"),
                results.stream()
                        .map(result -> result.get("status").asText() + " "
                                + result.get("slug").asText().replace(slug, "") + " "
                                + result.get("revision").asInt())
                        .toList());
        given().get("/v1/stories/" + id).then().body("background", equalTo("4"));
    }

    /** By former slugs, and by those of what was merged. */
    @Test
    void whatALineRefersToIsFoundByFormerSlugs() {
        for (ObjectNode line :
                List.of(Import.topic(slug), Import.topic(slug + "-other"), Import.faq(slug), Import.source(slug))) {
            assertEquals("created", send(line).get("status").asText());
        }
        for (String collection : List.of("topics", "faqs", "sources")) {
            Editor.patch(collection + "/" + slug, object("slug", slug + "-now"))
                    .then()
                    .statusCode(200);
        }
        Editor.patch("topics/" + slug + "-now", object("mergedInto", slug + "-other"))
                .then()
                .statusCode(200);
        JsonNode links = json("""
                {"topics": ["%1$s"], "faqs": ["%1$s"], "coverage": {
                "summaries": [{"source": "%1$s", "text": "T"}, {"source": "%1$s-2", "text": "T"}],
                "points": [{"kind": "differ", "text": "T", "sources": ["%1$s", "%1$s-2"]}]}}""".formatted(slug));
        send(Import.source(slug + "-2"));
        List<ObjectNode> statuses = List.of(object(), object("status", "draft"), object("status", "published"));
        for (int i = 0; i < statuses.size(); i++) {
            JsonNode result = send(story(slug + "-story" + i, links, statuses.get(i)));
            assertEquals("created", result.get("status").asText(), result.toString());
        }
        given().get("/v1/stories/" + slug + "-story0")
                .then()
                .body("topics[0].slug", equalTo(slug + "-other"))
                .body("faqs[0].slug", equalTo(slug + "-now"))
                .body("coverage.summaries[0].source.slug", equalTo(slug + "-now"))
                .body("coverage.points[0].sources[0].slug", equalTo(slug + "-now"));
    }

    /** It would write over the other with what is said of the one. */
    @Test
    void aLineOfATopicThatWasMergedIsRejected() {
        send(Import.topic(slug, "name", "One"));
        send(Import.topic(slug + "-into", "name", "Other"));
        Editor.patch("topics/" + slug, object("mergedInto", slug + "-into"))
                .then()
                .statusCode(200);
        JsonNode result = send(Import.topic(slug, "name", "One"));
        assertEquals("rejected", result.get("status").asText());
        assertEquals("/slug", result.at("/errors/0/pointer").asText());
        assertTrue(result.at("/errors/0/detail").asText().contains(slug + "-into"));
        given().get("/v1/topics/" + slug + "-into").then().body("name", equalTo("Other"));
    }

    @Test
    void aDraftThatWasRenamedKeepsItsSlug() {
        String id = send(story(slug, "status", "draft")).get("id").asText();
        Editor.patch("stories/" + slug, object("slug", slug + "-better")).then().statusCode(200);
        JsonNode result = send(story(slug, "background", "B", "id", id));
        assertEquals("updated", result.get("status").asText(), result.toString());
        assertEquals(slug + "-better", result.get("slug").asText());
        assertEquals("draft", Editor.document("stories/" + id).get("status").asText());
    }

    @Test
    void aLineThatWasNotWrittenHasNoPosition() {
        assertTrue(send(story(slug, "faqs", List.of("no-such-faq")))
                .path("position")
                .isMissingNode());
        assertEquals(1, send(story(slug)).get("revision").asInt());
    }
}
