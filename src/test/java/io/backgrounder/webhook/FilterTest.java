package io.backgrounder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes a webhook is told of. */
@QuarkusTest
class FilterTest {
    /** Disabled meanwhile, so that all of it is told from how things are when all of it has happened. */
    private static Hook hook(String more) {
        Hook hook = Hook.to("http://127.0.0.1:1/", more);
        hook.patch("{\"enabled\": false}").statusCode(200);
        return hook;
    }

    private static List<String> told(Hook hook, Response last) throws InterruptedException {
        hook.patch("{\"enabled\": true}").statusCode(200);
        return hook.told(Long.parseLong(last.header("Content-Position")));
    }

    private static Response write(String kind, String slug, String more) {
        ObjectNode document = (ObjectNode) Desk.json("{\"slug\": \"" + slug + "\", \"name\": \"N\"" + more + "}");
        return Desk.create(kind + "/" + slug, document);
    }

    private static Response patch(String path, String patch) {
        Response changed = Desk.patch(path, patch);
        changed.then().statusCode(200);
        return path.startsWith("stories/") ? Desk.publish(path.substring(8), "{}") : changed;
    }

    private static void topic(String slug) {
        write("topics", slug, ", \"topicType\": \"concept\"").then().statusCode(201);
    }

    @Test
    void kindsAndActionsNarrow() throws InterruptedException {
        try (Hook hook = hook(", \"types\": [\"source\", \"topic.updated\"]")) {
            topic("hook-kind");
            write("sources", "hook-kind", "").then().statusCode(201);
            patch("topics/hook-kind", "{\"name\": \"M\"}");
            Response last = Desk.delete("topics/hook-kind");
            assertEquals(List.of("topic.updated", "source.created"), told(hook, last));
        }
    }

    @Test
    void aStoryIsToldOfWhileItHasTheTopicAndWhenItLosesIt() throws InterruptedException {
        topic("hook-topic");
        topic("hook-other");
        try (Hook hook = hook(", \"topics\": [\"hook-topic\"]")) {
            Desk.published("hook-topic-without", ", \"topics\": [\"hook-other\"]");
            Desk.published("hook-topic-with", ", \"topics\": [\"hook-topic\", \"hook-other\"]");
            patch("stories/hook-topic-with", "{\"headline\": \"Keeps its topics\"}");
            patch("stories/hook-topic-without", "{\"headline\": \"Keeps them too\"}");
            Desk.post("stories/hook-topic-with/corrections", Desk.json("{\"kind\": \"update\", \"note\": \"More.\"}"))
                    .then()
                    .statusCode(201);
            Desk.withdraw("hook-topic-with", "Wrong.").then().statusCode(204);
            Desk.publish("hook-topic-with", "{}").then().statusCode(200);
            patch("stories/hook-topic-with", "{\"topics\": [\"hook-other\"]}");
            patch("stories/hook-topic-with", "{\"headline\": \"Nobody's matter\"}");
            Response last = patch("topics/hook-topic", "{\"name\": \"M\"}");
            assertEquals(
                    List.of(
                            "topic.updated",
                            "story.updated",
                            "story.updated",
                            "story.withdrawn",
                            "story.corrected",
                            "story.updated",
                            "story.created"),
                    told(hook, last));
        }
    }

    @Test
    void aMergedTopicIsFollowed() throws InterruptedException {
        topic("hook-merged");
        topic("hook-into");
        Desk.published("hook-merged-story", ", \"topics\": [\"hook-merged\"]");
        try (Hook former = hook(", \"topics\": [\"hook-merged\"]");
                Hook present = hook(", \"topics\": [\"hook-into\"]")) {
            patch("stories/hook-merged-story", "{\"headline\": \"Before\"}");
            patch("topics/hook-merged", "{\"mergedInto\": \"hook-into\"}");
            Response last = patch("stories/hook-merged-story", "{\"headline\": \"After\"}");
            List<String> events = List.of("story.updated", "topic.updated", "topic.merged", "story.updated");
            assertEquals(events, told(former, last));
            assertEquals(events, told(present, last));
        }
    }

    @Test
    void aStoryIsToldOfWithItsSources() throws InterruptedException {
        topic("hook-both");
        write("sources", "hook-source", "").then().statusCode(201);
        try (Hook hook = hook(", \"sources\": [\"hook-source\"]");
                Hook both = hook(", \"sources\": [\"hook-source\"], \"topics\": [\"hook-both\"]")) {
            Desk.published("hook-source-with", """
                , "coverage": {"summaries": [{"source": "hook-source", "text": "T", "articles": []}], "points": []}""");
            patch("stories/hook-source-with", "{\"headline\": \"Keeps its source\"}");
            patch("stories/hook-source-with", "{\"topics\": [\"hook-both\"]}");
            Response last = patch("sources/hook-source", "{\"name\": \"M\"}");
            assertEquals(
                    List.of("source.updated", "story.updated", "story.updated", "story.created"), told(hook, last));
            assertEquals(List.of("story.updated"), told(both, last));
        }
    }
}
