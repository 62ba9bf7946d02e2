package io.backgrounder.story;

import static io.backgrounder.DemoContent.LEAP_SECOND_SLUG;
import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code /v1/stories/{story}} and what is below it, on the demo content. */
@QuarkusTest
class StoryTest {
    /** RestAssured asks for gzip unless told not to. */
    private static RequestSpecification plainly() {
        return given().config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()));
    }

    @Test
    void aStoryHasExactlyTheseMembers() {
        Set<String> members = new TreeSet<>(given().get(LEAP_SECOND_STORY).jsonPath().getMap("$").keySet().stream()
                .map(Object::toString)
                .toList());
        assertEquals(
                Set.of(
                        "analysis",
                        "background",
                        "contentUpdatedAt",
                        "contributors",
                        "corrections",
                        "coverage",
                        "disclosure",
                        "evidence",
                        "faqs",
                        "headline",
                        "id",
                        "image",
                        "language",
                        "links",
                        "publishedAt",
                        "revision",
                        "slug",
                        "summary",
                        "timeline",
                        "topics",
                        "translations",
                        "updatedAt"),
                members);
    }

    @Test
    void aStoryIsAWholePage() {
        given().get(LEAP_SECOND_STORY)
                .then()
                .statusCode(200)
                .body("headline", equalTo("Timekeepers mean to retire the leap second by 2035"))
                .body("coverage.summaries.source.slug", contains("harbour-courier", "prairie-ledger"))
                .body("coverage.points.kind", contains("agree", "differ", "only"))
                .body("coverage.points[2].sources.slug", contains("prairie-ledger"))
                .body("faqs.slug", contains("why-do-leap-seconds-exist", "what-is-coordinated-universal-time"))
                .body("topics.slug", contains("leap-second", "coordinated-universal-time", "bipm"))
                .body("topics.role", contains("about", "about", "mentions"))
                .body("publishedAt", equalTo("2025-11-14T08:00:00Z"));
    }

    @Test
    void anIdIsAsGoodAsASlug() {
        String id = given().get(LEAP_SECOND_STORY).path("id");
        given().get("/v1/stories/" + id).then().statusCode(200).body("slug", equalTo(LEAP_SECOND_SLUG));
    }

    @Test
    void aFormerSlugMovesWithPathAndQuery() {
        for (String rest : new String[] {"", "/faqs?limit=3", "/source-summaries", "/topics", "/related"}) {
            given().redirects()
                    .follow(false)
                    .get("/v1/stories/end-of-the-leap-second" + rest)
                    .then()
                    .statusCode(308)
                    .header("Location", LEAP_SECOND_STORY + rest);
        }
    }

    @Test
    void aWithdrawnStoryIsGoneEverywhere() {
        String withdrawn = "copper-age-bridge-found-in-lake";
        for (String rest : new String[] {"", "/faqs", "/source-summaries", "/topics", "/related"}) {
            given().get("/v1/stories/" + withdrawn + rest)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/withdrawn"))
                    .body("detail", containsString("retracted"))
                    .body("withdrawal.reason", containsString("retracted"))
                    .body("withdrawal.withdrawnAt", matchesPattern("20.*Z"));
        }
        String list = given().get("/v1/stories?limit=100").asString();
        assertEquals(-1, list.indexOf(withdrawn));
    }

    @Test
    void aStoryThatIsWithdrawnLeavesEveryList() {
        Import.send(Import.topic("leaving", "name", "Leaving"));
        ObjectNode story = Import.story("leaves", "publishedAt", "2020-01-01T00:00:00Z", "topics", List.of("leaving"));
        assertEquals("created", Import.status(story));
        given().get("/v1/topics/leaving/stories").then().body("data.slug", contains("leaves"));
        assertEquals("updated", Import.status(object(story, "status", "withdrawn", "withdrawnReason", "Wrong.")));
        given().get("/v1/topics/leaving/stories").then().statusCode(200).body("data.size()", equalTo(0));
        given().get("/v1/stories/leaves").then().statusCode(410);
        assertEquals("updated", Import.status(object(story, "status", "published")));
        given().get("/v1/topics/leaving/stories").then().body("data.slug", contains("leaves"));
    }

    @Test
    void fieldsChooseAmongTheOptionalMembers() {
        given().get(LEAP_SECOND_STORY + "?fields=summary")
                .then()
                .body("summary", notNullValue())
                .body("headline", notNullValue())
                .body("analysis", nullValue())
                .body("coverage", nullValue());
    }

    @Test
    void textIsMarkdownHtmlOrPlain() {
        given().get(LEAP_SECOND_STORY).then().body("analysis", containsString("**removed**"));
        given().get(LEAP_SECOND_STORY + "?text=html")
                .then()
                .body("analysis", containsString("<strong>removed</strong>"))
                .body("coverage.comparison", containsString("<p>"));
        given().get(LEAP_SECOND_STORY + "?text=plain")
                .then()
                .body("analysis", containsString("removed"))
                .body("analysis", not(containsString("*")));
    }

    @Test
    void aReaderThatHasItGets304() {
        Response first = given().get(LEAP_SECOND_STORY);
        given().header("If-None-Match", first.header("ETag"))
                .get(LEAP_SECOND_STORY)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .body(equalTo(""));
        given().header("If-None-Match", "\"another\"")
                .get(LEAP_SECOND_STORY)
                .then()
                .statusCode(200);
    }

    @Test
    void headHasTheHeadersOfGet() {
        Response get = plainly().get(LEAP_SECOND_STORY);
        Response head = plainly().head(LEAP_SECOND_STORY);
        for (String name : new String[] {"ETag", "Content-Length", "Content-Type", "Cache-Control", "Vary"}) {
            assertEquals(get.header(name), head.header(name), name);
        }
        assertEquals("", head.asString());
    }

    @Test
    void gzipIsAnotherRepresentationOfTheSame() {
        Response plain = plainly().get(LEAP_SECOND_STORY);
        Response gzip = given().header("Accept-Encoding", "gzip").get(LEAP_SECOND_STORY);
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertEquals(plain.asString(), gzip.asString());
        assertEquals(plain.header("ETag").replaceAll("\"$", "-gzip\""), gzip.header("ETag"));
    }

    @Test
    void partsAreListsOfTheirOwn() {
        given().get(LEAP_SECOND_STORY + "/source-summaries")
                .then()
                .body("data.source.slug", contains("harbour-courier", "prairie-ledger"));
        given().get(LEAP_SECOND_STORY + "/topics?limit=2").then().body("page.hasMore", equalTo(true));
        given().get(LEAP_SECOND_STORY + "/faqs?total=true").then().body("page.total", equalTo(2));
        given().get(LEAP_SECOND_STORY + "/related").then().statusCode(200);
    }

    @Test
    void textComesBackAsItWasSent() {
        assertEquals("created", Import.status("""
                {"type": "story", "slug": "verbatim", "language": "en", "headline": "H", "summary": "S", "publishedAt": "2020-02-01T00:00:00Z",\
                 "analysis": "é 日本 \\uD83D\\uDE00 \\"q\\" <b>&amp;</b> \\t\\n\\n  two\\u00a0\\u200b"}"""));
        given().get("/v1/stories/verbatim")
                .then()
                .body("analysis", equalTo("é 日本 😀 \"q\" <b>&amp;</b> \t\n\n  two\u00a0\u200b"));
    }

    @Test
    void htmlRunsNothing() {
        String text =
                "<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![i](https://x.example/p.png)\n\n<img src=x onerror=alert(1)>";
        Import.send(Import.story("hostile", "publishedAt", "2020-03-01T00:00:00Z", "analysis", text));
        given().get("/v1/stories/hostile?text=html")
                .then()
                .body("analysis", not(containsString("<script")))
                .body("analysis", not(containsString("javascript:")))
                .body("analysis", not(containsString("<img")));
    }
}
