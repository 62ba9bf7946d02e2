package io.backgrounder.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {
    @BeforeEach
    void content() {
        SearchClient.load();
    }

    @Test
    void aHitSaysWhatItIs() {
        SearchClient.search("cathedral of frost", Map.of())
                .then()
                .statusCode(200)
                .body("data[0].type", equalTo("summary"))
                .body("data[0].title", equalTo("Löwenthal records a choir of glaciers"))
                .body("data[0].summary", containsString("cathedral of frost"))
                .body("data[0].story.slug", equalTo("find-glacier-choir"))
                .body("data[0].source.slug", equalTo("find-varnhem-gazette"))
                .body("data[0].links.self", equalTo("/v1/stories/find-glacier-choir"))
                .body("page.total", nullValue())
                .body("facets", nullValue())
                .body("data[0].highlights", nullValue());
    }

    @Test
    void countsAreExactWhereAllIsCounted() {
        SearchClient.search(
                        "lowenthal", Map.of("total", true, "limit", 2, "facets", "type,language,topic,source,month"))
                .then()
                .statusCode(200)
                .body("page.total", equalTo(4))
                .body("page.totalRelation", equalTo("exact"))
                .body("facets.countRelation", equalTo("exact"))
                .body("facets.type.value", contains("story", "topic"))
                .body("facets.type.count", contains(3, 1))
                .body("facets.language.value", contains("en", "de"))
                .body("facets.topic.topic.slug", contains("find-mira-lowenthal", "find-mountain-observatory"))
                .body("facets.source.source.name", contains("The Varnhem Gazette"))
                .body("facets.month.value", contains("2026-04", "2026-05"));
    }

    /** As it stands there, alone and with another, of which any will do. */
    @ParameterizedTest
    @CsvSource({"language, language", "month, month", "type, types", "topic, topic", "source, source"})
    void aFacetsValueIsAFilter(String facet, String filter) {
        List<String> values = new ArrayList<>();
        List<Set<String>> found = new ArrayList<>();
        for (JsonNode count :
                SearchClient.found("lowenthal", Map.of("facets", facet)).at("/facets/" + facet)) {
            JsonNode value = count.has("value") ? count.get("value") : count.at("/" + facet + "/slug");
            values.add(value.asText());
            found.add(ids(Map.of(filter, value.asText(), "limit", 100)));
            assertEquals(count.get("count").asInt(), found.get(found.size() - 1).size(), value.asText());
        }
        assertTrue(!values.isEmpty());
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> either = new HashSet<>(found.get(i));
                either.addAll(found.get(j));
                Map<String, Object> both = Map.of(
                        filter, values.get(i) + "," + values.get(j), "limit", 100, "total", true, "facets", facet);
                assertEquals(either, ids(both), both.toString());
                assertEquals(
                        either.size(),
                        SearchClient.found("lowenthal", both).at("/page/total").asInt());
            }
        }
    }

    private static Set<String> ids(Map<String, ?> more) {
        Set<String> ids = new HashSet<>();
        SearchClient.found("lowenthal", more)
                .get("data")
                .forEach(hit -> ids.add(hit.get("id").asText()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"2026-04, 2", "'2026-04,2026-05', 2", "'2026-03,2026-06', 0", "'0001-01,9999-12', 0"})
    void monthsGoWithTimes(String month, int most) {
        int all = SearchClient.found("mira lowenthal", Map.of("month", month, "total", true))
                .at("/page/total")
                .asInt();
        int within = SearchClient.found(
                        "mira lowenthal",
                        Map.of(
                                "month",
                                month,
                                "total",
                                true,
                                "publishedAfter",
                                "2026-01-01T00:00:00Z",
                                "publishedBefore",
                                "2026-12-31T00:00:00Z"))
                .at("/page/total")
                .asInt();
        assertEquals(all, within);
        assertEquals(most, all);
        SearchClient.search("mira lowenthal", Map.of("month", month, "publishedBefore", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"publishedBefore=2999-01-01T00:00:00Z", "publishedAfter=1000-01-01T00:00:00Z", "types=story,faq"
            })
    void whatHasNoTimeOrIsOfAnotherTypeIsLeftOut(String filter) {
        String[] parts = filter.split("=");
        SearchClient.search("mira lowenthal", Map.of(parts[0], parts[1], "total", true, "facets", "type"))
                .then()
                .statusCode(200)
                .body("data.type", everyItem(equalTo("story")))
                .body("facets.type.value", contains("story"))
                .body("page.total", equalTo(2));
        SearchClient.search("mira lowenthal", Map.of()).then().body("data[0].type", equalTo("topic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-saffron", "-\"saffron growers\"", "mites or -saffron", "-a or -b"})
    void aQueryThatOnlyExcludesIsRefused(String q) {
        SearchClient.search(q, Map.of()).then().statusCode(400).body("errors[0].parameter", equalTo("q"));
    }

    /** However few characters it is of. */
    @ParameterizedTest
    @ValueSource(strings = {"x ", "双", "\u337f", "x ½ ", "ไ"})
    void aQueryOfTooMuchIsRefused(String piece) {
        SearchClient.search(piece.repeat(400 / piece.length()), Map.of())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "()", "-", "or", "& | ! <->", "\"\" or \"\"", "?!"})
    void aQueryOfPunctuationFindsNothing(String q) {
        SearchClient.search(q, Map.of("total", true, "facets", "type"))
                .then()
                .statusCode(200)
                .body("data", empty())
                .body("page.total", equalTo(0))
                .body("facets.type", empty());
    }

    @Test
    void aQueryIsBounded() {
        SearchClient.search("word ".repeat(33), Map.of())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
        SearchClient.search("word ".repeat(32).strip(), Map.of()).then().statusCode(200);
        SearchClient.search("x".repeat(401), Map.of()).then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        SearchClient.search("木".repeat(65), Map.of()).then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        given().get("/v1/search").then().statusCode(400).body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void highlightsAreMarkedAndEscaped() {
        SearchClient.search("quillback", Map.of("highlight", true))
                .then()
                .statusCode(200)
                .body(
                        "data[0].highlights.title",
                        equalTo(
                                "<mark>Quillback</mark> &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;friends&quot;"))
                .body("data[0].highlights.text", containsString("<mark>quillback</mark>&#39;s price is"));
        SearchClient.search("lowenthal", Map.of("highlight", true, "types", "story", "language", "de"))
                .then()
                .body("data[0].highlights.text", containsString("<mark>Löwenthal</mark>"))
                .body("data[0].highlights.title", nullValue());
        SearchClient.search("木桥", Map.of("highlight", true))
                .then()
                .body("data[0].highlights.title", equalTo("双塔<mark>木桥</mark>重新开放"));
        SearchClient.search("خشبي", Map.of("highlight", true))
                .then()
                .body("data[0].highlights.title", equalTo("الجِسرُ <mark>الخشبيّ</mark> يُفتَح من جديد"));
    }

    @Test
    void pagesNeitherRepeatNorHideWhileOthersWrite() {
        for (int i = 0; i < 7; i++) {
            Import.send(Import.story(
                    "ferrowick-" + i, "publishedAt", "2020-01-0" + (i + 1) + "T00:00:00Z", "analysis", "Ferrowick."));
        }
        List<String> all = SearchClient.slugs(SearchClient.found("ferrowick", Map.of()));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < 4; i++) {
            JsonNode page = SearchClient.found(
                    "ferrowick", cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor));
            seen.addAll(SearchClient.slugs(page));
            cursor = page.at("/page/nextCursor").asText(null);
            Import.send(Import.story(
                    "ferrowick-new-" + i, "publishedAt", "2026-01-01T00:00:00Z", "analysis", "Ferrowick."));
        }
        assertEquals(7, all.size());
        assertEquals(all, seen);
        assertEquals(null, cursor);
        assertEquals(7, new HashSet<>(seen).size());
    }

    @Test
    void aCursorKeepsTheCorrectionAndItsList() {
        JsonNode first = SearchClient.found("tidal kitte", Map.of("limit", 1));
        assertEquals("tidal kite", first.path("correctedQuery").asText());
        String cursor = first.at("/page/nextCursor").asText();
        JsonNode second = SearchClient.found("tidal kitte", Map.of("limit", 1, "cursor", cursor));
        assertEquals("tidal kite", second.path("correctedQuery").asText());
        assertTrue(SearchClient.slugs(second).stream().noneMatch(SearchClient.slugs(first)::contains));
        SearchClient.search("tidal kite", Map.of("limit", 1, "cursor", cursor))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }
}
