package io.backgrounder.publication;

import static io.backgrounder.Desk.JSON;
import static io.backgrounder.Desk.address;
import static io.backgrounder.Desk.editor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Desk;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Language tags are taken in any case, by whatever way, and kept in one. */
@QuarkusTest
class LanguagesTest {
    @ParameterizedTest
    @EnumSource(value = Sample.class, names = "TOPIC", mode = EnumSource.Mode.EXCLUDE)
    void eachWayOfWritingMakesTheCaseCanonical(Sample sample) {
        String path = sample.path(sample.slug("languages"));
        ObjectNode document = sample.document();
        Desk.create(path, document.put("language", "ZH-hANT-tw-U-NU-hanidec-X-Abc"))
                .then()
                .statusCode(201)
                .body("language", equalTo("zh-Hant-TW-u-nu-hanidec-x-abc"));
        Desk.replace(path, document.put("language", "Ca-VALENCIA"))
                .then()
                .statusCode(200)
                .body("language", equalTo("ca-valencia"));
        Desk.patch(path, "{\"language\": \"IW\"}").then().statusCode(200).body("language", equalTo("iw"));
        String etag = Desk.etag(path);
        Desk.patch(path, "{\"language\": \"iW\"}").then().statusCode(200).header("ETag", equalTo(etag));
        Desk.patch(path, "{\"language\": \"en-foobar\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
        Desk.patch(path, "{\"language\": \"" + "en-".repeat(50) + "x\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
    }

    @ParameterizedTest
    @CsvSource({"story, headline", "faq, question", "source, name"})
    void theImportMakesTheCaseCanonical(String type, String title) {
        String line = """
                {"type": "%s", "slug": "languages-import", "%s": "T", "language": "%s"%s}""";
        String more =
                type.equals("story") ? ", \"summary\": \"S\"" : type.equals("faq") ? ", \"introduction\": \"I\"" : "";
        assertEquals("created", Import.status(line.formatted(type, title, "ZH-YUE-hk", more)));
        assertEquals("unchanged", Import.status(line.formatted(type, title, "zh-Yue-HK", more)));
        assertEquals(
                "/language",
                Import.send(line.formatted(type, title, "en-UK", more))
                        .get(0)
                        .at("/errors/0/pointer")
                        .asText());
        String collection = type.equals("story") ? "stories" : type + "s";
        for (String asked : new String[] {"zh-yue-HK", "ZH-yue-hk"}) {
            given().get("/v1/" + collection + "?language=" + asked)
                    .then()
                    .statusCode(200)
                    .body("data.slug", hasItem("languages-import"));
        }
    }

    @Test
    void whatIsInAnyLanguageIsFoundByIt() {
        assertEquals("created", Import.status("""
                {"type": "story", "slug": "languages-search", "language": "DE-ch-1996", "headline": "Zeppelinwettfahrten", "summary": "S"}"""));
        for (String asked : new String[] {"", "&language=de-CH-1996", "&language=de-ch-1996"}) {
            given().get("/v1/search?q=Zeppelinwettfahrt" + asked)
                    .then()
                    .statusCode(200)
                    .body("data.slug", hasItem("languages-search"));
        }
    }

    @Test
    void aDraftKeepsTheCanonicalCase() {
        editor(JSON, "{\"language\": \"PT-br\", \"headline\": \"Languages of a draft\", \"summary\": \"S\"}")
                .post(address("stories"))
                .then()
                .statusCode(201)
                .body("language", equalTo("pt-BR"));
        editor().get(address("stories?language=pt-br&status=draft"))
                .then()
                .statusCode(200)
                .body("data.language", hasItem("pt-BR"));
    }
}
