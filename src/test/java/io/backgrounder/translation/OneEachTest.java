package io.backgrounder.translation;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.topic;
import static io.backgrounder.translation.Translated.of;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that show each group once. The languages are those of the test only. */
@QuarkusTest
class OneEachTest {
    private static void story(String slug, String language, String original, String day) {
        Editor.published(
                slug,
                "language",
                language,
                "translation",
                original == null ? null : of(original),
                "topics",
                List.of("each"),
                "publishedAt",
                day + "T00:00:00Z");
    }

    @BeforeEach
    void publishThreeGroups() {
        if (given().get("/v1/stories/each-3").statusCode() == 200) {
            return;
        }
        Editor.create("topics/each", topic());
        story("each-1", "en-ZA", null, "2020-01-01");
        story("each-1-fr", "fr-CI", "each-1", "2020-01-02");
        story("each-1-he", "he-IL", "each-1", "2020-02-01");
        story("each-2", "fr-CI", null, "2020-01-04");
        story("each-2-ja", "ja-JP", "each-2", "2020-01-05");
        story("each-3", "en-ZA", null, "2020-01-06");
    }

    /** With a right-to-left language and a CJK one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-CI,en-ZA | each-3 each-2 each-1-fr",
                "en-ZA,fr-CI | each-3 each-2 each-1",
                "en-za,FR-ci | each-3 each-2 each-1",
                "he-IL,en-ZA | each-1-he each-3",
                "ja-JP,he-IL,fr-CI,en-ZA | each-1-he each-3 each-2-ja",
                "ja-JP,en-ZA | each-3 each-2-ja each-1",
                "en-ZA | each-3 each-1",
                "zu | ''"
            })
    void aGroupIsShownInTheFirstLanguageThatItHas(String languages, String slugs) {
        List<String> expected = slugs.isEmpty() ? List.of() : List.of(slugs.split(" "));
        for (String list :
                List.of("/v1/stories?", "/v1/topics/each/stories?", "/v1/stories?topic=each&sort=-updatedAt&")) {
            String query = list + "oneEach=true&language=" + languages;
            List<String> all = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = json(given().get(query + "&limit=1&total=true" + next)
                        .then()
                        .statusCode(200)
                        .body("page.total", equalTo(expected.size()))
                        .extract()
                        .asString());
                page.get("data").forEach(story -> all.add(story.get("slug").asText()));
                next = "&cursor=" + page.at("/page/nextCursor").asText();
            } while (!next.equals("&cursor="));
            boolean byUpdate = list.contains("updatedAt");
            assertEquals(
                    byUpdate ? expected.stream().sorted().toList() : expected,
                    byUpdate ? all.stream().sorted().toList() : all,
                    query);
        }
    }

    @Test
    void otherFiltersDoNotBringASecondLanguageIn() {
        given().get("/v1/stories?oneEach=true&language=he-IL,en-ZA&month=2020-01")
                .then()
                .body("data.slug", contains("each-3"));
    }

    @Test
    void aListFollowsEachChangeOfAGroup() {
        String list = "/v1/topics/each/stories?oneEach=true&language=sw-KE,sw-TZ";
        given().get(list).then().body("data", empty());
        story("each-4", "sw-TZ", null, "2020-03-01");
        given().get(list).then().body("data.slug", contains("each-4"));
        // Not of the topic, by which the list is filtered.
        Translated.published("each-4-ke", "sw-KE", "each-4");
        given().get(list).then().body("data", empty());
        Editor.publish("each-4-ke", "{\"status\": \"archived\"}").then().statusCode(200);
        given().get(list).then().body("data.slug", contains("each-4"));
        Editor.withdraw("each-4-ke", "R");
        Editor.withdraw("each-4", "R");
    }

    @Test
    void withoutLanguagesThereIsNoFirst() {
        for (String list : List.of("stories", "faqs", "topics/each/stories")) {
            given().get("/v1/" + list + "?oneEach=true")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("oneEach"));
        }
    }

    @Test
    void faqsAreShownOnceToo() {
        Editor.create("faqs/each-faq", faq("language", "cy-GB"));
        Editor.create("faqs/each-faq-gd", faq("language", "gd-GB", "translation", of("each-faq")));
        String list = "/v1/faqs?oneEach=true&total=true&language=";
        given().get(list + "gd-GB,cy-GB")
                .then()
                .body("data.slug", contains("each-faq-gd"))
                .body("page.total", equalTo(1));
        given().get(list + "cy-GB,gd-GB")
                .then()
                .body("data.slug", contains("each-faq"))
                .body("page.total", equalTo(1));
        given().get("/v1/faqs?language=gd-GB,cy-GB").then().body("data.slug", contains("each-faq-gd", "each-faq"));
    }
}
