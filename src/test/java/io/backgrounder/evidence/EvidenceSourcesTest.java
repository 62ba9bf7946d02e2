package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.evidence.EvidenceStories.TEXT;
import static io.backgrounder.evidence.EvidenceStories.URL;
import static io.backgrounder.evidence.EvidenceStories.create;
import static io.backgrounder.evidence.EvidenceStories.evidence;
import static io.backgrounder.evidence.EvidenceStories.page;
import static io.backgrounder.evidence.EvidenceStories.publish;
import static io.backgrounder.evidence.EvidenceStories.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of evidence that neither the coverage nor the timeline has, and their sources. */
@QuarkusTest
class EvidenceSourcesTest {
    private static int number;

    private final String slug = "evidence-sources-" + number++;
    private final String paper = slug + "-paper";
    private final String url = "https://" + paper + ".example/1";

    @Inject
    DataSource database;

    @BeforeEach
    void sources() {
        Import.send(Import.source("evidence"), Import.source(paper, "name", "Before"));
    }

    private ObjectNode article(Object... members) {
        return object("url", url, "source", paper, "headline", "A", "quote", "Q", object(members));
    }

    /** Evidence that rests on these articles. */
    private ObjectNode resting(String exact, Object... articles) {
        return evidence("summary", exact, "articles", List.of(articles));
    }

    private JsonNode shown() {
        return page(slug, "").at("/evidence/0/articles/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"source": null}                        | source          | is required for an article
            {"headline": null}                      | headline        | is required for an article
            {"source": null, "headline": null}      | headline source | is required for an article
            {"source": "no-such"}                   | source          | does not exist
            {"headline": ""}                        | headline        | must be one line
            {"headline": "a\\nb"}                   | headline        | must be one line
            {"language": "en-UK"}                   | language        | language
            {"url": "ftp://x.example/"}             | url             | must be""")
    void aFaultOfAnArticleIsNamed(String change, String members, String why) {
        ObjectNode article = article();
        article.setAll((ObjectNode) json(change));
        ObjectNode story = story(slug, TEXT, resting("warm", object("url", URL, "quote", "Q"), article));
        Response refusal = create(story);
        refusal.then().statusCode(422).body("errors.detail", hasItem(containsString(why)));
        Set<String> pointers = new TreeSet<>();
        for (String member : members.split(" ")) {
            pointers.add("/evidence/0/articles/1/" + member);
        }
        assertEquals(pointers, Editor.pointers(refusal));
        JsonNode result = Import.send(story.put("type", "story")).get(0);
        assertEquals("rejected", result.path("status").asText());
        Set<String> rejected = new TreeSet<>();
        result.path("errors")
                .forEach(error -> rejected.add(error.path("pointer").asText()));
        assertEquals(pointers, rejected);
    }

    @Test
    void anArticleHasOneSource() {
        String former = paper + "-former";
        Editor.patch("sources/" + paper, object("slug", former)).then().statusCode(200);
        Editor.patch("sources/" + former, object("slug", paper)).then().statusCode(200);
        ObjectNode story = story(slug, TEXT, resting("warm", article()), resting("agreed", article("source", former)));
        create(story.deepCopy().put("slug", slug + "-b")).then().statusCode(201);
        Import.send(Import.source(paper + "-b"));
        for (ObjectNode other : List.of(
                article("source", paper + "-b"),
                object("url", URL, "quote", "Q", "source", paper),
                object("url", URL, "quote", "Q", "source", "evidence"))) {
            Response refusal = create(story(
                    slug,
                    TEXT,
                    resting("warm", article(), object("url", URL, "quote", "Q")),
                    resting("agreed", other)));
            refusal.then().statusCode(422);
            assertEquals(Set.of("/evidence/1/articles/0/source"), Editor.pointers(refusal));
        }
    }

    @Test
    void readersGetTheSource() {
        ObjectNode article = article("language", "de", "publishedAt", "2025-01-02T03:04:05.678901Z");
        publish(story(slug, TEXT, resting("warm", article, object("url", URL, "quote", "Q"))));
        String source = Editor.document("sources/" + paper).path("id").asText();
        ObjectNode expected = article.deepCopy();
        expected.set("source", object("id", source, "slug", paper, "name", "Before"));
        for (JsonNode read : List.of(
                page(slug, ""),
                page(slug, "?fields=evidence"),
                page(slug, "?asOf=2100-01-01T00:00:00Z"),
                page(slug, "/revisions/1").path("page"),
                json(given().get("/v1/stories?include=evidence&ids=" + slug).asString())
                        .at("/data/0"))) {
            assertEquals(expected, read.at("/evidence/0/articles/0"), read.toString());
            assertEquals(object("url", URL, "quote", "Q"), read.at("/evidence/0/articles/1"));
        }
        assertEquals(article, Editor.document("stories/" + slug).at("/evidence/0/articles/0"));
        ObjectNode again = story(slug, TEXT, resting("warm", article, object("url", URL, "quote", "Q")));
        assertEquals("unchanged", Import.status(again.put("type", "story")));
    }

    @Test
    void theArticlesAreKnown() throws SQLException {
        ObjectNode story = story(
                slug,
                TEXT,
                resting("warm", article(), object("url", URL, "quote", "Q"), object("url", url + "#t", "quote", "Q")));
        story.set(
                "timeline",
                json("[{\"date\": \"2020\", \"title\": \"T\", \"text\": \"T\", \"articles\": [{\"url\": \"" + url
                        + "#t\", \"headline\": \"H\"}]}]"));
        publish(story);
        assertEquals(
                Set.of("evidence " + URL + " in the coverage", paper + " " + url + " named"),
                EvidenceRows.of(database, slug));
        Editor.patch("stories/" + slug, object("evidence", List.of(resting("warm", object("url", URL, "quote", "Q")))))
                .then()
                .statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        assertEquals(Set.of("evidence " + URL + " in the coverage"), EvidenceRows.of(database, slug));
    }
}
