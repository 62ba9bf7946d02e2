package io.backgrounder.coverage;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Cold;
import io.backgrounder.Desk;
import io.backgrounder.Import;
import io.backgrounder.change.Feed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two stories that mention the same article each tell of it in their own words. */
@QuarkusTest
class ArticlesTest {
    private static final String MINE = """
        "headline": "Mine", "language": "nb", "publishedAt": "2026-01-01T00:00:00Z\"""";
    private static final String THEIRS = """
        "headline": "Theirs\"""";

    @Inject
    Cold cold;

    /** What an editor may do to an article of a story. */
    private enum Edit {
        HEADLINE(article("\"headline\": \"Changed\", \"language\": \"nb\", \"publishedAt\": \"2026-01-01T00:00:00Z\"")),
        LANGUAGE(article("\"headline\": \"Mine\", \"language\": \"sv\", \"publishedAt\": \"2026-01-01T00:00:00Z\"")),
        NO_LANGUAGE(article("\"headline\": \"Mine\", \"publishedAt\": \"2026-01-01T00:00:00Z\"")),
        DATE(article("\"headline\": \"Mine\", \"language\": \"nb\", \"publishedAt\": \"2026-01-02T00:00:00Z\"")),
        NO_DATE(article("\"headline\": \"Mine\", \"language\": \"nb\"")),
        THE_SAME_AS_THEIRS(article(THEIRS)),
        NO_ARTICLE(""),
        ALL(article("\"headline\": \"Changed\""));

        private final String articles;

        Edit(String articles) {
            this.articles = articles;
        }
    }

    private static String article(String said) {
        return "{\"url\": \"https://told.example/1\", " + said + "}";
    }

    private static String coverage(String source, String articles) {
        return """
            "coverage": {"summaries": [{"source": "%s", "text": "T", "articles": [%s]}]}""".formatted(source, articles);
    }

    private static void told(String name) {
        Desk.create("sources/" + name, Desk.json("{\"name\": \"N\"}"));
        Desk.published(name + "-mine", ", " + coverage(name, article(MINE)));
        Desk.published(name + "-theirs", ", " + coverage(name, article(THEIRS)));
    }

    /** Every body in which a story tells of its articles. */
    private static Map<String, String> bodies(String source, String story) {
        String id = given().get("/v1/stories/" + story).path("id");
        String page = "/v1/stories/" + story;
        Map<String, String> bodies = new LinkedHashMap<>();
        Stream.of("", "?text=html", "?fields=coverage", "/source-summaries", "/revisions/1", "/revisions/1/difference")
                .forEach(part -> bodies.put(part, read(page + part)));
        bodies.put("asOf", read(page + "?asOf=" + now()));
        bodies.put("list", read("/v1/stories?include=coverage&ids=" + id));
        bodies.put("export", line("/v1/export/stories", id));
        bodies.put("summaries", part("/v1/source-summaries?source=" + source, id));
        bodies.put("the source's", part("/v1/sources/" + source + "/source-summaries", id));
        bodies.put(
                "editorial", Desk.document("stories/" + story).get("coverage").toString());
        bodies.put("editorial export", line("/editorial/v1/export", id));
        return bodies;
    }

    private static String now() {
        return io.backgrounder.web.json.Timestamps.now().toString();
    }

    private static String read(String address) {
        return Desk.editor().get(address).then().statusCode(200).extract().asString();
    }

    private static String line(String export, String id) {
        return read(export)
                .lines()
                .filter(line -> line.contains("\"id\":\"" + id) && !line.startsWith("{\"type\":\"revision\""))
                .findFirst()
                .orElseThrow();
    }

    private static String part(String list, String story) {
        for (JsonNode summary : Desk.json(read(list)).get("data")) {
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
            assertTrue(
                    body.contains("\"headline\":\"Mine\",\"language\":\"nb\",\"publishedAt\":\"2026-01-01"),
                    place + body);
            assertFalse(body.contains("Theirs"), place);
        });
        bodies("told-own", "told-own-theirs").forEach((place, body) -> {
            assertTrue(body.contains("\"url\":\"https://told.example/1\",\"headline\":\"Theirs\"}"), place + body);
            assertFalse(body.contains("Mine"), place);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEditOfOneIsOneEventAndLeavesTheOther(Edit edit) {
        String name = "told-" + edit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        told(name);
        String mine = given().get("/v1/stories/" + name + "-mine").path("id");
        String then = now();
        Map<String, String> theirs = bodies(name, name + "-theirs");
        String before = read("/v1/stories/" + name + "-mine");
        String token = Feed.end();
        Desk.patch("stories/" + name + "-mine", "{" + coverage(name, edit.articles) + "}")
                .then()
                .statusCode(200);
        Desk.publish(name + "-mine", "{}").then().statusCode(200);
        List<JsonNode> changes = Feed.after(token, "");
        assertEquals(1, changes.size());
        assertEquals(mine, changes.get(0).get("id").asText());
        assertEquals(2, changes.get(0).get("revision").asInt());
        cold.start();
        Map<String, String> after = bodies(name, name + "-theirs");
        theirs.forEach((place, body) -> assertEquals(body, after.get(place), place));
        assertEquals(before, read("/v1/stories/" + name + "-mine?asOf=" + then));
        assertEquals(
                Desk.json(read("/v1/stories/" + name + "-mine")).get("coverage"),
                Desk.json(read("/v1/stories/" + name + "-mine/revisions/2")).at("/page/coverage"));
    }

    @Test
    void anImportOfOneLeavesTheOther() {
        told("told-imported");
        String before = read("/v1/stories/told-imported-theirs");
        String token = Feed.end();
        String line = Import.story(
                "told-imported-mine",
                "2026-02-01T00:00:00Z",
                ", " + coverage("told-imported", article("\"headline\": \"Imported\"")));
        assertEquals("updated", Import.status(line));
        assertEquals("unchanged", Import.status(line));
        assertEquals(1, Feed.after(token, "").size());
        assertEquals(before, read("/v1/stories/told-imported-theirs"));
        assertTrue(read("/v1/stories/told-imported-mine").contains("Imported"));
    }

    @Test
    void theyTellInTheirOwnWordsInOneImportToo() {
        Import.send("{\"type\": \"source\", \"slug\": \"told-together\", \"name\": \"N\"}");
        for (JsonNode result : Import.send(
                Import.story("told-one", "2026-02-01T00:00:00Z", ", " + coverage("told-together", article(MINE))),
                Import.story("told-two", "2026-02-01T00:00:00Z", ", " + coverage("told-together", article(THEIRS))))) {
            assertEquals("created", result.get("status").asText());
        }
        assertTrue(read("/v1/stories/told-one").contains("Mine"));
        assertTrue(read("/v1/stories/told-two").contains("Theirs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Norwegian", "n", "nb_NO", "nb\\n", "-"})
    void anArticlesLanguageIsATag(String language) {
        Desk.create("sources/told-language", Desk.json("{\"name\": \"N\"}"));
        Response refusal = Desk.post(
                "stories",
                Desk.story(
                        "told-language",
                        ", "
                                + coverage(
                                        "told-language",
                                        article("\"headline\": \"H\", \"language\": \"" + language + "\""))));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/coverage/summaries/0/articles/0/language"), Desk.pointers(refusal));
    }
}
