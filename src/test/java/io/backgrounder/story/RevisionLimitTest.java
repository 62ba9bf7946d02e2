package io.backgrounder.story;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions have numbers up to the largest that there is, and pages that are whole. */
@QuarkusTest
class RevisionLimitTest {
    private static final int LAST = Integer.MAX_VALUE;

    private static ObjectNode exported;

    private static ObjectNode story(String headline) {
        return Import.story("revisions-last", "publishedAt", "2026-01-01T00:00:00Z", "revision", LAST)
                .put("headline", headline);
    }

    @Test
    void noneComesAfterTheLast() {
        assertEquals("created", Import.status(story("H")));
        JsonNode result = Import.send(story("Another")).get(0);
        assertEquals("/revision", result.at("/errors/0/pointer").asText(), result.toString());
        Editor.patch("stories/revisions-last", object("headline", "Another"))
                .then()
                .statusCode(200);
        assertEquals(Set.of("/revision"), Editor.pointers(Editor.publish("revisions-last")));
        given().get("/v1/stories/revisions-last")
                .then()
                .body("headline", equalTo("H"))
                .body("revision", equalTo(LAST));
        given().get("/v1/stories/revisions-last/revisions/" + LAST).then().statusCode(200);
        for (String path : new String[] {
            "/revisions/" + LAST + "/difference?from=" + (LAST - 1),
            "/revisions/" + (LAST + 1L),
            "/revisions/99999999999999999999",
            "/revisions/0"
        }) {
            given().get("/v1/stories/revisions-last" + path).then().statusCode(404);
        }
        given().get("/v1/stories/revisions-last/revisions/" + LAST + "/difference?from=" + (LAST + 1L))
                .then()
                .statusCode(400);
        Editor.editor(Editor.JSON, object("kind", "update", "note", "N", "toRevision", LAST, "fromRevision", null))
                .post(Editor.address("stories/revisions-last/corrections"));
        Editor.withdraw("revisions-last", "R").then().statusCode(204);
        assertEquals(Set.of("/revision"), Editor.pointers(Editor.publish("revisions-last")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-1", "0", "1.5", "\"1\""})
    void anotherNumberIsNone(String number) {
        ObjectNode line =
                Import.story("revisions-none", "publishedAt", "2026-01-01T00:00:00Z", "revision", json(number));
        assertEquals(
                "/revision", Import.send(line).get(0).at("/errors/0/pointer").asText());
    }

    /** A line of an export, of a story that there is not. */
    private static ObjectNode line() {
        if (exported == null) {
            exported = export();
        }
        return exported.deepCopy();
    }

    private static ObjectNode export() {
        Import.send(
                Import.source("revisions-page", "name", "S"),
                Import.topic("revisions-page", "name", "T"),
                Import.faq("revisions-page"),
                Import.story("revisions-page", json("""
            {"publishedAt": "2026-01-01T00:00:00Z", "faqs": ["revisions-page"], "topics": [{"topic": "revisions-page", "role": "about"}], "coverage": {
            "summaries": [{"source": "revisions-page", "text": "T", "articles": [{"url": "https://h.example/", "headline": "H"}]}],
            "points": [{"kind": "only", "text": "P", "sources": ["revisions-page"]}]}}""")));
        String id = given().get("/v1/stories/revisions-page").path("id");
        String exported = Editor.get("export")
                .asString()
                .lines()
                .filter(line ->
                        line.contains(id) && json(line).get("type").asText().equals("revision"))
                .findFirst()
                .orElseThrow();
        return (ObjectNode) json(exported.replace(id, "story_00000000000000000000000042"));
    }

    @ParameterizedTest
    @CsvSource({
        "/page, id",
        "/page, slug",
        "/page, language",
        "/page, headline",
        "/page, publishedAt",
        "/page, updatedAt",
        "/page, contentUpdatedAt",
        "/page, links",
        "/page/links, self",
        "/page/coverage, summaries",
        "/page/coverage, points",
        "/page/coverage/summaries/0, source",
        "/page/coverage/summaries/0/source, name",
        "/page/coverage/summaries/0, articles",
        "/page/coverage/summaries/0/articles/0, url",
        "/page/coverage/points/0, sources",
        "/page/coverage/points/0/sources/0, slug",
        "/page/faqs/0, question",
        "/page/faqs/0/links, self",
        "/page/topics/0, role",
        "/page/topics/0/links, related"
    })
    void aPageLacksNothingThatItsReadersNeed(String parent, String member) {
        ObjectNode line = line();
        ((ObjectNode) line.at(parent)).remove(member);
        rejected(line, parent + "/" + member);
        ((ObjectNode) line.at(parent)).putNull(member);
        rejected(line, parent + "/" + member);
    }

    @ParameterizedTest
    @CsvSource({
        "/page/coverage/summaries",
        "/page/coverage/points",
        "/page/coverage/summaries/0/articles",
        "/page/coverage/points/0/sources",
        "/page/faqs",
        "/page/topics",
        "/page/corrections"
    })
    void aListHasNoNulls(String list) {
        ObjectNode line = line();
        ((ObjectNode) line.get("page")).putArray("corrections");
        ((com.fasterxml.jackson.databind.node.ArrayNode) line.at(list)).addNull();
        rejected(line, list + "/" + (line.at(list).size() - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "/page/links, self, not a link",
        "/page/links, corrections, //elsewhere.example/",
        "/page/topics/0/links, self, javascript:1",
        "/page/faqs/0/links, self, ''",
        "/page/coverage/summaries/0/articles/0, url, nonsense",
        "/page, id, story_0",
        "/page, revision, 2"
    })
    void itsAddressesAreAddresses(String parent, String member, String value) {
        ObjectNode line = line();
        ((ObjectNode) line.at(parent)).put(member, value);
        if (member.equals("revision")) {
            ((ObjectNode) line.at(parent)).put(member, 2);
        }
        rejected(line, member.equals("id") || member.equals("revision") ? parent : parent + "/" + member);
    }

    @Test
    void aWholeOneIsTaken() {
        ObjectNode line = line();
        assertTrue(Set.of("created", "unchanged").contains(Import.status(line.toString())));
    }

    private static void rejected(ObjectNode line, String pointer) {
        JsonNode result = Import.send(line.toString()).get(0);
        assertEquals("rejected", result.path("status").asText(), result.toString());
        Set<String> pointers = StreamSupport.stream(result.path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText())
                .collect(Collectors.toSet());
        assertEquals(Set.of(pointer), pointers);
    }
}
