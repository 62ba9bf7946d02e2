package io.backgrounder.article;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.url;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.address.Kind;
import io.backgrounder.change.Feed;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of an article is shown wherever stories name it, and by itself. */
@QuarkusTest
class ArticleTest {
    private static int number;

    private final String name = "article-" + number++;
    private final String url = url(name);
    private final String story = "stories/" + name;

    @BeforeEach
    void story() {
        Import.send(
                Import.source(name + "-one"),
                Import.source(name + "-two"),
                Import.story(
                        name,
                        "coverage",
                        object("summaries", List.of(summary("one", url), summary("two", url + "/other"))),
                        "timeline",
                        List.of(object("date", "2026", "title", "T", "text", "X", "articles", List.of(named(url))))));
    }

    private static ObjectNode named(String url) {
        return object("url", url, "headline", "H");
    }

    private ObjectNode summary(String source, String... urls) {
        return object(
                "source",
                name + "-" + source,
                "text",
                "T",
                "articles",
                Stream.of(urls).map(ArticleTest::named).toList());
    }

    /** The id that an article has because a story names it. */
    private String id() {
        return given().queryParam("url", url)
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("data.url", contains(url))
                .extract()
                .path("data[0].id");
    }

    @Test
    void whatAStoryNamesHasAnAddressOfItsOwn() {
        String id = id();
        given().get("/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("url", equalTo(url))
                .body("slug", nullValue())
                .body("links.stories", equalTo("/v1/stories?article=" + id));
        given().get("/v1/stories?article=" + id).then().statusCode(200).body("data.slug", contains(name));
        given().queryParam("article", url).get("/v1/stories").then().body("data.slug", contains(name));
        given().queryParam("url", url + "/unknown").get("/v1/articles").then().body("data", empty());
        Editor.withdraw(name, "R").then().statusCode(204);
        given().queryParam("url", url).get("/v1/articles").then().body("data", empty());
        given().get("/v1/articles/" + id).then().statusCode(404);
    }

    @Test
    void aRetractionIsShownWhereverItIsNamed() {
        String id = id();
        String path = "articles/" + id;
        String before = Timestamps.now().toString();
        String token = Feed.end();
        ObjectNode retraction = object("retractedAt", "2026-06-04T15:00:00Z", "retractionNote", "Made up.");
        Editor.editor(Editor.MERGE_PATCH, retraction)
                .header("If-Match", Editor.etag(path))
                .patch(Editor.publishing(path))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("published"));
        given().get("/v1/" + story)
                .then()
                .body("coverage.summaries[0].articles[0].retractedAt", equalTo("2026-06-04T15:00:00Z"))
                .body("coverage.summaries[0].articles[0].retractionNote", equalTo("Made up."))
                .body("coverage.summaries[1].articles[0].retractedAt", nullValue())
                .body("timeline[0].articles[0].retractionNote", equalTo("Made up."));
        given().get("/v1/" + story + "/source-summaries")
                .then()
                .body("data[0].articles[0].retractionNote", equalTo("Made up."));
        assertEquals(
                Set.of("article", "story"),
                Feed.after(token, "").stream()
                        .map(event -> event.path("type").asText())
                        .collect(toSet()));
        given().get("/v1/" + story + "?asOf=" + before)
                .then()
                .statusCode(200)
                .body("coverage.summaries[0].articles[0].retractedAt", nullValue());
        given().get("/v1/" + story + "?asOf=" + Timestamps.now())
                .then()
                .body("coverage.summaries[0].articles[0].retractionNote", equalTo("Made up."))
                .body("timeline[0].articles[0].retractionNote", equalTo("Made up."));
        given().get("/v1/articles?retracted=true&limit=100").then().body("data.id", hasItem(id));
        given().get("/v1/articles/" + id).then().body("revision", equalTo(1));
        Editor.withdrawal(path, "Wrong").then().statusCode(204);
        given().get("/v1/" + story).then().body("coverage.summaries[0].articles[0].retractedAt", nullValue());
        given().get("/v1/articles/" + id).then().statusCode(410);
    }

    @Test
    void aDraftIsSeenByEditorsOnly() {
        String id = id();
        Editor.editor(Editor.MERGE_PATCH, object("retractedAt", "2026-06-04T15:00:00Z"))
                .header("If-Match", "*")
                .patch(Editor.address("articles/" + id))
                .then()
                .statusCode(200)
                .body("draft", equalTo(true));
        given().get("/v1/" + story).then().body("coverage.summaries[0].articles[0].retractedAt", nullValue());
        given().get("/v1/articles/" + id).then().statusCode(200).body("slug", nullValue());
        Editor.editor()
                .get("/preview/v1/" + story)
                .then()
                .body("coverage.summaries[0].articles[0].retractedAt", equalTo("2026-06-04T15:00:00Z"));
    }

    @Test
    void aDocumentIsAboutTheArticleWithItsAddress() {
        String id = id();
        Editor.editor(Editor.JSON, object("url", url, "origin", url("origin")))
                .post(Editor.publishing("articles"))
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("slug", startsWith("articles-example-com"));
        assertEquals("unchanged", Import.status(line(url, "origin", url("origin"))));
        given().get("/v1/" + story).then().body("coverage.summaries[0].articles[0].origin", equalTo(url("origin")));
    }

    private ObjectNode line(String about, Object... members) {
        String slug = Editor.get("articles/" + id()).path("slug");
        return object("type", "article", "slug", slug, "url", about, object(members));
    }

    @Test
    void anAddressBelongsToOneArticle() {
        String path = "articles/" + name;
        Editor.create(path, object("url", url)).then().statusCode(201);
        Editor.patch(path, object("url", url + "/else").toString())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
        Editor.create("articles/" + name + "-too", object("id", Kind.ARTICLE.id(Kind.newId()), "url", url))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].detail", containsString("is the address of article_"));
        String fresh = url + "/fresh";
        assertEquals(
                List.of("created", "updated"),
                Import.send(
                                Import.article(name + "-fresh", "url", fresh),
                                Import.article(name + "-fresh", "url", fresh, "headline", "H"))
                        .stream()
                        .map(line -> line.path("status").asText())
                        .toList());
        assertEquals(
                List.of("created", "updated"),
                Import.send(
                                Import.article(name + "-a", "url", fresh + "/a"),
                                Import.article(name + "-b", "url", fresh + "/a"))
                        .stream()
                        .map(line -> line.path("status").asText())
                        .toList());
    }

    @Test
    void aRetractionNoteNeedsItsTime() {
        for (Map.Entry<ObjectNode, String> wrong : Map.of(
                        object("retractionNote", "N"), "/retractedAt",
                        object("origin", url), "/origin",
                        object("url", "ftp://a.example/"), "/url")
                .entrySet()) {
            Editor.create("articles/" + name, Documents.object("url", url, wrong.getKey()))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains(wrong.getValue()));
        }
    }

    @Test
    void aFilterNamesAnArticleThatThereIs() {
        for (String unknown : List.of("no-such-article", "article_00000000000000000000000001")) {
            given().get("/v1/stories?article=" + unknown)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("article"));
        }
        given().queryParam("article", "https://nobody.example/")
                .get("/v1/stories")
                .then()
                .body("data", empty());
    }

    /** The coverage of one source names an article twice under different stories. */
    @Test
    void everyStoryThatRestsOnItIsFound() {
        Import.send(
                Import.story(name + "-second", "coverage", coverage(name + "-one", "articles", List.of(named(url)))));
        given().queryParam("article", url)
                .queryParam("sort", "publishedAt")
                .get("/v1/stories")
                .then()
                .body("data.slug", contains(name, name + "-second"));
    }
}
