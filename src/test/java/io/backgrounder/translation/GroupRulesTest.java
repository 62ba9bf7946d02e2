package io.backgrounder.translation;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.backgrounder.translation.Translated.id;
import static io.backgrounder.translation.Translated.of;
import static io.backgrounder.translation.Translated.published;
import static io.backgrounder.translation.Translated.shows;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups there may be. */
@QuarkusTest
class GroupRulesTest {
    private static void refused(Response refusal, String pointer, String detail) {
        refusal.then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.detail.join()", containsString(detail));
    }

    @Test
    void onlyAKnownCodeSaysWhoTranslated() {
        Editor.draft("tr-robot");
        refused(
                Editor.patch(
                        "stories/tr-robot", object("translation", object("of", "x", "digitalSourceType", "robot"))),
                "/translation/digitalSourceType",
                "one of");
        refused(
                Editor.patch("stories/tr-robot", object("translation", object("digitalSourceType", "humanEdits"))),
                "/translation/of",
                "null");
    }

    @Test
    void aTranslationHasNoTranslations() {
        published("tr-chain", "en", null);
        published("tr-chain-fr", "fr", "tr-chain");
        Editor.draft("tr-chain-de", "language", "de");
        String path = "stories/tr-chain-de";
        refused(Editor.patch(path, object("translation", of("tr-chain-fr"))), "/translation/of", "'tr-chain'");
        refused(Editor.patch(path, object("translation", of("tr-chain-de"))), "/translation/of", "another");
        refused(Editor.patch(path, object("translation", of("tr-none"))), "/translation/of", "does not exist");
        Editor.draft("tr-chain-other", "language", "it");
        refused(
                Editor.patch("stories/tr-chain", object("translation", of("tr-chain-other"))),
                "/translation",
                "'tr-chain-fr'");
    }

    @ParameterizedTest
    @CsvSource({
        "en, fr, fr",
        "en, fr, en",
        "he, ar, ar",
        "zh-Hans, zh-Hant, zh-Hant",
        "ja, ko, ja",
        "sr-Latn, sr-Cyrl, sr-cyrl"
    })
    void aGroupHasEachLanguageOnce(String original, String first, String second) {
        String slug = "tr-once-" + first.toLowerCase(Locale.ROOT) + "-" + second.toLowerCase(Locale.ROOT);
        published(slug, original, null);
        published(slug + "-1", first, slug);
        Response refusal = Editor.create(
                "stories/" + slug + "-2", story("slug", slug + "-2", "language", second, "translation", of(slug)));
        refused(refusal, "/language", "another story of its group");
        Editor.withdraw(slug + "-1", "R");
        if (!second.equals(original)) {
            published(slug + "-2", second, slug);
            refused(Editor.publish(slug + "-1"), "/language", "'" + slug + "-2'");
        }
    }

    @Test
    void anImportTakesAnOriginalAndItsTranslationsTogether() {
        List<JsonNode> results = Import.send(
                Import.story("tr-import"),
                Import.story("tr-import-fr", "language", "fr", "translation", of("tr-import")),
                Import.story("tr-import-de", "language", "de", "translation", of("tr-import")),
                Import.story("tr-import-fr-2", "language", "fr", "translation", of("tr-import")),
                Import.story("tr-import-it", "language", "it", "translation", of("tr-nowhere")));
        assertEquals(List.of("created", "created", "created", "rejected", "rejected"), statuses(results));
        assertEquals("/language", results.get(3).at("/errors/0/pointer").asText());
        assertEquals("/translation/of", results.get(4).at("/errors/0/pointer").asText());
        shows("tr-import", "tr-import-de", "tr-import-fr");
    }

    /** As any link to a later line, it may be too early for the first time. */
    @Test
    void aFileWithATranslationInFrontOfItsOriginalIsSentAgain() {
        List<?> lines = List.of(
                Import.story("tr-again-fr", "language", "fr", "translation", of("tr-again")), Import.story("tr-again"));
        Import.send(lines);
        Import.send(lines);
        assertEquals(List.of("unchanged", "unchanged"), statuses(Import.send(lines)));
        shows("tr-again", "tr-again-fr");
    }

