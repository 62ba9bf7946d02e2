package io.backgrounder.story;

import static io.backgrounder.DemoContent.LEAP_SECOND_SLUG;
import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.contributor;
import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.front;
import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.story;
import static io.backgrounder.Documents.topic;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.CacheClearer;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.address.Kind;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Readers cannot tell whether there are drafts: every answer is the same, byte for byte, whatever lies on the desk. */
@QuarkusTest
class NonInferenceTest {
    private static final int REQUESTS = 2000;
    private static final int STORIES = 12;
    private final Random random = new Random(20261124);
    private final List<String> ids = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final InferenceRequests asked = new InferenceRequests(random, STORIES, ids, references);

    @TestHTTPResource
    URI server;

    @Inject
    CacheClearer caches;

    @Test
    void whatLiesOnTheDeskChangesNoAnswer() {
        readersContent();
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(asked.request());
        }
        follow(requests);
        requests.addAll(List.of("/v1/changes?limit=1000", "/v1/changes?types=story,topic&limit=1000"));
        Kind.names(Kind.COLLECTIONS).stream().map("/v1/export/"::concat).forEach(requests::add);
        requests.addAll(List.of("/v1/corrections?limit=100", "/v1/stories/infer-0/corrections"));
        requests.addAll(List.of(
                "/v1/log",
                "/v1/log/leaves?limit=1000",
                "/v1/log/proof?revision=" + ids.get(0) + "/1",
                "/v1/log/consistency?from=1&to=2"));

