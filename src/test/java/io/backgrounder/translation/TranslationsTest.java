package io.backgrounder.translation;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static io.backgrounder.translation.Translated.id;
import static io.backgrounder.translation.Translated.of;
import static io.backgrounder.translation.Translated.page;
import static io.backgrounder.translation.Translated.published;
import static io.backgrounder.translation.Translated.shows;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.backgrounder.publication.redaction.Redacted;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages of an original and its translations show of each other. */
@QuarkusTest
class TranslationsTest {
    @Test
    void eachPageShowsTheOthersByLanguage() {
        published("tr-all-en", "en", null);
        published("tr-all-fr", "fr", "tr-all-en");
        published("tr-all-de", "de", "tr-all-en");
        shows("tr-all-en", "tr-all-de", "tr-all-fr");
        shows("tr-all-de", "tr-all-en", "tr-all-fr");
        page("tr-all-fr")
                .body("translations.language", contains("de", "en"))
                .body("translations[1].links.self", equalTo("/v1/stories/tr-all-en"))
                .body("translation", equalTo(Map.of("of", id("stories/tr-all-en"))));
        page("tr-all-en").body("$", not(hasKey("translation")));
        Editor.get("stories/tr-all-fr").then().body("translation.of", equalTo("tr-all-en"));
    }

    @Test
    void aFaqHasTranslationsToo() {
        Editor.create("faqs/tr-faq", faq()).then().statusCode(201);
        Editor.create("faqs/tr-faq-fr", faq("language", "fr", "translation", of("tr-faq")))
                .then()
                .statusCode(201);
        given().get("/v1/faqs/tr-faq").then().body("translations.slug", contains("tr-faq-fr"));
        given().get("/v1/faqs/tr-faq-fr")
                .then()
                .body("translations.slug", contains("tr-faq"))
                .body(
                        "translation.of",
                        equalTo(Editor.document("faqs/tr-faq").get("id").asText()));
        given().get("/v1/faqs?ids=tr-faq&include=translations")
                .then()
                .body("data[0].translations.slug", contains("tr-faq-fr"));
        Editor.delete("faqs/tr-faq").then().statusCode(409).body("referrers.total", equalTo(1));
    }

    @Test
    void aMachineIsNamedByItsCode() {
        published("tr-machine", "en", null);
        Editor.published(
                "tr-machine-fr",
                "language",
                "fr",
                "translation",
                object("of", "tr-machine", "digitalSourceType", "compositeWithTrainedAlgorithmicMedia"));
        page("tr-machine-fr").body("translation.digitalSourceType", equalTo("compositeWithTrainedAlgorithmicMedia"));
        Editor.withdraw("tr-machine", "R");
        page("tr-machine-fr")
                .body("translation.digitalSourceType", equalTo("compositeWithTrainedAlgorithmicMedia"))
                .body("translation.of", nullValue());
    }

    /** What readers could read of an unpublished original is nothing. */
    @Test
    void anUnpublishedOriginalIsHiddenUntilItIsPublished() {
        Editor.draft("tr-hidden");
        published("tr-hidden-fr", "fr", "tr-hidden");
        page("tr-hidden-fr").body("$", not(hasKey("translation"))).body("translations", empty());
        String token = Feed.end();
        Editor.publish("tr-hidden");
        shows("tr-hidden-fr", "tr-hidden");
        page("tr-hidden-fr")
                .body("translation.of", equalTo(id("stories/tr-hidden")))
                .body("revision", equalTo(1));
        assertEquals(List.of(List.of("translation", "translations")), derived("tr-hidden-fr", token));
        token = Feed.end();
        Editor.withdraw("tr-hidden", "R").then().statusCode(204);
        page("tr-hidden-fr").body("$", not(hasKey("translation"))).body("translations", empty());
        assertEquals(List.of(List.of("translation", "translations")), derived("tr-hidden-fr", token));
    }

    private static List<List<String>> derived(String slug, String token) {
        return Feed.of(id("stories/" + slug), token).stream()
                .filter(change -> change.path("derived").asBoolean())
                .map(TranslationsTest::sections)
                .toList();
    }

    private static List<String> sections(JsonNode change) {
        List<String> sections = new ArrayList<>();
        change.get("sections").forEach(section -> sections.add(section.asText()));
        return sections;
    }

    @Test
    void aTranslationIsOutdatedFromAChangeOfTheOriginalThatMattersUntilItFollows() {
        published("tr-old", "en", null);
        published("tr-old-fr", "fr", "tr-old");
        published("tr-old-de", "de", "tr-old");
        Editor.patch("stories/tr-old", object("headline", "Typo", "minorEdit", true));
        Editor.publish("tr-old");
        page("tr-old-fr").body("translation.outdated", nullValue());
        String token = Feed.end();
        Editor.patch("stories/tr-old", object("headline", "News"));
        Editor.publish("tr-old");
        page("tr-old-fr")
                .body("translation.outdated", equalTo(true))
                .body("translations.outdated", contains(true, null));
        page("tr-old").body("translations.outdated", contains(true, true));
        assertEquals(List.of(List.of("translation", "translations")), derived("tr-old-fr", token));
        token = Feed.end();
        Editor.patch("stories/tr-old-fr", object("headline", "Nouvelles"));
        Editor.publish("tr-old-fr");
        page("tr-old-fr").body("translation.outdated", nullValue());
        page("tr-old").body("translations.outdated", contains(true, null));
        assertEquals(List.of(List.of("translations")), derived("tr-old", token));
        assertEquals(List.of(List.of("translations")), derived("tr-old-de", token));
    }

    /** Otherwise a translation that is published with its original, a moment before it, would be outdated for ever. */
    @Test
    void theFirstPublicationOfAnOriginalOutdatesNothing() {
        Editor.draft("tr-first");
        published("tr-first-fr", "fr", "tr-first");
        Editor.publish("tr-first");
        page("tr-first-fr").body("translation.outdated", nullValue());
    }

    @Test
    void aSlugThatIsStruckDisappearsFromTheOtherPages() {
        published("tr-tauchsieder", "en", null);
        published("tr-struck-fr", "fr", "tr-tauchsieder");
        String token = Feed.end();
        Redacted.redact("stories/tr-tauchsieder", "passage", "tauchsieder", "reason", "R")
                .then()
                .statusCode(201);
        page("tr-struck-fr").body("translations.slug", contains(not(equalTo("tr-tauchsieder"))));
        assertEquals(List.of(List.of("translations")), derived("tr-struck-fr", token));
    }
}
