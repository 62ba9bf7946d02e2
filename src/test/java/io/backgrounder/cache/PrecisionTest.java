package io.backgrounder.cache;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.CacheClearer;
import io.backgrounder.Editor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A write drops the answers that it changes. After each of a number of random writes every answer in the cache is compared with one
 * that is made anew; what was dropped and would have been true is counted and reported.
 *
 * <p>{@code -Dprecision.writes=500} makes it a longer search.
 */
@QuarkusTest
class PrecisionTest {
    private static final Logger LOG = Logger.getLogger(PrecisionTest.class);
    private static final int WRITES = Integer.getInteger("precision.writes", 24);
    private static final List<String> LISTS = List.of(
            "stories",
            "stories?limit=2",
            "stories?sort=-updatedAt&limit=2",
            "stories?updatedSince=2020-01-01T00:00:00Z",
            "stories?include=coverage,timeline,faqs,topics,contributors,corrections",
            "stories?total=true&limit=1",
            "stories?language=de",
            "stories?language=en&topic=exact-topic-1",
            "stories?topic=exact-topic-0&source=exact-source-1",
            "stories?faq=exact-faq-0&limit=1",
            "stories?topic=exact-topic-0,exact-topic-1&limit=2&total=true",
            "stories?language=de,fr&limit=2",
            "stories?month=2026-03,2026-05,2026-11",
            "stories?include=faqs.items&limit=3",
            "stories?ids=exact-0,exact-1,exact-2,exact-3,exact-never&include=faqs.items",
            "source-summaries?source=exact-source-0,exact-source-2",
            "faqs?topic=exact-topic-0",
            "faqs?topic=exact-topic-1,exact-topic-2&total=true&limit=1",
            "faqs?ids=exact-faq-0,exact-faq-2&include=items,stories",
            "source-summaries?limit=3",
            "source-summaries?topic=exact-topic-2&limit=2",
            "corrections",
            "topics?limit=100",
            "faqs?include=stories",
            "sources",
            "search?q=text+or+t",
            "suggest?q=text");
    private static final List<String> PARTS = List.of(
            "",
            "/related",
            "/source-summaries",
            "/topics",
            "/corrections",
            "/revisions",
            "?fields=headline",
            "?include=faqs.items",
            "?include=related",
            "?fields=topics.name&include=related,faqs.items");

    @Inject
    AnswerCache cache;

    @Inject
    CacheClearer caches;

    @TestHTTPResource
    URI server;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(5);

    /** What an address answers, and whether that came from the cache. */
    private record Seen(String answer, boolean kept) {}

    @Test
    void whatIsKeptIsTrueAfterEachWrite() throws Exception {
        content();
        List<String> addresses = addresses();
        List<String> before = fresh(addresses);
        int dropped = 0;
        int needless = 0;
        for (int i = 0; i < WRITES; i++) {
            String write = write();
            List<Seen> seen = new ArrayList<>();
            for (String address : addresses) {
                boolean kept = cache.get(address.contains("?") ? canonical(address) : address + "?") != null;
                seen.add(new Seen(get(address), kept));
            }
            List<String> after = fresh(addresses);
            for (int a = 0; a < addresses.size(); a++) {
                assertEquals(after.get(a), seen.get(a).answer, addresses.get(a) + " after " + write);
                boolean wasKept = before.get(a).startsWith("200");
                dropped += wasKept && !seen.get(a).kept ? 1 : 0;
                needless += wasKept && !seen.get(a).kept && after.get(a).equals(before.get(a)) ? 1 : 0;
            }
            before = after;
        }
        LOG.infof(
                "%d writes, %d answers each: %d dropped, %d of them without need",
                WRITES, addresses.size(), dropped, needless);
        assertTrue(dropped > 0 && needless < dropped, needless + " of " + dropped);
    }

    private static String canonical(String address) {
        String[] parts = address.split("\\?", 2);
        return parts[0] + "?" + String.join("&", new java.util.TreeSet<>(List.of(parts[1].split("&"))));
    }

    private void content() {
        for (int i = 0; i < 3; i++) {
            Editor.create("topics/exact-topic-" + i, topic("name", "T"));
            Editor.create("sources/exact-source-" + i, source("name", "S"));
            Editor.create("faqs/exact-faq-" + i, faq());
        }
        for (int i = 0; i < 4; i++) {
            Editor.published("exact-" + i, links());
        }
    }

    private JsonNode links() {
        return json("""
            {"publishedAt": "2026-%02d-01T00:00:00Z", "language": "%s", "topics": [{"topic": "exact-topic-%d", "role": "%s"}],
            "faqs": ["exact-faq-%d"], "coverage": {"summaries": [{"source": "exact-source-%d", "text": "T %d"}]}}""".formatted(
                        random.nextInt(12) + 1,
                        random.nextBoolean() ? "en" : "de",
                        random.nextInt(3),
                        random.nextBoolean() ? "about" : "mentions",
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(3)));
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        LISTS.forEach(list -> addresses.add("/v1/" + list));
        for (int i = 0; i < 4; i++) {
            String story = "/v1/stories/exact-" + i;
            PARTS.forEach(part -> addresses.add(story + part));
        }
        for (int i = 0; i < 3; i++) {
            addresses.addAll(List.of(
                    "/v1/topics/exact-topic-" + i,
                    "/v1/topics/exact-topic-" + i + "/stories?limit=2",
                    "/v1/topics/exact-topic-" + i + "/related?limit=1",
                    "/v1/faqs/exact-faq-" + i,
                    "/v1/sources/exact-source-" + i + "/source-summaries?limit=2"));
        }
        return addresses;
    }

    /** One random write; says what it was. */
    private String write() {
        String story = "exact-" + random.nextInt(4);
        int kind = random.nextInt(10);
        int other = random.nextInt(3);
        String text = "Text " + random.nextInt();
        switch (kind) {
            case 0 -> change(story, object("headline", text));
            case 1, 2 -> change(story, links());
            case 3 -> Editor.patch("topics/exact-topic-" + other, object("description", text));
            case 4 -> Editor.patch("faqs/exact-faq-" + other, object("question", text));
            case 5 -> Editor.patch("sources/exact-source-" + other, object("name", text));
            case 6 ->
                Editor.editor(Editor.JSON, object("kind", "update", "note", text))
                        .post(Editor.address("stories/" + story + "/corrections"));
            case 7 ->
                Editor.patch(
                        "faqs/exact-faq-" + other, object("items", List.of(object("question", "Q", "answer", text))));
            case 8 -> Editor.publish(story, object("status", "archived"));
            default -> Editor.withdraw(story, "R");
        }
        return kind + " to " + story + " or " + other;
    }

    private static void change(String story, JsonNode patch) {
        Editor.patch("stories/" + story, patch).then().statusCode(200);
        Editor.publish(story).then().statusCode(200);
    }

    private List<String> fresh(List<String> addresses) throws Exception {
        caches.clear();
        List<String> answers = new ArrayList<>();
        for (String address : addresses) {
            answers.add(get(address));
        }
        return answers;
    }

    private String get(String address) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(server.resolve(address)).build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
