package io.backgrounder.story.replacement;

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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Orders for stories that a filter finds, for many, and for what cannot be done. */
@QuarkusTest
class ReplacementOrderTest {
    private static int number;

    private final String name = "ordered-" + number++;

    @Inject
    DataSource database;

    @Test
    void aTopicIsAddedAndRemovedWhereAFilterFinds() throws Exception {
        Import.send(Import.topic(name), Import.topic(name + "-first"));
        Import.send(
                Import.story(name + "-a", "headline", "Flobber " + name.replace("-", "")),
                Import.story(
                        name + "-b",
                        "headline",
                        "Flobber " + name.replace("-", ""),
                        Replacing.uses(Sample.TOPIC, name + "-first")),
                Import.story(name + "-c", "headline", "Other"));
        String filter = "?q=" + name.replace("-", "");
        JsonNode added =
                Replacing.done(object("kind", "topic", "to", name, "role", "mentions", "publish", true), filter);
        assertEquals(2, added.get("published").asInt(), added.toString());
        Replacing.seen(Sample.TOPIC, name, name + "-a", name + "-b");
        assertEquals(List.of(name + "-first", name), Replacing.used(Sample.TOPIC, name + "-b"));
        JsonNode again = Replacing.done(object("kind", "topic", "to", name, "publish", true), filter);
        assertEquals(2, again.get("unchanged").asInt(), again.toString());
        JsonNode removed = Replacing.done(
                object("kind", "topic", "from", name, "publish", true),
                filter + "&withoutTopics=false&topic=" + name + "-first");
        assertEquals(1, removed.get("published").asInt(), removed.toString());
        Replacing.seen(Sample.TOPIC, name, name + "-a");
    }

    /** A story has one summary of a source. */
    @Test
    void aStoryThatCannotBeChangedIsReportedAndStopsNoOther() throws Exception {
        Import.send(Import.source(name + "-from"), Import.source(name + "-to"));
        ObjectNode both = object(
                "coverage",
                object(
                        "summaries",
                        List.of(
                                object("source", name + "-from", "text", "F"),
                                object("source", name + "-to", "text", "T"))));
        Import.send(
                Import.story(name + "-a", both),
                Import.story(name + "-b", Replacing.uses(Sample.SOURCE, name + "-from")));
        JsonNode done = Replacing.done(
                object("kind", "source", "from", name + "-from", "to", name + "-to", "publish", true), "");
        assertEquals(1, done.get("rejected").asInt(), done.toString());
        assertEquals(1, done.get("published").asInt(), done.toString());
        assertTrue(done.at("/problems/0/errors/0/pointer").asText().startsWith("/coverage"), done.toString());
        Replacing.seen(Sample.SOURCE, name + "-from", name + "-a");
    }

    @Test
    void aStoryThatIsFullGetsNoTopicMore() throws Exception {
        List<String> topics =
                IntStream.range(0, 50).mapToObj(i -> name + "-" + i).toList();
        Import.send(topics.stream().map(Import::topic).toList());
        Import.send(Import.topic(name), Import.story(name + "-full", "topics", topics, "summary", "Flobberfull."));
        JsonNode done = Replacing.done(object("kind", "topic", "to", name, "publish", true), "?q=flobberfull");
        assertEquals(1, done.get("rejected").asInt(), done.toString());
        assertEquals(topics, Replacing.used(Sample.TOPIC, name + "-full"));
    }

    /** More than a batch, and one change for each. */
    @Test
    void manyStoriesAreChangedInBatches() throws Exception {
        Import.send(Import.topic(name + "-from"), Import.topic(name + "-to"));
        int many = 2 * ReplacementRun.AT_ONCE + 7;
        Import.send(IntStream.range(0, many)
                .mapToObj(i -> Import.story(name + "-" + i, Replacing.uses(Sample.TOPIC, name + "-from")))
                .toList());
        long before = Replacing.position();
        JsonNode done = Replacing.done(
                object("kind", "topic", "from", name + "-from", "to", name + "-to", "publish", true), "");
        assertEquals(many, done.get("published").asInt(), done.toString());
        assertEquals(many, Replacing.position() - before);
    }

    @Test
    void badOrdersAreRefusedByName() {
        Import.send(Import.topic(name));
        refused(object(), "/kind");
        refused(object("kind", "story", "from", name), "/kind");
        refused(object("kind", "topic"), "/from");
        refused(object("kind", "source", "from", name), "/to");
        refused(object("kind", "faq", "from", name, "role", "about"), "/role");
        refused(object("kind", "topic", "from", "no-such-topic", "to", name), "/from");
        refused(object("kind", "topic", "from", name, "to", name), "/to");
        Replacing.order(object("kind", "topic", "from", name), "?topic=no-such-topic")
                .then()
                .statusCode(400);
        Editor.get("replacements/replacement_01jq2w8h00e7za3v5c6m9d0k2x").then().statusCode(404);
    }

    private static void refused(ObjectNode order, String pointer) {
        Response refusal = Replacing.order(order, "");
        refusal.then().statusCode(422);
        assertTrue(Editor.pointers(refusal).contains(pointer), refusal.asString());
    }

    /** What is left to do is in the database: whoever starts next goes on. */
    @Test
    void whatAServerHasLeftIsFinishedByTheNext() throws Exception {
        Import.send(Import.topic(name + "-from"), Import.topic(name + "-to"));
        Import.send(
                Import.story(name + "-a", Replacing.uses(Sample.TOPIC, name + "-from")),
                Import.story(name + "-b", Replacing.uses(Sample.TOPIC, name + "-from")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    with r as (
                        insert into replacement (id, actor, kind, from_id, to_id, publish, minor_edit, dry_run, started_at, stories, published)
                        select gen_random_uuid(), 'Left', 'topic', f.id, t.id, true, false, false, now(), 2, 1
                        from topic f, topic t where f.slug = '%1$s-from' and t.slug = '%1$s-to' returning id)
                    insert into replacement_story select r.id, s.id from r, story s where s.slug = '%1$s-b'""".formatted(name));
        }
        for (int i = 0; i < 100 && !Replacing.used(Sample.TOPIC, name + "-b").equals(List.of(name + "-to")); i++) {
            Thread.sleep(100);
        }
        Replacing.seen(Sample.TOPIC, name + "-to", name + "-b");
        Replacing.seen(Sample.TOPIC, name + "-from", name + "-a");
        given().get("/v1/stories/" + name + "-b/revisions/2").then().body("author", equalTo("Left"));
    }
}