        InferenceRequests.assertEveryOperationIsAsked(requests);
        List<ComparedAnswer> before = answers(requests);
        assertTrue(before.stream().filter(answer -> answer.status() == 200).count() > REQUESTS / 2);
        assertTrue(before.stream().filter(answer -> answer.status() == 404).count() > REQUESTS / 50);
        for (Runnable edits : List.<Runnable>of(this::giveExternalIds, this::fillTheDesk)) {
            edits.run();
            assertUnchanged(requests, before);
        }
    }

    private void assertUnchanged(List<String> requests, List<ComparedAnswer> before) {
        // What was kept of before would hide what is made now.
        caches.clear();
        List<ComparedAnswer> after = answers(requests);
        for (int i = 0; i < requests.size(); i++) {
            String request = requests.get(i);
            assertEquals(before.get(i).status(), after.get(i).status(), request);
            assertEquals(before.get(i).headers(), after.get(i).headers(), request);
            assertArrayEquals(before.get(i).body(), after.get(i).body(), request);
        }
    }

    private List<ComparedAnswer> answers(List<String> requests) {
        return requests.parallelStream().map(this::answer).toList();
    }

    private ComparedAnswer answer(String request) {
        return ComparedAnswer.to(server.resolve(request));
    }

    private void readersContent() {
        for (String topic : new String[] {"infer-topic-0", "infer-topic-1"}) {
            List<String> formerSlugs = topic.endsWith("0") ? List.of("infer-topic-once") : List.of();
            Editor.create("topics/" + topic, topic("name", topic, "topicType", "event", "formerSlugs", formerSlugs));
        }
        Editor.create("faqs/infer-faq", faq("image", image()));
        Editor.create("sources/infer-source", source());
        Editor.create("contributors/infer-person", contributor());
        Editor.create("articles/infer-article", object("url", Documents.url("infer")));
        draft("topics/infer-hidden", topic("name", "Hidden"));
        draft("faqs/infer-hidden", faq("question", "Hidden?"));
        draft("contributors/infer-hidden", contributor("name", "Hidden"));
        for (int i = 0; i < STORIES; i++) {
            String slug = "infer-" + i;
            Import.send(Import.story(slug, json("""
                    {"publishedAt": "2018-01-%02dT00:00:00Z", "topics": ["infer-hidden", "infer-topic-%d"], "faqs": ["infer-faq", "infer-hidden"],
                    "contributors": [{"contributor": "infer-hidden", "role": "author"}, {"contributor": "infer-person", "role": "editor"}],
                    "formerSlugs": ["infer-once-%d"], "coverage": {"summaries": [{"source": "infer-source", "text": "T", "articles": [{"url": "%s", "headline": "H"}]}]}}""".formatted(i / 2 + 1, i % 2, i, Documents.url("infer")))));
            ids.add(Editor.document("stories/" + slug).get("id").asText());
            references.addAll(List.of(slug, "infer-once-" + i, "infer-new-" + i, "infer-reserved-" + i, ids.get(i)));
        }
        draft("stories/infer-original", story());
        Import.send(Import.story("infer-translation", "language", "fr", "translation", object("of", "infer-original")));
        references.addAll(List.of("infer-translation", "infer-original"));
        Editor.create("fronts/infer-front", front("sections", json("""
                [{"title": "T", "size": 4, "slots": [{"story": "infer-original"}, {"story": "infer-3"}],
                "fill": {"source": "infer-source"}}]""")));
        Editor.withdraw("infer-3", "R");
        Editor.publish("infer-4", object("status", "archived"));
        for (int i = 0; i < STORIES; i++) {
            references.add("infer-draft-" + i);
            references.add(draftId(i));
            ids.add(draftId(i));
        }
        references.addAll(List.of("infer-deleted", LEAP_SECOND_SLUG, "infer-never", InferenceRequests.EXTERNAL));
    }

    private static void draft(String path, ObjectNode document) {
        Editor.editor(Editor.JSON, document)
                .header("If-None-Match", "*")
                .put(Editor.address(path))
                .then()
                .statusCode(201);
    }

    private static void change(String path, Object... members) {
        Editor.editor(Editor.MERGE_PATCH, object(members))
                .header("If-Match", "*")
                .patch(Editor.address(path))
                .then()
                .statusCode(200);
    }

    /** To published resources and drafts of each kind, and to one that is withdrawn. */
    private void giveExternalIds() {
        for (String path : List.of(
                "stories/infer-0",
                "stories/infer-3",
                "stories/infer-4",
                "topics/infer-topic-0",
                "topics/infer-hidden",
                "faqs/infer-faq",
                "faqs/infer-hidden",
                "sources/infer-source")) {
            String slug = path.substring(path.indexOf('/') + 1);
            for (String namespace : List.of("infer", "hidden")) {
                change(path, "externalIds", object(namespace, slug.equals("infer-4") ? "4" : "0-" + slug));
            }
        }
        change("topics/infer-topic-1", "externalIds", object("infer", "0"));
        change("faqs/infer-faq", "externalIds", object("infer", "0"));
        change("sources/infer-source", "externalIds", object("infer", "0"));
        change("stories/infer-1", "externalIds", object("infer", "0"));
        Import.send(object("type", "story", "slug", "infer-2", "id", "external:infer:2", "mode", "merge"));
        assertEquals(
                "2", Editor.document("stories/infer-2").at("/externalIds/infer").asText());
    }

    private static String draftId(int i) {
        return "story_01k8zp4n1zfyvbfgw3dtecaaa" + "0123456789abcdef".charAt(i);
    }

    /** Drafts, scheduled stories and withdrawals, pending renames, reserved slugs, a deleted draft and a discarded one. */
    private void fillTheDesk() {
        for (String path :
                List.of("stories/infer-0", "topics/infer-topic-0", "faqs/infer-faq", "sources/infer-source")) {
            Editor.note(path, "Hidden").then().statusCode(201);
        }
        ObjectNode far = object("at", "2099-01-01T00:00:00Z");
        for (int i = 0; i < STORIES; i++) {
            Editor.create("stories/infer-draft-" + i, story(json("""
                            {"slug": "infer-draft-%d", "id": "%s", "topics": ["infer-topic-%d"], "faqs": ["infer-faq"],
                            "publishedAt": "2018-01-03T00:00:00Z", "coverage":
                            {"summaries": [{"source": "infer-source", "text": "Hidden", "articles":
                            [{"url": "https://hidden.example/", "headline": "A"}]}]}}""".formatted(i, draftId(i), i % 2))))
                    .then()
                    .statusCode(201);
            if (i % 2 == 0) {
                Editor.publish("infer-draft-" + i, far).then().statusCode(200);
            }
            Editor.patch("stories/infer-" + i, """
                            {"slug": "infer-new-%1$d", "headline": "Hidden", "language": "fr", "topics": ["infer-topic-1"], "faqs": [],
                             "publishedAt": "2017-01-01T00:00:00Z", "formerSlugs": ["infer-reserved-%1$d"]}""".formatted(i)).then().statusCode(200);
            if (i % 3 == 0) {
                Editor.publish("infer-new-" + i, far).then().statusCode(200);
            }
        }
        Editor.overwriting()
                .delete(Editor.address("stories/infer-5/publication?reason=R&at=2099-01-01T00:00:00Z"))
                .then()
                .statusCode(204);
        Editor.overwriting()
                .delete(Editor.address("stories/infer-7/draft"))
                .then()
                .statusCode(200);
        draft("topics/infer-draft", topic("name", "Hidden", "aliases", List.of("Hiding")));
        draft("faqs/infer-draft", faq("question", "Hidden?"));
        draft("sources/infer-draft", source("name", "Hidden"));
        change("stories/infer-original", "headline", "Hidden", "slug", "infer-original-since");
        draft("stories/infer-de", story("language", "de", "translation", object("of", "infer-0")));
        draft("faqs/infer-de", faq("language", "de", "translation", object("of", "infer-faq")));
        change("faqs/infer-faq", byline("infer-hidden", "infer-person"));
        change("fronts/infer-front", "title", "Hidden", "slug", "infer-front-hidden", "sections", List.of());
        draft("fronts/infer-draft", front("title", "Hidden"));
        change("articles/infer-article", "retractedAt", "2026-01-01T00:00:00Z", "origin", Documents.url("o"));
        draft("articles/infer-draft", object("url", Documents.url("infer-hidden"), "headline", "Hidden"));
        change("contributors/infer-hidden", "name", "Hidden still", "slug", "infer-hidden-still");
        for (String path : List.of(
                "topics/infer-topic-1", "faqs/infer-faq", "sources/infer-source", "contributors/infer-person")) {
            change(path, path.startsWith("faqs") ? "question" : "name", "Hidden", "slug", "infer-reserved");
            change(path, "image", image("alt", "Hidden"));
        }
        change("stories/infer-new-0", "images", object("summary", List.of(image("caption", "Hidden"))));
        change("topics/infer-hidden", "name", "Hidden still", "slug", "infer-hidden-still");
        for (String path : List.of("topics/infer-draft", "faqs/infer-hidden", "faqs/infer-reserved")) {
            Editor.publication(path, far).then().statusCode(200);
        }
        Editor.draft("infer-deleted");
        Editor.delete("stories/infer-deleted").then().statusCode(204);
    }

    /** Adds the next pages of every tenth list. */
    private void follow(List<String> requests) {
        for (String request : List.copyOf(requests)) {
            if (request.contains("limit=") && random.nextInt(10) == 0) {
                JsonNode page = json(new String(answer(request).body())).path("page");
                if (page.has("nextCursor")) {
                    requests.add(request + "&cursor=" + page.get("nextCursor").asText());
                }
            }
        }
    }
}
