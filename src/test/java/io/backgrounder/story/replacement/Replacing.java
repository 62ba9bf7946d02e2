package io.backgrounder.story.replacement;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/** Orders replacements, and looks at what became of the stories. */
final class Replacing {
    private Replacing() {}

    static Response order(Object order, String query) {
        return Editor.editor(Editor.JSON, order).post(Editor.address("replacements" + query));
    }

    /** What has become of it in the end. */
    static JsonNode done(Object order, String query) throws InterruptedException {
        Response begun = order(order, query);
        begun.then().statusCode(202).header("Location", equalTo(begun.path("links.self")));
        return await(begun);
    }

    static JsonNode await(Response begun) throws InterruptedException {
        JsonNode state = json(begun.asString());
        for (int i = 0; i < 300 && !state.path("status").asText().equals("finished"); i++) {
            Thread.sleep(100);
            state = json(Editor.editor().get(begun.<String>path("links.self")).asString());
        }
        assertEquals("finished", state.path("status").asText(), state.toString());
        return state;
    }

    static ObjectNode uses(Sample kind, String... slugs) {
        return switch (kind) {
            case TOPIC ->
                object(
                        "topics",
                        List.of(slugs).stream()
                                .map(slug -> object("topic", slug, "role", "mentions"))
                                .toList());
            case FAQ -> object("faqs", List.of(slugs));
            default -> object("coverage", coverage(slugs[0]));
        };
    }

    /** The slugs of what a story has. */
    static List<String> used(Sample kind, JsonNode story) {
        List<String> used = new ArrayList<>();
        story.path("topics")
                .forEach(link -> used.add(
                        link.get("topic").isTextual()
                                ? link.get("topic").asText()
                                : link.at("/topic/slug").asText()));
        story.path("faqs")
                .forEach(faq -> used.add(
                        faq.isTextual() ? faq.asText() : faq.path("slug").asText()));
        story.at("/coverage/summaries")
                .forEach(summary -> used.add(summary.get("source").asText()));
        return used;
    }

    static List<String> used(Sample kind, String story) {
        return used(kind, Editor.document("stories/" + story));
    }

    /** What readers see, by the filter of their list. */
    static void seen(Sample kind, String slug, String... stories) {
        given().get("/v1/stories?limit=100&" + kind.type() + "=" + slug)
                .then()
                .statusCode(200)
                .body("data.slug", containsInAnyOrder(stories));
    }

    static void draft(String story, ObjectNode patch) {
        Editor.editor(Editor.MERGE_PATCH, patch)
                .header("If-Match", "*")
                .patch(Editor.address("stories/" + story))
                .then()
                .statusCode(200);
    }

    static long position() {
        return Long.parseLong(given().get("/v1/stories?limit=1").header("Content-Position"));
    }
}
