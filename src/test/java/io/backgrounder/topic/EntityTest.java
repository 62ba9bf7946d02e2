package io.backgrounder.topic;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics as entities: known elsewhere, and linked to each other. */
@QuarkusTest
class EntityTest {
    private static final String WIKIDATA = "https://www.wikidata.org/entity/";

    private static String topic(String slug, Object... members) {
        ObjectNode document = Documents.topic();
        document.setAll(object(members));
        Response created = Editor.create("topics/" + slug, document);
        assertTrue(created.statusCode() < 300, created.asString());
        return created.path("id");
    }

    private static ValidatableResponse page(String slug) {
        return given().get("/v1/topics/" + slug).then().statusCode(200);
    }

    private static List<ObjectNode> broader(String topic) {
        return List.of(object("topic", topic, "type", "partitive"));
    }

    private static List<ObjectNode> related(String topic, String type) {
        return List.of(object("topic", topic, "type", type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.wikidata.org/entity/Q871",
                "https://www.wikidata.org/wiki/Q871",
                "https://m.wikidata.org/wiki/Special:EntityPage/Q871",
                "https://wikidata.org/wiki/Q871",
                "https://www.wikidata.org/entity/Q871"
            })
    void aTopicIsFoundByAnyOfItsAddressesInWikidata(String address) {
        Import.send(Import.topic("entity-wikidata", "sameAs", List.of(address, "https://viaf.org/viaf/871")));
        page("entity-wikidata").body("sameAs", contains(WIKIDATA + "Q871", "https://viaf.org/viaf/871"));
        for (String same : List.of(address, WIKIDATA + "Q871", "https://viaf.org/viaf/871")) {
            given().queryParam("sameAs", same)
                    .get("/v1/topics")
                    .then()
                    .statusCode(200)
                    .body("data.slug", contains("entity-wikidata"));
        }
        given().get("/v1/topics?sameAs=" + WIKIDATA + "Q8710").then().body("data", empty());
    }

    @Test
    void noTwoTopicsHaveAnAddress() {
        topic("entity-owner", "sameAs", List.of("https://www.wikidata.org/wiki/Q872"));
        Response refusal = Editor.create(
                "topics/entity-thief",
                Documents.topic()
                        .set("sameAs", Documents.json("[\"https://entity.example/\", \"" + WIKIDATA + "Q872\"]")));
        refusal.then().statusCode(422).body("errors[0].detail", equalTo("belongs to the topic 'entity-owner'"));
        assertEquals(Set.of("/sameAs/1"), Editor.pointers(refusal));
        Editor.patch("topics/entity-owner", "{\"sameAs\": null}").then().statusCode(200);
        topic("entity-thief", "sameAs", List.of(WIKIDATA + "Q872"));
    }

    @Test
    void aTopicShowsWhatItBelongsUnderAndThatListsIt() {
        topic("entity-union");
        String id = topic("entity-member", "broader", broader("entity-union"));
        page("entity-member")
                .body("broader.topic.slug", contains("entity-union"))
                .body("broader.type", contains("partitive"));
        String narrower = page("entity-union").extract().path("links.narrower");
        given().get(narrower).then().statusCode(200).body("data.id", contains(id));
        Editor.patch("topics/entity-union", object("slug", "entity-union-now", "name", "Now"))
                .then()
                .statusCode(200);
        page("entity-member")
                .body("broader.topic.slug", contains("entity-union-now"))
                .body("broader.topic.name", contains("Now"));
        given().get("/v1/topics?broader=entity-nowhere").then().statusCode(400);
    }

    @Test
    void anOfficeIsHeldForSomeTime() {
        topic("entity-office");
        topic(
                "entity-holder",
                "related",
                List.of(
                        object(
                                "topic",
                                "entity-office",
                                "type",
                                "office",
                                "validFrom",
                                "2019-01-20",
                                "validTo",
                                "2023-01-20"),
                        object("topic", "entity-office", "type", "office", "validFrom", "2027-01-20")));
        page("entity-holder")
                .body("related.topic.slug", contains("entity-office", "entity-office"))
                .body("related.validTo", contains("2023-01-20", null))
                .body("related.type", contains("office", "office"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"broader": [{"topic": "entity-none", "type": "generic"}]}                     | /broader/0/topic
            {"broader": [{"topic": "entity-wrong", "type": "generic"}]}                    | /broader/0/topic
            {"broader": [{"topic": "entity-below", "type": "generic"}]}                    | /broader/0/topic
            {"broader": [{"topic": "entity-lowest", "type": "generic"}]}                   | /broader/0/topic
            {"broader": [{"topic": "entity-a", "type": "generic"}, {"topic": "entity-a", "type": "instance"}]} | /broader/1
            {"broader": [{"topic": "entity-a", "type": "office"}]}                         | /broader/0/type
            {"broader": [null, {"type": "generic"}]}                                       | /broader/0 /broader/1/topic
            {"related": [{"topic": "entity-a", "type": "x"}]}                              | /related/0/type
            {"related": [{"topic": "entity-a"}, null, {"topic": "", "type": "office"}]}    | /related/0/type /related/1 /related/2/topic
            {"related": [{"topic": "entity-wrong", "type": "office"}]}                     | /related/0/topic
            {"related": [{"topic": "entity-a", "type": "office"}, {"topic": "entity-a", "type": "office"}]} | /related/1
            {"related": [{"topic": "entity-a", "type": "office", "validFrom": "2026-02-01", "validTo": "2026-01-31"}]}\
             | /related/0/validTo
            {"descriptions": [{"text": "T"}, null]}                                        | /descriptions/0 /descriptions/1
            {"descriptions": [{"text": " ", "validFrom": "2026-01-01"}]}                   | /descriptions/0/text
            {"descriptions": [{"text": "T", "validFrom": "2026-02-01", "validTo": "2026-01-31"}]} | /descriptions/0/validTo
            {"sameAs": ["https://entity.example/", "x", "https://entity.example/"]}                  | /sameAs/1 /sameAs/2
            {"sameAs": ["https://www.wikidata.org/wiki/Q873", "http://wikidata.org/entity/Q873"]} | /sameAs/1""")
    void eachFaultIsNamed(String patch, String pointers) {
        Import.send(
                Import.topic("entity-a"),
                Import.topic("entity-wrong"),
                Import.topic("entity-below", "broader", broader("entity-wrong")),
                Import.topic("entity-lowest", "broader", broader("entity-below")));
        Response refusal = Editor.patch("topics/entity-wrong", patch);
        refusal.then().statusCode(422);
        assertEquals(Set.of(pointers.split(" ")), Editor.pointers(refusal));
    }

    @Test
    void anImportBringsTopicsThatReferToEachOther() {
        String one = "topic_01k8zp4n2gf0q9v7d3m5x8t1aa";
        String other = "topic_01k8zp4n2gf0q9v7d3m5x8t1ab";
        List<ObjectNode> lines = List.of(
                Import.topic("entity-one", "id", one, "related", related(other, "successor")),
                Import.topic(
                        "entity-other", "id", other, "related", related(one, "predecessor"), "broader", broader(one)));
        Import.send(lines)
                .forEach(result -> assertTrue(
                        Set.of("created", "unchanged")
                                .contains(result.path("status").asText()),
                        result.toString()));
        page("entity-one").body("related.topic.slug", contains("entity-other"));
        page("entity-other").body("related.topic.slug", contains("entity-one"));
        Import.send(lines)
                .forEach(result ->
                        assertEquals("unchanged", result.path("status").asText()));
        JsonNode circle = Import.send(Import.topic("entity-one", "broader", broader(other)))
                .get(0);
        assertEquals("/broader/0/topic", circle.at("/errors/0/pointer").asText());
    }

    @Test
    void whatReadersDoNotSeeIsLeftOut() {
        Editor.editor(Editor.JSON, Documents.topic().put("slug", "entity-hidden"))
                .post(Editor.address("topics"))
                .then()
                .statusCode(201);
        topic("entity-withdrawn");
        topic(
                "entity-shows",
                "related",
                List.of(
                        object("topic", "entity-hidden", "type", "other"),
                        object("topic", "entity-withdrawn", "type", "other")));
        Editor.withdrawal("topics/entity-withdrawn", "R").then().statusCode(204);
        page("entity-shows").body("related", empty());
        given().get("/v1/topics/entity-shows/revisions/1")
                .then()
                .body("page.related.topic.slug", contains("entity-withdrawn"));
        given().get("/v1/topics/entity-shows?asOf=" + Instant.now().truncatedTo(ChronoUnit.MICROS))
                .then()
                .body("related", empty());
        Editor.publication("topics/entity-hidden", "{}").then().statusCode(200);
        page("entity-shows").body("related.topic.slug", contains("entity-hidden"));
        Editor.delete("topics/entity-hidden").then().statusCode(204);
        page("entity-shows").body("related", empty());
        assertEquals(1, Editor.document("topics/entity-shows").path("related").size());
    }

    @Test
    void linksFollowAMergeWithoutACircle() {
        topic("entity-into");
        topic("entity-merged");
        topic("entity-under", "broader", broader("entity-merged"), "related", related("entity-merged", "other"));
        topic("entity-between", "broader", broader("entity-under"));
        Editor.patch("topics/entity-into", object("broader", broader("entity-between")))
                .then()
                .statusCode(200);
        Editor.patch("topics/entity-merged", object("mergedInto", "entity-into"))
                .then()
                .statusCode(200);
        page("entity-under").body("related.topic.slug", contains("entity-into")).body("broader", empty());
        page("entity-into").body("broader.topic.slug", contains("entity-between"));
    }
}
