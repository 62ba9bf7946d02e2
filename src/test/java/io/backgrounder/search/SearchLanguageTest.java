package io.backgrounder.search;

import static io.backgrounder.Documents.json;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchLanguageTest {
    @BeforeEach
    void content() {
        SearchClient.load();
    }

    /** Basic filtering of RFC 4647: a range is met by the tags that begin with its subtags. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        en; find-zelkova-en find-zelkova-gb
        EN; find-zelkova-en find-zelkova-gb
        en-gb; find-zelkova-gb
        EN-gB; find-zelkova-gb
        en-US; none
        de; find-zelkova-chde
        de-ch; find-zelkova-chde
        de-CH-1996; find-zelkova-chde
        de-1996; none
        zh; find-zelkova-hant
        zh-hant; find-zelkova-hant
        zh-Hans; none
        zh-TW; none
        z; refused
        zha; refused
        fr; none
        en,zh; find-zelkova-en find-zelkova-gb find-zelkova-hant
        DE,en-GB; find-zelkova-chde find-zelkova-gb
        en,english; refused
        english; refused
        en_GB; refused
        en-UK; refused
        e n; refused
        it's,\\'; refused
        .*; refused
        (en); refused
        """)
    void aLanguageIsARange(String language, String hits) {
        Response answer = SearchClient.search("zelkova", Map.of("language", language));
        if (hits.equals("refused")) {
            answer.then().statusCode(400).body("errors[0].parameter", equalTo("language"));
        } else {
            JsonNode page = json(answer.then().statusCode(200).extract().asString());
            Set<String> expected = hits.equals("none") ? Set.of() : Set.of(hits.split(" "));
            assertEquals(expected, Set.copyOf(SearchClient.slugs(page)));
        }
    }
}
