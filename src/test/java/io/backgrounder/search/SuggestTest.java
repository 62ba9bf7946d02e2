package io.backgrounder.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SuggestTest {
    @BeforeEach
    void content() {
        SearchClient.load();
    }

    @ParameterizedTest
    @CsvSource({
        "mira l, find-mira-lowenthal",
        "MIRA LÖ, find-mira-lowenthal",
        "european mo, find-mountain-observatory",
        "emob, find-mountain-observatory",
        "observatoire eu, find-mountain-observatory",
        "lowenth, find-glacier-choir",
        "mountain obs, find-mountain-observatory",
        "mira lowentahl, find-mira-lowenthal",
        "lighth, find-lighthouse",
        "last lighthouse kee, find-lighthouse",
        "last lighthouse keepers, find-lighthouse",
        "why do gl, find-why-do-glaciers-hum",
        "双塔, find-shuangta",
        "木桥, find-shuangta",
        "الجسر, find-jisr"
    })
    void theFirstIs(String typed, String expected) {
        assertEquals(expected, SearchClient.suggested(typed, Map.of()).get(0));
    }

    @Test
    void topicsComeBeforeOthersAndNewerBeforeOlder() {
        assertEquals(
                List.of("find-tidal-power", "find-tidal-kite-new", "find-what-is-a-tidal-kite", "find-tidal-kite-old"),
                SearchClient.suggested("tidal", Map.of()));
        assertEquals(
                List.of("find-tidal-kite-new", "find-tidal-kite-old"),
                SearchClient.suggested("a tidal", Map.of("limit", 2)));
        assertEquals(List.of("find-what-is-a-tidal-kite"), SearchClient.suggested("tidal", Map.of("types", "faq")));
    }

    @Test
    void anAliasIsNamedWhereItIsWhatWasTyped() {
        given().get("/v1/suggest?q=emob")
                .then()
                .body("data[0].alias", equalTo("EMOBS"))
                .body("data[0].title", equalTo("European Mountain Observatory"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "%", "_", "'", "\"", "\\", "-", "a", "é", "or", "-x", "(", "💡", "a & b | !c", "木"})
    void whateverIsTypedIsAnswered(String typed) {
        SearchClient.suggested(typed, Map.of());
    }

    @Test
    void nothingIsSuggestedForNothing() {
        given().get("/v1/suggest?q=").then().statusCode(200).body("data", empty());
        given().get("/v1/suggest?q=%20").then().statusCode(200).body("data", empty());
    }

    @Test
    void thereIsALimit() {
        given().get("/v1/suggest?q=" + "x".repeat(201))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
        given().get("/v1/suggest?q=x&limit=21").then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
    }
}
