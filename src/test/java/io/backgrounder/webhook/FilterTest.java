package io.backgrounder.webhook;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes a webhook is told of. */
@QuarkusTest
class FilterTest {
    /** Disabled meanwhile, so that all of it is told from how things are when all of it has happened. */
    private static Hook hook(Object... members) {
        Hook hook = Hook.to("http://127.0.0.1:1/", members);
        hook.patch(object("enabled", false)).statusCode(200);
        return hook;
    }

    private static List<String> told(Hook hook, Response last) throws InterruptedException {
        hook.patch(object("enabled", true)).statusCode(200);
        return hook.told(Long.parseLong(last.header("Content-Position")));
    }

    private static Response write(String kind, String slug, Object... members) {
        return Editor.create(kind + "/" + slug, object("slug", slug, "name", "N", object(members)));
    }

    private static Response patch(String path, ObjectNode patch) {
        Response changed = Editor.patch(path, patch);
        changed.then().statusCode(200);
        return path.startsWith("stories/") ? Editor.publish(path.substring(8)) : changed;
    }

    private static void topic(String slug) {
        write("topics", slug, "topicType", "concept").then().statusCode(201);
    }

    @Test
    void kindsAndActionsNarrow() throws InterruptedException {
        try (Hook hook = hook("types", List.of("source", "topic.updated"))) {
            topic("hook-kind");
            write("sources", "hook-kind").then().statusCode(201);
            patch("topics/hook-kind", object("name", "M"));
            Response last = Editor.delete("topics/hook-kind");
            assertEquals(List.of("topic.updated", "source.created"), told(hook, last));
        }
    }

    @Test
    void aStoryIsToldOfWhileItHasTheTopicAndWhenItLosesIt() throws InterruptedException {
        topic("hook-topic");
        topic("hook-other");
        try (Hook hook = hook("topics", List.of("hook-topic"))) {
            Editor.published("hook-topic-without", "topics", List.of("hook-other"));
            Editor.published("hook-topic-with", "topics", List.of("hook-topic", "hook-other"));
            patch("stories/hook-topic-with", object("headline", "Keeps its topics"));
            patch("stories/hook-topic-without", object("headline", "Keeps them too"));
            Editor.post("stories/hook-topic-with/corrections", object("kind", "update", "note", "More."))
                    .then()
                    .statusCode(201);
            Editor.withdraw("hook-topic-with", "Wrong.").then().statusCode(204);
            Editor.publish("hook-topic-with").then().statusCode(200);
            patch("stories/hook-topic-with", object("topics", List.of("hook-other")));
            patch("stories/hook-topic-with", object("headline", "Nobody's matter"));
            Response last = patch("topics/hook-topic", object("name", "M"));
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
        Editor.published("hook-merged-story", "topics", List.of("hook-merged"));
        try (Hook former = hook("topics", List.of("hook-merged"));
                Hook present = hook("topics", List.of("hook-into"))) {
            patch("stories/hook-merged-story", object("headline", "Before"));
            patch("topics/hook-merged", object("mergedInto", "hook-into"));
            Response last = patch("stories/hook-merged-story", object("headline", "After"));
            List<String> events = List.of("story.updated", "topic.updated", "topic.merged", "story.updated");
            assertEquals(events, told(former, last));
            assertEquals(events, told(present, last));
        }
    }

    @Test
    void aStoryIsToldOfWithItsSources() throws InterruptedException {
        topic("hook-both");
        write("sources", "hook-source").then().statusCode(201);
        try (Hook hook = hook("sources", List.of("hook-source"));
                Hook both = hook("sources", List.of("hook-source"), "topics", List.of("hook-both"))) {
            Editor.published("hook-source-with", "coverage", coverage("hook-source"));
            patch("stories/hook-source-with", object("headline", "Keeps its source"));
            patch("stories/hook-source-with", object("topics", List.of("hook-both")));
            Response last = patch("sources/hook-source", object("name", "M"));
            assertEquals(
                    List.of("source.updated", "story.updated", "story.updated", "story.created"), told(hook, last));
            assertEquals(List.of("story.updated"), told(both, last));
        }
    }
}
