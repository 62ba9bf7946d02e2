package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.evidence.EvidenceStories.TEXT;
import static io.backgrounder.evidence.EvidenceStories.create;
import static io.backgrounder.evidence.EvidenceStories.evidence;
import static io.backgrounder.evidence.EvidenceStories.page;
import static io.backgrounder.evidence.EvidenceStories.publish;
import static io.backgrounder.evidence.EvidenceStories.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence as editors write it and readers get it. */
@QuarkusTest
class EvidenceTest {
    private static int number;

    private final String slug = "evidence-" + number++;

    @BeforeEach
    void source() {
        Import.send(Import.source("evidence"));
    }

    @Test
    void readersGetTheWordsAndWhereTheyAre() {
        publish(story(
                slug,
                TEXT,
                evidence("summary", "sea rose by 4 cm"),
                evidence("comparison", "agrees", "id", "x"),
                evidence("point_p1", "court alone", "id", "y")));
        JsonNode evidence = page(slug, "").path("evidence");
        assertEquals("e1", evidence.at("/0/id").asText());
        assertEquals("x", evidence.at("/1/id").asText());
        Map<String, String> places = Map.of(
                "summary", "/summary", "comparison", "/coverage/comparison", "point_p1", "/coverage/points/0/text");
        for (JsonNode each : evidence) {
            JsonNode page = page(slug, "?text=plain");
            String plain = page.at(places.get(each.path("section").asText())).asText();
            assertEquals(
                    each.at("/selector/exact").asText(),
                    plain.substring(each.path("start").asInt(), each.path("end").asInt()));
        }
        JsonNode html = page(slug, "?text=html");
        assertEquals(
                "<p>The <em><span data-evidence=\"e1\">sea</span></em><span data-evidence=\"e1\"> rose by 4 cm</span>. The court"
                        + " agreed. The sea is warm.</p>\n",
                html.path("summary").asText());
        assertEquals(
                "<p>One <strong><span data-evidence=\"x\">agrees</span></strong>.</p>\n",
                html.at("/coverage/comparison").asText());
        String point =
                "<p>The <em><span data-evidence=\"y\">court</span></em><span data-evidence=\"y\"> alone</span> ruled.</p>\n";
        assertEquals(point, html.at("/coverage/points/0/text").asText());
        for (String read : List.of(
                "/v1/stories/" + slug + "?text=html&fields=coverage.points.text,evidence",
                "/v1/stories/" + slug + "?text=html&asOf=2100-01-01T00:00:00Z")) {
            given().get(read).then().body("coverage.points[0].text", equalTo(point));
        }
        given().get("/v1/stories/" + slug + "/revisions/1?text=html")
                .then()
                .body("page.coverage.points[0].text", equalTo(point));
        given().get("/v1/stories?text=html&include=coverage,evidence&ids=" + slug)
                .then()
                .body("data[0].coverage.points[0].text", equalTo(point));
        given().get("/v1/stories/" + slug + "?text=html&fields=summary")
                .then()
                .body("summary", not(containsString("span")));
        given().get("/v1/stories?ids=" + slug).then().body("data[0].evidence", nullValue());
        given().get("/v1/stories?include=evidence&ids=" + slug)
                .then()
                .body("data[0].evidence.id", contains("e1", "x", "y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"selector": {"exact": "ocean"}}                           | /evidence/0/selector        | is not in the plain text of `summary`
            {"selector": {"exact": "sea"}}                             | /evidence/0/selector        | is several times in the plain text of `summary`
            {"selector": {"exact": "*sea*"}}                           | /evidence/0/selector        | is not in the plain text of `summary`
            {"selector": {"exact": "sea", "prefix": "a "}}             | /evidence/0/selector        | is not in the plain text of `summary`
            {"section": "analysis"}                                    | /evidence/0/selector        | is not in the plain text of `analysis`
            {"section": "headline"}                                    | /evidence/0/section         | must be one of
            {"section": "point_"}                                      | /evidence/0/section         | must be one of
            {"section": "point_p2"}                                    | /evidence/0/section         | names no point of the coverage
            {"section": "entry_t9"}                                    | /evidence/0/section         | names no entry of the timeline
            {"section": "introduction"}                                | /evidence/0/section         | is no section of this kind of document
            {"section": "point_p1"}                                    | /evidence/0/selector        | is not in the plain text of `point_p1`
            {"selector": {"exact": ""}}                                | /evidence/0/selector/exact  | must be text that is not blank
            {"selector": null}                                         | /evidence/0/selector        | must not be null
            {"stance": "likes"}                                        | /evidence/0/stance          | must be one of
            {"id": "E 1"}                                              | /evidence/0/id              | must be 1 to 40
            {"articles": []}                                           | /evidence/0/articles        | must not be empty
            {"articles": [{"url": "https://evidence.example/a", "quote": "Q"}, {"url": "https://evidence.example/a", "quote": "R"}]} | /evidence/0/articles/1/url | repeats
            {"articles": [{"url": "https://evidence.example/a"}]}      | /evidence/0/articles/0/quote | must not be null""")
    void whatCannotBeEvidenceIsRefused(String change, String pointer, String why) {
        ObjectNode wrong = evidence("summary", "The court agreed");
        wrong.setAll((ObjectNode) json(change));
        Response refusal = create(story(slug, TEXT, wrong));
        refusal.then().statusCode(422).body("errors[0].detail", containsString(why));
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
        ObjectNode line = story(slug, TEXT, wrong).put("type", "story");
        for (String status : List.of("published", "draft")) {
            JsonNode result = Import.send(line.put("status", status)).get(0);
            assertEquals("rejected", result.path("status").asText());
            assertEquals(pointer, result.at("/errors/0/pointer").asText());
        }
    }

    @Test
    void anIdStandsForOneStatement() {
        Response refusal = create(
                story(slug, TEXT, evidence("summary", "agreed", "id", "a"), evidence("summary", "warm", "id", "a")));
        assertEquals(422, refusal.statusCode());
        assertEquals(Set.of("/evidence/1/id"), Editor.pointers(refusal));
    }
}
