package io.backgrounder.document;

import static io.backgrounder.Documents.object;
import static io.backgrounder.Editor.JSON;
import static io.backgrounder.Editor.address;
import static io.backgrounder.Editor.editor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Language tags are taken in any case, by whatever way, and kept in one. */
@QuarkusTest
class LanguagesTest {
    @ParameterizedTest
    @EnumSource(
            value = Sample.class,
            names = {"TOPIC", "CONTRIBUTOR", "ARTICLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void eachWayOfWritingMakesTheCaseCanonical(Sample sample) {
        String path = sample.path(sample.slug("languages"));
        ObjectNode document = sample.document();
        Editor.create(path, document.put("language", "ZH-hANT-tw-U-NU-hanidec-X-Abc"))
                .then()
                .statusCode(201)
                .body("language", equalTo("zh-Hant-TW-u-nu-hanidec-x-abc"));
        Editor.replace(path, document.put("language", "Ca-VALENCIA"))
                .then()
                .statusCode(200)
                .body("language", equalTo("ca-valencia"));
        Editor.patch(path, object("language", "IW")).then().statusCode(200).body("language", equalTo("iw"));
        String etag = Editor.etag(path);
        Editor.patch(path, object("language", "iW")).then().statusCode(200).header("ETag", equalTo(etag));
        Editor.patch(path, object("language", "en-foobar"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
        Editor.patch(path, object("language", "en-".repeat(50) + "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOPIC", "CONTRIBUTOR", "ARTICLE"})
    void theImportMakesTheCaseCanonical(Sample kind) {
        assertEquals("created", Import.status(kind.line("languages-import", "T", "language", "ZH-YUE-hk")));
        assertEquals("unchanged", Import.status(kind.line("languages-import", "T", "language", "zh-Yue-HK")));
        assertEquals(
                "/language",
                Import.send(kind.line("languages-import", "T", "language", "en-UK"))
                        .get(0)
                        .at("/errors/0/pointer")
                        .asText());
        for (String asked : new String[] {"zh-yue-HK", "ZH-yue-hk"}) {
            given().get("/v1/" + kind.collection + "?language=" + asked)
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
        editor(JSON, object("language", "PT-br", "headline", "Languages of a draft", "summary", "S"))
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
