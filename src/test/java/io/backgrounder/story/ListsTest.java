package io.backgrounder.story;

import static io.backgrounder.DemoContent.LEAP_SECOND_SLUG;
import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.CacheClearer;
import io.backgrounder.Import;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all lists have in common, on the lists that there are. */
@QuarkusTest
class ListsTest {
    @Inject
    CacheClearer caches;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories?",
                "/v1/stories?sort=publishedAt&",
                "/v1/stories?sort=-updatedAt&",
                "/v1/stories?language=en&",
                "/v1/stories?source=harbour-courier&",
                "/v1/source-summaries?",
                "/v1/source-summaries?source=prairie-ledger&",
                "/v1/sources?",
                "/v1/sources?sort=-name&",
                "/v1/sources/harbour-courier/source-summaries?",
                "/v1/faqs?",
                "/v1/faqs?language=en&",
                "/v1/topics?",
                "/v1/topics?topicType=place&",
                "/v1/topics/leap-second/stories?",
                "/v1/topics/leap-second/related?",
                LEAP_SECOND_STORY + "/faqs?",
                LEAP_SECOND_STORY + "/topics?",
                "/v1/stories/high-seas-treaty-enters-into-force/related?"
            })
    void pagesOfOneAddUpToOnePage(String list) {
        JsonPath all = given().get(list + "limit=100&total=true").jsonPath();
        List<Object> expected = all.getList("data");
        assertTrue(expected.size() > 0, "an empty list shows nothing");
        List<Object> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null && walked.size() < expected.size()) {
            JsonPath page = given().get(list + "limit=2" + cursor).jsonPath();
            walked.addAll(page.getList("data"));
            cursor = page.get("page.nextCursor") == null ? null : "&cursor=" + page.getString("page.nextCursor");
        }
        assertEquals(expected, walked.subList(0, expected.size()));
    }

    @Test
    void aCursorIsBoundToItsListSortAndFilters() {
        String cursor = given().get("/v1/stories?limit=1").path("page.nextCursor");
        given().get("/v1/stories?limit=5&fields=summary&cursor=" + cursor)
                .then()
                .statusCode(200);
        for (String other : new String[] {"/v1/stories?sort=publishedAt&", "/v1/stories?language=en&", "/v1/faqs?"}) {
            given().get(other + "cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }
        given().get("/v1/stories?cursor=" + cursor.substring(0, 20) + "A" + cursor.substring(21))
                .then()
                .statusCode(400);
    }

    @Test
    void theLinkHeaderLeadsToTheNextPage() {
        String link = given().get("/v1/topics?limit=3").header("Link");
        String next = link.substring(1, link.indexOf('>'));
        given().get(next).then().statusCode(200).body("data.size()", equalTo(3));
        given().get(LEAP_SECOND_STORY + "/faqs").then().header("Link", nullValue());
    }

    @Test
    void idsAreABatchThatNamesWhatIsMissing() {
        String here = "story_01k8zp4n1zfyvbfgw3dtec81k2";
        String none = "story_01k8zp4n1zfyvbfgw3dtec81k3";
        String withdrawn = "story_01k8zp4n2bfewr6zm6q0vgvbvx";
        given().get("/v1/stories?ids=" + none + "," + here + "," + withdrawn)
                .then()
                .statusCode(200)
                .body("data.id", contains(here))
                .body("missing.id", contains(none, withdrawn))
                .body("missing.reason", contains("unknown", "withdrawn"));
    }

    @Test
    void filtersNarrow() {
        given().get("/v1/stories?language=fr").then().body("data.language", everyItem(equalTo("fr")));
        given().get("/v1/topics/bipm/stories?language=en").then().body("data.slug", contains(LEAP_SECOND_SLUG));
        given().get("/v1/stories?faq=why-do-leap-seconds-exist&language=en")
                .then()
                .body("data.slug", contains(LEAP_SECOND_SLUG));
        given().get("/v1/stories?publishedAfter=2025-11-14T08:00:00Z&publishedBefore=2025-11-14T08:00:01Z&total=true")
                .then()
                .statusCode(200)
                .body("page.total", notNullValue());
        given().get("/v1/source-summaries?topic=leap-second&source=prairie-ledger")
                .then()
                .body(
                        "data.text",
                        contains(
                                containsString("Der Ledger fragt"),
                                containsString("Le Ledger interroge"),
                                containsString("The Ledger asks")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories?publishedBefore=2026-01-01T00:00:00Z&include=analysis,background,coverage,faqs,topics,image,images&",
                "/v1/faqs?include=image&",
                "/v1/topics?include=image&",
                "/v1/sources?include=image&",
                "/v1/contributors?include=image&",
                "/v1/source-summaries?",
                "/v1/topics/leap-second/related?"
            })
    void theNumberOfQueriesDoesNotDependOnTheLimit(String list) {
        assertEquals(queries(list + "limit=2"), queries(list + "limit=14"));
    }

    @Test
    void aListOfTwentyWithImagesAndTopicsIsOneStatement() {
        assertEquals(1, queries("/v1/stories?include=image,topics&limit=20"));
    }

    @Test
    void thePastOfAFrontTakesAsManyStatementsForOneStoryAsForMany() {
        List<Object> lines = new ArrayList<>(List.of(Import.contributor("counted-author"), Import.topic("counted")));
        for (int i = 0; i < 6; i++) {
            lines.add(Import.story("counted-" + i, "topics", List.of("counted"), byline("counted-author")));
        }
        for (int size : new int[] {1, 6}) {
            ObjectNode section = object("size", size, "fill", object("topic", "counted"));
            lines.add(Import.front("counted-" + size, "sections", List.of(section)));
        }
        Import.send(lines);
        String then = "?asOf=" + Timestamps.now();
        given().get("/v1/fronts/counted-6" + then)
                .then()
                .body("sections[0].slots.story.contributors.slug.flatten()", hasSize(6))
                .body("sections[0].slots.story.topics.slug.flatten()", hasSize(6));
        assertEquals(queries("/v1/fronts/counted-1" + then), queries("/v1/fronts/counted-6" + then));
    }

    /** The least of several counts: the scheduler, which asks each second, may be among the others. */
    private long queries(String address) {
        return LongStream.generate(() -> counted(address)).limit(4).min().orElseThrow();
    }

    private long counted(String address) {
        caches.clear();
        long queries = SentStatements.during(() -> given().get(address).then().statusCode(200))
                .size();
        assertTrue(queries > 0, "nothing was counted");
        return queries;
    }

    @Test
    void aWalkUnderWritesMissesNothingThatStayed() throws InterruptedException {
        List<String> staying = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            staying.add("walk-stays-" + i);
        }
        Import.send(staying.stream().map(slug -> walked(slug)).toList());
        AtomicBoolean walking = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            for (int i = 0; walking.get(); i++) {
                String slug = "walk-passes-" + i;
                Import.send(walked(slug));
                Import.send(walked(slug, "status", "withdrawn", "withdrawnReason", "Passing."));
            }
        });
        writer.start();
        try {
            for (int walk = 0; walk < 5; walk++) {
                List<String> seen = walk();
                assertEquals(seen.size(), new HashSet<>(seen).size(), "a story was seen twice");
                assertTrue(seen.containsAll(staying), "a story that stayed was missed");
            }
        } finally {
            walking.set(false);
            writer.join();
        }
    }

    /** Many at the same instant, so that only the tie-break tells them apart. */
    private static ObjectNode walked(String slug, Object... members) {
        int second = Math.abs(slug.hashCode()) % 7;
        String publishedAt = "2019-01-01T00:00:0" + second + "Z";
        return Import.story(slug, "language", "cy", "publishedAt", publishedAt, object(members));
    }

    private static List<String> walk() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page =
                    given().get("/v1/stories?language=cy&limit=7" + cursor).jsonPath();
            seen.addAll(page.getList("data.slug"));
            cursor = page.get("page.nextCursor") == null ? null : "&cursor=" + page.getString("page.nextCursor");
        }
        return seen;
    }
}
