package io.backgrounder.topic;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and sources have names in several languages, and readers get the best one, with its language. */
@QuarkusTest
class LocalizedTest {
    private static final String TEXTS = """
            {"textLanguage": "en", "localized": {
                "fr": {"name": "Quatre vents", "description": "Un *lieu* venteux", "aliases": ["Rose des ventelins"]},
                "AR": {"name": "الرياح الأربع"},
                "ja": {"name": "四方の風", "description": "風の強い場所"}}}""";

    private static ObjectNode texts() {
        return (ObjectNode) json(TEXTS);
    }

    private static void publish() {
        ObjectNode topic = Import.topic("localized", "name", "Four winds", "description", "A windy place");
        topic.setAll(texts());
        ObjectNode source = Import.source("localized", "name", "The Windsock", "description", "A paper");
        source.setAll(texts());
        Import.send(topic, source)
                .forEach(result -> assertTrue(
                        Set.of("created", "updated", "unchanged")
                                .contains(result.path("status").asText()),
                        result.toString()));
        for (String language : List.of("en", "fr-CA", "ja")) {
            Import.send(Import.story(
                    "localized-" + language.toLowerCase(),
                    "language",
                    language,
                    "publishedAt",
                    "2026-01-01T00:00:00Z",
                    "topics",
                    List.of("localized"),
                    "coverage",
                    json("{\"summaries\": [{\"source\": \"localized\", \"text\": \"T\"}]}")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-CA    | Quatre vents  | fr | Un *lieu* venteux | fr
            ar       | الرياح الأربع | ar | A windy place     | en
            ja,fr    | 四方の風      | ja | 風の強い場所      | ja
            pt-BR    | Four winds    | en | A windy place     | en""")
    void theBestNameIsShownWithItsLanguage(
            String languages, String name, String language, String description, String described) {
        publish();
        for (String address : List.of(
                "/v1/topics/localized?",
                "/v1/topics?ids=localized&",
                "/v1/topics/localized?asOf=" + Instant.now().truncatedTo(ChronoUnit.MICROS) + "&")) {
            String line = address.contains("ids") ? "data[0]." : "";
            given().get(address + "textLanguage=" + languages)
                    .then()
                    .statusCode(200)
                    .body(line + "name", equalTo(name))
                    .body(line + "nameLanguage", equalTo(language))
                    .body(line + "description", equalTo(description))
                    .body(line + "descriptionLanguage", equalTo(described));
        }
        given().get("/v1/sources/localized?textLanguage=" + languages)
                .then()
                .body("name", equalTo(language.equals("en") ? "The Windsock" : name))
                .body("nameLanguage", equalTo(language));
        given().get("/v1/stories/localized-en?textLanguage=" + languages)
                .then()
                .statusCode(200)
                .body("topics[0].name", equalTo(name))
                .body("topics[0].nameLanguage", equalTo(language))
                .body("topics[0].description", equalTo(description))
                .body("coverage.summaries[0].source.nameLanguage", equalTo(language));
        given().get("/v1/stories?ids=localized-en&include=topics,coverage&textLanguage=" + languages)
                .then()
                .body("data[0].topics[0].name", equalTo(name))
                .body("data[0].coverage.summaries[0].source.nameLanguage", equalTo(language));
    }

    @Test
    void aStoryShowsTopicsAndSourcesInItsLanguage() {
        publish();
        for (String asOf : List.of("", "?asOf=" + Instant.now().truncatedTo(ChronoUnit.MICROS))) {
            given().get("/v1/stories/localized-fr-ca" + asOf)
                    .then()
                    .statusCode(200)
                    .body("topics[0].name", equalTo("Quatre vents"))
                    .body("topics[0].nameLanguage", equalTo("fr"))
                    .body("coverage.summaries[0].source.name", equalTo("Quatre vents"));
            given().get("/v1/stories/localized-ja" + asOf).then().body("topics[0].name", equalTo("四方の風"));
            given().get("/v1/stories/localized-en" + asOf)
                    .then()
                    .body("topics[0].name", equalTo("Four winds"))
                    .body("topics[0].nameLanguage", equalTo("en"));
        }
        given().get("/v1/topics/localized?text=html&textLanguage=fr")
                .then()
                .body("description", equalTo("<p>Un <em>lieu</em> venteux</p>\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/topics",
                "/v1/sources",
                "/v1/topics/localized",
                "/v1/sources/localized",
                "/v1/stories",
                "/v1/stories/localized-en"
            })
    void anUnknownLanguageIsRefused(String address) {
        publish();
        for (String wrong : List.of("klingonese", "en-", "fr,xx", "*")) {
            given().get(address + "?textLanguage=" + wrong).then().statusCode(400);
        }
    }

    @Test
    void whatIsWrittenComesBackAndChangesPages() {
        publish();
        assertEquals(
                Set.of("ar", "fr", "ja"),
                Set.copyOf(fieldNames(Editor.document("topics/localized").path("localized"))));
        Editor.patch("topics/localized", "{\"localized\": {\"fr\": {\"name\": \"Les quatre vents\"}, \"ja\": null}}")
                .then()
                .statusCode(200);
        given().get("/v1/stories/localized-fr-ca").then().body("topics[0].name", equalTo("Les quatre vents"));
        given().get("/v1/stories/localized-ja").then().body("topics[0].name", equalTo("Four winds"));
        String revision = given().get("/v1/topics/localized").path("links.revisions") + "/"
                + given().get("/v1/topics/localized").path("revision");
        given().get(revision + "/difference")
                .then()
                .body("sections", contains("localized"))
                .body("texts.to", hasItem("/localized/fr/name"));
        Editor.patch("topics/localized", "{\"localized\": null, \"textLanguage\": null}")
                .then()
                .statusCode(200);
        given().get("/v1/topics/localized")
                .then()
                .body("localized", nullValue())
                .body("nameLanguage", nullValue())
                .body("name", equalTo("Four winds"));
    }

    private static List<String> fieldNames(com.fasterxml.jackson.databind.JsonNode object) {
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"localized": {"xx": {"name": "N"}}}                        | 1
            {"localized": {"fr": {}}}                                   | 1
            {"localized": {"fr": null}}                                 | 1
            {"localized": {"fr": {"name": " "}, "de": {"name": "N", "description": ""}}} | 2
            {"textLanguage": "fr", "localized": {"fr": {"name": "N"}}}  | 1
            {"localized": {"fr": {"name": "N"}, "FR": {"name": "M"}}}   | 1
            {"textLanguage": "nowhere"}                                 | 1""")
    void eachFaultIsNamed(String members, int faults) {
        for (String collection : List.of("topics", "sources")) {
            ObjectNode document = collection.equals("topics") ? Documents.topic() : Documents.source();
            document.setAll((ObjectNode) json(members));
            Response refusal = Editor.create(collection + "/localized-faults", document);
            refusal.then().statusCode(422);
            assertEquals(faults, Editor.pointers(refusal).size(), refusal.asString());
        }
    }

    @Test
    void aTopicIsFoundByAllItsNames() {
        publish();
        for (String name : List.of("Quatre vents", "الرياح الأربع", "四方の風", "Rose des ventelins", "venteux")) {
            given().urlEncodingEnabled(true)
                    .queryParam("q", name)
                    .get("/v1/search?limit=100")
                    .then()
                    .statusCode(200)
                    .body("data.findAll { it.type == 'topic' }.slug", hasItem("localized"));
        }
        given().urlEncodingEnabled(true)
                .queryParam("q", "rose des ventel")
                .get("/v1/suggest")
                .then()
                .statusCode(200)
                .body("data.slug", hasItems("localized"))
                .body("data.find { it.slug == 'localized' }.alias", equalTo("Rose des ventelins"));
    }
}