    private static List<String> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.get("status").asText()).toList();
    }

    @Test
    void aFormerSlugNamesTheOriginal() {
        published("tr-renamed", "en", null);
        Editor.patch("stories/tr-renamed", object("slug", "tr-renamed-since"));
        Editor.publish("tr-renamed-since");
        published("tr-renamed-fr", "fr", "tr-renamed");
        shows("tr-renamed-fr", "tr-renamed-since");
        Editor.get("stories/tr-renamed-fr").then().body("translation.of", equalTo("tr-renamed-since"));
    }

    @Test
    void anOriginalWithTranslationsIsNotDeleted() {
        String slug = "tr-deleted";
        Editor.draft(slug);
        Editor.draft(slug + "-fr", "language", "fr", "translation", of(slug));
        Editor.delete("stories/" + slug)
                .then()
                .statusCode(409)
                .body("referrers.links", contains("/editorial/v1/stories/" + id("stories/" + slug + "-fr")));
        Editor.patch("stories/" + slug + "-fr", "{\"translation\": null}")
                .then()
                .statusCode(200);
        Editor.delete("stories/" + slug).then().statusCode(204);
    }

    @Test
    void theTranslationsOfAMergedFaqAreThoseOfTheOther() {
        for (String slug : List.of("tr-merge-a", "tr-merge-b")) {
            Editor.create("faqs/" + slug, faq());
            Editor.create("faqs/" + slug + "-fr", faq("language", "fr", "translation", of(slug)));
        }
        Editor.create("faqs/tr-merge-a-de", faq("language", "de", "translation", of("tr-merge-a")));
        refused(Editor.patch("faqs/tr-merge-a", object("mergedInto", "tr-merge-b")), "/mergedInto", "'tr-merge-a-fr'");
        refused(
                Editor.patch("faqs/tr-merge-a", object("mergedInto", "tr-merge-b-fr")),
                "/mergedInto",
                "no translation");
        Editor.patch("faqs/tr-merge-b-fr", object("mergedInto", "tr-merge-a-fr"))
                .then()
                .statusCode(200);
        Editor.patch("faqs/tr-merge-a", object("mergedInto", "tr-merge-b"))
                .then()
                .statusCode(200);
        given().get("/v1/faqs/tr-merge-b").then().body("translations.slug", contains("tr-merge-a-de", "tr-merge-a-fr"));
        Editor.get("faqs/tr-merge-a-fr").then().body("translation.of", equalTo("tr-merge-b"));
    }

    @Test
    void editorsFindTranslationsByTheirOriginalAndWhatIsStillToTranslate() {
        published("tr-list", "tr-CY", null);
        published("tr-list-el", "el-CY", "tr-list");
        Editor.draft("tr-list-hy", "language", "hy-CY", "translation", of("tr-list"));
        published("tr-list-alone", "tr-CY", null);
        lists("translationOf=tr-list&sort=title", "tr-list-el", "tr-list-hy");
        lists("language=tr-CY,el-CY,hy-CY&untranslated=el-CY", "tr-list-alone");
        lists("language=tr-CY,el-CY,hy-CY&untranslated=hy-cy", "tr-list-alone", "tr-list");
        lists("translationOf=tr-list&outdated=true");
        Editor.patch("stories/tr-list", object("headline", "News"));
        Editor.publish("tr-list");
        lists("translationOf=tr-list&outdated=true", "tr-list-el");
        Editor.get("stories?translationOf=tr-none").then().statusCode(400);
    }

    private static void lists(String query, String... slugs) {
        assertEquals(
                new TreeSet<>(List.of(slugs)),
                new TreeSet<>(Editor.get("stories?" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("data.slug")));
    }
}
