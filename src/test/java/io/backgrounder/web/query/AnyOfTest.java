package io.backgrounder.web.query;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.topic;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.publication.lists.UnboundedLists;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter takes several values, and lets through what any of them does, once and in the list's order, on pages of any size. */
@QuarkusTest
class AnyOfTest extends UnboundedLists {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/stories?                                                  | topic          | united-nations morocco leap-second geneva
            /v1/stories?sort=-updatedAt&                                  | topic          | united-nations morocco high-seas
            /v1/stories?source=harbour-courier,prairie-ledger&            | topic          | united-nations leap-second right-to-repair
            /v1/stories?language=en,es&                                   | topic          | united-nations morocco spain
            /v1/stories?topic=united-nations,european-union,rhine&        | source         | harbour-courier rheinischer-bote lagos-meridian
            /v1/stories?                                                  | source         | harbour-courier prairie-ledger nordlys-tidende
            /v1/stories?                                                  | faq            | what-are-the-high-seas how-does-a-treaty-enter-into-force was-bedeutet-niedrigwasser
            /v1/stories?                                                  | language       | fr de ja EN
            /v1/stories?sort=-updatedAt&                                  | language       | fr de ja
            /v1/stories?month=2025-09,2026-04&                            | language       | fr en es
            /v1/stories?                                                  | month          | 2025-09 2025-10 2026-01 2026-04 1990-01
            /v1/stories?sort=publishedAt&                                 | month          | 2025-09 2026-01 2026-02
            /v1/stories?sort=updatedAt&                                   | month          | 2025-09 2026-01 2026-02
            /v1/stories?topic=united-nations,morocco&                     | month          | 2025-09 2026-01 2026-04
            /v1/topics/united-nations/stories?                            | month          | 2025-09 2026-01 2026-05
            /v1/topics/morocco/stories?                                   | language       | en es fr
            /v1/source-summaries?                                         | topic          | high-seas morocco rhine
            /v1/source-summaries?source=harbour-courier,rheinischer-bote& | topic          | united-nations european-union germany
            /v1/source-summaries?                                         | source         | harbour-courier prairie-ledger asagiri-shimpo
            /v1/source-summaries?                                         | month          | 2025-09 2026-01 2026-05
            /v1/sources/harbour-courier/source-summaries?                 | topic          | united-nations european-union leap-second
            /v1/sources?                                                  | language       | en de fr ja
            /v1/topics?                                                   | topicType      | place work event
            /v1/topics?sort=updatedAt&                                    | topicType      | person event work
            /v1/faqs?                                                     | language       | fr de ja es
            /v1/faqs?                                                     | month          | 2025-09 2026-01 2026-04
            /v1/faqs?                                                     | topic          | united-nations european-union rhine morocco
            /v1/faqs?sort=updatedAt&language=en&                          | topic          | united-nations european-union right-to-repair
            /editorial/v1/stories?                                        | status         | draft withdrawn archived scheduled
            /editorial/v1/stories?                                        | scheduleStatus | pending failed
            /editorial/v1/stories?status=withdrawn,published&             | language       | fr en
            /editorial/v1/tombstones?                                     | kind           | topic faq source
            /editorial/v1/tombstones?                                     | status         | merged deleted
            /admin/v1/audit-events?                                       | kind           | topic faq source
            /admin/v1/audit-events?                                       | action         | merge delete publish""")
    void severalValuesLetThroughWhatEachDoes(String list, String filter, String values, TestReporter reporter) {
        some();
        List<String> each = List.of(values.split(" "));
        List<String> order = walk(list, 100);
        Map<String, Set<String>> of = each.stream()
                .collect(Collectors.toMap(
                        value -> value, value -> new HashSet<>(walk(list + filter + "=" + value + "&", 100))));
        int cases = 0;
        Set<List<String>> chosen = new LinkedHashSet<>(List.of(each, List.of(each.get(1), each.get(0))));
        chosen.add(List.of(each.get(0), each.get(each.size() - 1)));
        for (List<String> some : chosen) {
            String narrowed = list + filter + "=" + String.join(",", some) + "&";
            List<String> expected = order.stream()
                    .filter(id -> some.stream().anyMatch(value -> of.get(value).contains(id)))
                    .toList();
            for (int limit : new int[] {3, 100}) {
                if (expected.size() / limit < 6) {
                    assertEquals(expected, walk(narrowed, limit), narrowed + limit);
                    cases++;
                }
            }
            JsonNode total = page(narrowed + "limit=1&total=true").at("/page/total");
            assertEquals(expected.size(), total.asInt(), narrowed);
        }
        reporter.publishEntry("cases", String.valueOf(cases));
    }

    /** What the demo content has none of. */
    private static void some() {
        if (Editor.get("stories/any-of-draft").statusCode() == 200) {
            return;
        }
        List.of("any-of-topic", "any-of-merged", "any-of-deleted")
                .forEach(topic -> Editor.create("topics/" + topic, topic()));
        Editor.patch("topics/any-of-topic", object("slug", "any-of-now")).then().statusCode(200);
        Editor.create("faqs/any-of-deleted", faq());
        Editor.published(
                "any-of-story", "topics", List.of("any-of-now", "any-of-merged"), "faqs", List.of("any-of-deleted"));
        Editor.published("any-of-archived", "faqs", List.of());
        Editor.publish("any-of-archived", object("status", "archived")).then().statusCode(200);
        Editor.patch("stories/any-of-story", object("faqs", List.of())).then().statusCode(200);
        Editor.publish("any-of-story").then().statusCode(200);
        Editor.patch("topics/any-of-merged", object("mergedInto", "any-of-now"))
                .then()
                .statusCode(200);
        Editor.delete("topics/any-of-deleted").then().statusCode(204);
        Editor.delete("faqs/any-of-deleted").then().statusCode(204);
        List.of("any-of-draft", "any-of-scheduled").forEach(Editor::draft);
        Editor.publish("any-of-scheduled", object("at", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        Import.send(Import.story(
                "any-of-month", "publishedAt", "2026-02-28T23:59:59.999999Z", "topics", List.of("any-of-now")));
    }

    @Test
    void slugsFormerSlugsAndIdsAreAllOneResource() {
        some();
        String id = Editor.document("topics/any-of-now").get("id").asText();
        List<String> expected = walk("/v1/stories?topic=any-of-now&", 100);
        assertEquals(2, expected.size());
        List<String> names = List.of("any-of-now", "any-of-topic", "any-of-merged", id);
        for (int i = 0; i < names.size(); i++) {
            assertEquals(expected, walk("/v1/stories?topic=" + names.get(i) + "&", 100));
            for (int j = 0; j < i; j++) {
                assertEquals(expected, walk("/v1/stories?topic=" + names.get(j) + "," + names.get(i) + "&", 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories?topic",
                "/v1/stories?source",
                "/v1/stories?faq",
                "/v1/source-summaries?topic",
                "/v1/source-summaries?source",
                "/v1/sources/harbour-courier/source-summaries?topic",
                "/v1/faqs?topic",
                "/v1/search?q=a&topic",
                "/v1/search?q=a&source",
                "/v1/search?q=a&faq"
            })
    void whatNamesNothingIsNamed(String filter) {
        String known = filter.endsWith("topic")
                ? "high-seas"
                : filter.endsWith("source") ? "harbour-courier" : "what-are-the-high-seas";
        for (String unknown : new String[] {"no-such", "any-of-draft", "topic_01k8zp4n1zfyvbfgw3dtec81k3"}) {
            for (String list : new String[] {unknown, known + "," + unknown, unknown + "," + known + ",neither"}) {
                get(filter + "=" + list)
                        .then()
                        .statusCode(400)
                        .body("errors", hasSize(1))
                        .body("errors[0].parameter", equalTo(filter.replaceAll(".*[?&]", "")))
                        .body("errors[0].detail", containsString(unknown))
                        .body("errors[0].detail", containsString(list.endsWith("neither") ? "neither" : "not exist"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories?topic",
                "/v1/stories?source",
                "/v1/stories?faq",
                "/v1/stories?language",
                "/v1/stories?month",
                "/v1/source-summaries?topic",
                "/v1/faqs?topic",
                "/v1/faqs?language",
                "/v1/sources?language",
                "/v1/search?q=a&language",
                "/v1/search?q=a&month",
                "/editorial/v1/stories?language",
                "/admin/v1/audit-events?resource",
                "/admin/v1/audit-events?action"
            })
    void tooManyValuesAreRefused(String filter) {
        String values = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> filter.endsWith("month") ? "20%02d-01".formatted(i) : "x-" + i)
                .collect(Collectors.joining(","));
        get(filter + "=" + values)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(filter.replaceAll(".*[?&]", "")));
        if (filter.matches(".*(language|month|resource|action)")) {
            get(filter + "=" + values.replaceAll(",[^,]*$", "")).then().statusCode(200);
        }
    }

    @Test
    void theEndsOfAMonthAreItsOwn() {
        some();
        assertTrue(slugs("/v1/stories?month=2026-02&limit=100").contains("any-of-month"));
        assertTrue(!slugs("/v1/stories?month=2026-03,2026-01&limit=100").contains("any-of-month"));
        for (String edge : new String[] {"0001-01", "9999-12", "0001-01,9999-12"}) {
            for (String list :
                    List.of("stories?", "faqs?", "source-summaries?", "search?q=the&", "stories?sort=updatedAt&")) {
                get("/v1/" + list + "total=true&month=" + edge)
                        .then()
                        .statusCode(200)
                        .body("page.total", equalTo(0));
            }
        }
    }

    private static List<String> slugs(String address) {
        return get(address).then().statusCode(200).extract().path("data.slug");
    }

    private static JsonNode page(String address) {
        return json(get(address).then().statusCode(200).extract().asString());
    }

    /** All ids, page by page. */
    private static List<String> walk(String list, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = page(list + "limit=" + limit + cursor);
            page.get("data").forEach(item -> ids.add(item.get("id").asText()));
            JsonNode next = page.at("/page/nextCursor");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : null;
        }
        assertEquals(ids.size(), new TreeSet<>(ids).size(), "nothing comes twice");
        return ids;
    }

    /** With a key where one is needed. */
    private static Response get(String address) {
        return (address.startsWith("/v1/") ? given() : Editor.editor()).get(address);
    }
}
