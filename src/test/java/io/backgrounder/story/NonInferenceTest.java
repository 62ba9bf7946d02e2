package io.backgrounder.story;

import static io.backgrounder.DemoContent.LEAP_SECOND_SLUG;
import static io.backgrounder.Documents.faq;
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
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers cannot tell whether there are drafts: every answer is the same, byte for byte, whatever lies on the desk. */
@QuarkusTest
class NonInferenceTest {
    private static final int REQUESTS = 2000;
    private static final int STORIES = 12;
    private static final List<String> TOPICS =
            List.of("infer-topic-0", "infer-topic-1", "infer-topic-once", "leap-second");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(20261124);
    private final List<String> ids = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    @TestHTTPResource
    URI server;

    @Inject
    CacheClearer caches;

    private record Answer(int status, Map<String, List<String>> headers, byte[] body) {}

    @Test
    void whatLiesOnTheDeskChangesNoAnswer() {
        readersContent();
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(request());
        }
        follow(requests);
        requests.addAll(List.of("/v1/changes?limit=1000", "/v1/changes?types=story,topic&limit=1000"));
        Stream.of("stories", "topics", "faqs", "sources")
                .map("/v1/export/"::concat)
                .forEach(requests::add);
        List<Answer> before = answers(requests);
        assertTrue(before.stream().filter(answer -> answer.status == 200).count() > REQUESTS / 2);
        assertTrue(before.stream().filter(answer -> answer.status == 404).count() > REQUESTS / 50);
        fillTheDesk();
        // What was kept of before would hide what is made now.
        caches.clear();
        List<Answer> after = answers(requests);
        for (int i = 0; i < requests.size(); i++) {
            String request = requests.get(i);
            assertEquals(before.get(i).status, after.get(i).status, request);
            assertEquals(before.get(i).headers, after.get(i).headers, request);
            assertArrayEquals(before.get(i).body, after.get(i).body, request);
        }
    }

    private void readersContent() {
        for (String topic : new String[] {"infer-topic-0", "infer-topic-1"}) {
            List<String> formerSlugs = topic.endsWith("0") ? List.of("infer-topic-once") : List.of();
            Editor.create("topics/" + topic, topic("name", topic, "topicType", "event", "formerSlugs", formerSlugs));
        }
        Editor.create("faqs/infer-faq", faq());
        Editor.create("sources/infer-source", source());
        for (int i = 0; i < STORIES; i++) {
            String slug = "infer-" + i;
            Import.send(Import.story(slug, json("""
                    {"publishedAt": "2018-01-%02dT00:00:00Z", "topics": ["infer-topic-%d"], "faqs": ["infer-faq"],
                    "formerSlugs": ["infer-once-%d"], "coverage": {"summaries": [{"source": "infer-source", "text": "T"}]}}""".formatted(i / 2 + 1, i % 2, i))));
            ids.add(Editor.document("stories/" + slug).get("id").asText());
            references.addAll(List.of(slug, "infer-once-" + i, "infer-new-" + i, "infer-reserved-" + i, ids.get(i)));
        }
        Editor.withdraw("infer-3", "R");
        Editor.publish("infer-4", object("status", "archived"));
        for (int i = 0; i < STORIES; i++) {
            references.add("infer-draft-" + i);
            references.add(draftId(i));
            ids.add(draftId(i));
        }
        references.addAll(List.of("infer-deleted", LEAP_SECOND_SLUG, "infer-never"));
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
        Editor.draft("infer-deleted");
        Editor.delete("stories/infer-deleted").then().statusCode(204);
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String request() {
        String query =
                (any("", "&fields=headline", "&fields=slug,publishedAt") + any("", "", "&text=html", "&text=plain"));
        return switch (random.nextInt(9)) {
            case 0 ->
                list("/v1/stories", true)
                        + any("", "&include=" + any("topics", "faqs,coverage", "analysis", "faqs.items"))
                        + query;
            case 1 ->
                "/v1/stories?ids=" + any(ids) + any("", "," + any("infer-new-2", "infer-reserved-4", "infer-deleted"))
                        + any("", ",infer-draft-" + random.nextInt(STORIES))
                        + any("", ",infer-never,infer-3,infer-once-5")
                        + query;
            case 2 ->
                list(any("/v1/topics/" + any(TOPICS) + "/stories", "/v1/topics/" + any(TOPICS) + "/related"), false);
            case 3 -> list(any("/v1/source-summaries", "/v1/sources/infer-source/source-summaries"), false);
            case 4 ->
                "/v1/stories/" + any(references)
                        + any("/revisions", "/revisions/" + any("1", "2"), "/revisions/1/difference?from=0");
            case 5 ->
                "/v1/search?q=" + any("h", "hidden", "infer", "hiden", "n+or+t", "%22s%22", "once")
                        + any("", "&total=true")
                        + any("", "&facets=topic,source,type,language,month") + any("", "&highlight=true")
                        + any("", "&topic=" + any(TOPICS)) + any("", "&language=" + any("en", "fr", "en,fr"))
                        + any("", "", "&month=2017-01,2018-01");
            case 7 ->
                "/v1/faqs?topic=" + any("infer-topic-0", "infer-topic-once,infer-topic-1", "leap-second")
                        + any("", "&total=true") + any("", "&include=items,stories");
            case 6 -> "/v1/suggest?q=" + any("h", "hid", "hidden", "infer", "infer-draft", "q", "n");
            default ->
                "/v1/stories/" + any(references)
                        + any(
                                "",
                                "",
                                "/topics",
                                "/faqs",
                                "/related",
                                "/source-summaries",
                                "?include=related,faqs.items",
                                "?asOf=2099-01-01T00:00:00Z&include=related");
        };
    }

    private String list(String path, boolean filtered) {
        String list = path + "?limit=" + any("1", "2", "5", "100") + any("", "&total=true");
        if (!filtered) {
            return list;
        }
        return list
                + any("", "&sort=publishedAt", "&sort=-updatedAt", "&sort=updatedAt")
                + any("", "&topic=" + any(TOPICS), "&topic=infer-topic-0,infer-topic-1")
                + any("", "", "&faq=infer-faq")
                + any("", "", "&source=infer-source")
                + any("", "", "&language=" + any("en", "fr", "en,fr"))
                + any("", "", "", "&month=2017-01,2018-01")
                + any("", "", "&publishedAfter=2018-01-0" + any("1", "3") + "T00:00:00Z")
                + any("", "", "&publishedBefore=2018-01-0" + any("4", "6") + "T00:00:00Z")
                + any("", "", "&updatedSince=2026-01-01T00:00:00Z");
    }

    /** Adds the next pages of every tenth list. */
    private void follow(List<String> requests) {
        for (String request : List.copyOf(requests)) {
            if (request.contains("limit=") && random.nextInt(10) == 0) {
                JsonNode page = json(new String(answer(request).body)).path("page");
                if (page.has("nextCursor")) {
                    requests.add(request + "&cursor=" + page.get("nextCursor").asText());
                }
            }
        }
    }

    private List<Answer> answers(List<String> requests) {
        return requests.parallelStream().map(this::answer).toList();
    }

    private Answer answer(String request) {
        HttpResponse<byte[]> response = client.sendAsync(
                        HttpRequest.newBuilder(server.resolve(request)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .join();
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        String id = headers.remove("request-id").get(0);
        headers.remove("date");
        return new Answer(
                response.statusCode(),
                headers,
                new String(response.body(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace(id, "")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
