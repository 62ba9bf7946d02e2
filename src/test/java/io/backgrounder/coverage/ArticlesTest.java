package io.backgrounder.coverage;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.CacheClearer;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.SmallDatabaseProfile;
import io.backgrounder.change.Feed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two stories that mention the same article each tell of it in their own words. */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class ArticlesTest {
    private static final ObjectNode MINE =
            article("headline", "Mine", "language", "nb", "publishedAt", "2026-01-01T00:00:00Z");
    private static final ObjectNode THEIRS = article("headline", "Theirs");

    @Inject
    CacheClearer caches;

    /** What an editor may do to an article of a story. */
    private enum Edit {
        HEADLINE(article(MINE, "headline", "Changed")),
        LANGUAGE(article(MINE, "language", "sv")),
        NO_LANGUAGE(article("headline", "Mine", "publishedAt", "2026-01-01T00:00:00Z")),
        DATE(article(MINE, "publishedAt", "2026-01-02T00:00:00Z")),
        NO_DATE(article("headline", "Mine", "language", "nb")),
        THE_SAME_AS_THEIRS(THEIRS),
        NO_ARTICLE(),
        ALL(article("headline", "Changed"));

        private final List<ObjectNode> articles;

        Edit(ObjectNode... articles) {
            this.articles = List.of(articles);
        }

        String source(String prefix) {
            return prefix + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        void make(String source) {
            Editor.patch("stories/" + source + "-mine", object("coverage", coverage(source, "articles", articles)))
                    .then()
                    .statusCode(200);
            Editor.publish(source + "-mine").then().statusCode(200);
        }
    }

    private static ObjectNode article(Object... members) {
        return object("url", "https://told.example/1", object(members));
    }

    private static ObjectNode covered(String source, ObjectNode... articles) {
        return object("coverage", coverage(source, "articles", List.of(articles)));
    }

    private static void told(String name) {
        Editor.create("sources/" + name, source());
        Editor.published(name + "-mine", covered(name, MINE));
        Editor.published(name + "-theirs", covered(name, THEIRS));
    }

    /** Every body in which a story tells of its articles, apart from exports. */
    private static Map<String, String> bodies(String source, String story) {
        String id = given().get("/v1/stories/" + story).path("id");
        String page = "/v1/stories/" + story;
        Map<String, String> bodies = new LinkedHashMap<>();
        Stream.of("", "?text=html", "?fields=coverage", "/source-summaries", "/revisions/1", "/revisions/1/difference")
                .forEach(part -> bodies.put(part, read(page + part)));
        bodies.put("asOf", read(page + "?asOf=" + now()));
        bodies.put("list", read("/v1/stories?include=coverage&ids=" + id));
        bodies.put("summaries", part("/v1/source-summaries?source=" + source, id));
        bodies.put("the source's", part("/v1/sources/" + source + "/source-summaries", id));
        bodies.put(
                "editorial", Editor.document("stories/" + story).get("coverage").toString());
        return bodies;
    }

    private static String now() {
        return io.backgrounder.web.json.Timestamps.now().toString();
    }

    private static String read(String address) {
        return Editor.editor().get(address).then().statusCode(200).extract().asString();
    }

    /** The lines of both exports for these stories, by their slugs. */
    private static Map<String, List<String>> exported(Set<String> stories) {
        return Stream.of("/v1/export/stories", "/editorial/v1/export")
                .flatMap(export -> read(export).lines())
                .map(Documents::json)
                .filter(line -> stories.contains(line.path("slug").asText()))
                .collect(groupingBy(line -> line.get("slug").asText(), mapping(JsonNode::toString, toList())));
    }

    private static String part(String list, String story) {
        for (JsonNode summary : json(read(list)).get("data")) {
            if (summary.at("/story/id").asText().equals(story)) {
                return summary.toString();
            }
        }
        throw new AssertionError(list);
    }

    @Test
    void eachTellsInItsOwnWords() {
        told("told-own");
        bodies("told-own", "told-own-mine").forEach((place, body) -> {
            assertTrue(body.contains("""
                    "headline":"Mine","language":"nb","publishedAt":"2026-01-01"""), place + body);
            assertFalse(body.contains("Theirs"), place);
        });
        bodies("told-own", "told-own-theirs").forEach((place, body) -> {
            assertTrue(body.contains(THEIRS.toString()), place + body);
            assertFalse(body.contains("Mine"), place);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEditOfOneIsOneEventAndLeavesTheOther(Edit edit) {
        String name = edit.source("told-");
        told(name);
        String mine = given().get("/v1/stories/" + name + "-mine").path("id");
        String then = now();
        Map<String, String> theirs = bodies(name, name + "-theirs");
        String before = read("/v1/stories/" + name + "-mine");
        String token = Feed.end();
        edit.make(name);
        List<JsonNode> changes = Feed.after(token, "");
        assertEquals(1, changes.size());
        assertEquals(mine, changes.get(0).get("id").asText());
        assertEquals(2, changes.get(0).get("revision").asInt());
        caches.clear();
        Map<String, String> after = bodies(name, name + "-theirs");
        theirs.forEach((place, body) -> assertEquals(body, after.get(place), place));
        // Which translations there were is not known of the past.
        assertEquals(before.replace("\"translations\":[],", ""), read("/v1/stories/" + name + "-mine?asOf=" + then));
        assertEquals(
                json(read("/v1/stories/" + name + "-mine")).get("coverage"),
                json(read("/v1/stories/" + name + "-mine/revisions/2")).at("/page/coverage"));
    }

    @Test
    void anEditOfOneLeavesTheOtherInExports() {
        Set<String> theirs = Stream.of(Edit.values())
                .map(edit -> edit.source("told-export-") + "-theirs")
                .collect(toSet());
        Stream.of(Edit.values()).forEach(edit -> told(edit.source("told-export-")));
        Map<String, List<String>> before = exported(theirs);
        assertEquals(theirs, before.keySet());
        before.values().forEach(lines -> {
            assertEquals(2, lines.size());
            lines.forEach(line -> assertTrue(line.contains(THEIRS.toString()) && !line.contains("Mine"), line));
        });
        Stream.of(Edit.values()).forEach(edit -> edit.make(edit.source("told-export-")));
        assertEquals(before, exported(theirs));
    }

    @Test
    void anImportOfOneLeavesTheOther() {
        told("told-imported");
        String before = read("/v1/stories/told-imported-theirs");
        String token = Feed.end();
        ObjectNode line = Import.story(
                "told-imported-mine",
                "publishedAt",
                "2026-02-01T00:00:00Z",
                covered("told-imported", article("headline", "Imported")));
        assertEquals("updated", Import.status(line));
        assertEquals("unchanged", Import.status(line));
        assertEquals(1, Feed.after(token, "").size());
        assertEquals(before, read("/v1/stories/told-imported-theirs"));
        assertTrue(read("/v1/stories/told-imported-mine").contains("Imported"));
    }

    @Test
    void theyTellInTheirOwnWordsInOneImportToo() {
        Import.send(Import.source("told-together"));
        for (JsonNode result : Import.send(
                Import.story("told-one", "publishedAt", "2026-02-01T00:00:00Z", covered("told-together", MINE)),
                Import.story("told-two", "publishedAt", "2026-02-01T00:00:00Z", covered("told-together", THEIRS)))) {
            assertEquals("created", result.get("status").asText());
        }
        assertTrue(read("/v1/stories/told-one").contains("Mine"));
        assertTrue(read("/v1/stories/told-two").contains("Theirs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Norwegian", "n", "nb_NO", "nb\n", "-"})
    void anArticlesLanguageIsATag(String language) {
        Editor.create("sources/told-language", source());
        ObjectNode coverage = covered("told-language", article("headline", "H", "language", language));
        Response refusal = Editor.post("stories", story("slug", "told-language", coverage));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/coverage/summaries/0/articles/0/language"), Editor.pointers(refusal));
    }
}
