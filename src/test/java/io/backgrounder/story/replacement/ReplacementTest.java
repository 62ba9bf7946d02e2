package io.backgrounder.story.replacement;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One topic, source or FAQ gives way to another in all stories that have it. */
@QuarkusTest
class ReplacementTest {
    private static int number;

    private final String name = "replaced-" + number++;

    @ParameterizedTest
    @EnumSource(
            names = {"STORY", "CONTRIBUTOR", "FRONT", "ARTICLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void readersSeeTheOtherAndDraftsStayDrafts(Sample kind) throws Exception {
        String from = kind.slug(name + "-from");
        String to = kind.slug(name + "-to");
        String plain = kind.slug(name + "-plain");
        String drafted = kind.slug(name + "-drafted");
        String unseen = kind.slug(name + "-unseen");
        String other = kind.slug(name + "-other");
        Import.send(kind.line(from, "From"), kind.line(to, "To"), kind.line(other, "Other"));
        Import.send(
                Import.story(plain, Replacing.uses(kind, from)),
                Import.story(drafted, Replacing.uses(kind, from), "headline", "Published"),
                Import.story(unseen, Replacing.uses(kind, from), "status", "draft"),
                Import.story(name + "-apart-" + kind.type(), Replacing.uses(kind, other)));
        Replacing.draft(drafted, object("headline", "Drafted"));
        Editor.publication("stories/" + drafted, object("at", "2100-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        ObjectNode order = object("kind", kind.type(), "from", from, "to", to, "publish", true, "note", "A note");
        long before = Replacing.position();
        JsonNode state = Replacing.done(order, "");
        assertEquals(3, state.get("stories").asInt(), state.toString());
        assertEquals(2, state.get("published").asInt(), state.toString());
        assertEquals(2, state.get("drafted").asInt(), "the draft beside, and the one that nobody has seen: " + state);
        assertEquals(0, state.get("rejected").asInt(), state.toString());
        Replacing.seen(kind, from);
        Replacing.seen(kind, to, plain, drafted);
        for (String story : List.of(plain, drafted, unseen)) {
            assertEquals(List.of(to), Replacing.used(kind, story), story);
        }
        given().get("/v1/stories/" + drafted)
                .then()
                .body("headline", equalTo("Published"))
                .body("revision", equalTo(2));
        Editor.get("stories/" + drafted)
                .then()
                .body("headline", equalTo("Drafted"))
                .body("draft", equalTo(true))
                .body("scheduledAt", equalTo("2100-01-01T00:00:00Z"));
        Editor.get("stories/" + unseen).then().body("status", equalTo("draft"));
        given().get("/v1/stories/" + plain + "/revisions/2")
                .then()
                .body("note", equalTo("A note"))
                .body("author", equalTo("admin"));
        assertEquals(2, Replacing.position() - before, "one change for each story that readers see");
        assertEquals(0, Replacing.done(order, "").get("stories").asInt(), "nothing is left");
    }

    @Test
    void aDryRunWritesNothingAndCountsTheSame() throws Exception {
        Import.send(
                Import.topic(name + "-from"),
                Import.topic(name + "-to"),
                Import.story(name + "-a", Replacing.uses(Sample.TOPIC, name + "-from")),
                Import.story(name + "-b", Replacing.uses(Sample.TOPIC, name + "-from", name + "-to")));
        ObjectNode order =
                object("kind", "topic", "from", name + "-from", "to", name + "-to", "publish", true, "dryRun", true);
        long before = Replacing.position();
        JsonNode foreseen = Replacing.done(order, "");
        assertEquals(before, Replacing.position());
        Replacing.seen(Sample.TOPIC, name + "-from", name + "-a", name + "-b");
        JsonNode done = Replacing.done(order.put("dryRun", false), "");
        for (String count : List.of("stories", "published", "drafted", "unchanged", "rejected")) {
            assertEquals(foreseen.get(count), done.get(count), count);
        }
        assertEquals(List.of(name + "-to"), Replacing.used(Sample.TOPIC, name + "-b"), "one link of two");
    }

    @Test
    void withoutPublishingTheNewestDocumentsChange() throws Exception {
        Import.send(
                Import.topic(name + "-from"),
                Import.topic(name + "-to"),
                Import.story(name + "-a", Replacing.uses(Sample.TOPIC, name + "-from")));
        Keys.Made writer = Keys.make(Scopes.WRITE);
        ObjectNode order = object("kind", "topic", "from", name + "-from", "to", name + "-to");
        Keys.as(writer.text())
                .contentType(Editor.JSON)
                .body(object(order, "publish", true).toString())
                .post(Editor.address("replacements"))
                .then()
                .statusCode(403);
        Response begun = Keys.as(writer.text())
                .contentType(Editor.JSON)
                .body(order.toString())
                .post(Editor.address("replacements"));
        begun.then().statusCode(202);
        assertEquals(1, Replacing.await(begun).get("drafted").asInt());
        Replacing.seen(Sample.TOPIC, name + "-from", name + "-a");
        Editor.get("stories/" + name + "-a/drafts").then().body("data.author", contains(writer.name()));
    }
}
