package io.backgrounder.coverage;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by which independent origins are counted, and that the figures follow the owners. */
@QuarkusTest
class OriginsTest {
    private static int number;

    private final String stem = "origins-" + number++;

    /** A source for each owner; "-" stands for one that is not known. */
    private List<String> sources(String owners) {
        List<String> slugs = new ArrayList<>();
        for (String owner : owners.split(" ")) {
            String slug = stem + "-" + slugs.size();
            assertEquals(
                    "created",
                    Import.status(
                            owner.equals("-")
                                    ? Import.source(slug)
                                    : Import.source(slug, "owner", owner.replace('_', ' '))));
            slugs.add(slug);
        }
        return slugs;
    }

    /** Publishes a story with a summary of each source, and a point that all of them make. */
    private void publish(List<String> sources) {
        List<ObjectNode> summaries = sources.stream()
                .map(source -> object("source", source, "text", "T"))
                .toList();
        ObjectNode point = object("kind", sources.size() == 1 ? "only" : "agree", "text", "P", "sources", sources);
        ObjectNode first = object("kind", "only", "text", "F", "sources", sources.subList(0, 1));
        Editor.published(stem, "coverage", object("summaries", summaries, "points", List.of(point, first)));
    }

    private List<Integer> origins(String query) {
        var page = given().get("/v1/stories/" + stem + query).then().statusCode(200);
        return List.of(
                page.extract().path("coverage.origins"),
                page.extract().path("coverage.points[0].origins"),
                page.extract().path("coverage.points[1].origins"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -                      | 1
            - -                    | 2
            A -                    | 2
            A B                    | 2
            A A                    | 1
            A A A                  | 1
            A A B                  | 2
            A B A B                | 2
            A A - -                | 3
            Gruppe_A gruppe_a      | 1
            GRUPPE_Ü gruppe_ü      | 1
            Groß_&_Co GROSS_&_CO   | 1
            Ａ A                   | 1
            A AB                   | 2
            A A_B                  | 2""")
    void sourcesOfOneOwnerCountOnce(String owners, int expected) {
        publish(sources(owners));
        assertEquals(List.of(expected, expected, 1), origins(""));
        assertEquals(
                expected, given().get("/v1/stories/" + stem + "/revisions/1").<Integer>path("page.coverage.origins"));
    }

    @Test
    void aStoryWithoutCoverageHasNone() {
        Editor.published(stem);
        assertEquals(0, given().get("/v1/stories/" + stem).<Integer>path("coverage.origins"));
    }

    @Test
    void theFiguresFollowTheOwners() {
        List<String> sources = sources("A B");
        publish(sources);
        assertEquals(List.of(2, 2, 1), origins(""));
        Instant then = Timestamps.now();
        Editor.patch("sources/" + sources.get(1), object("owner", "A").toString())
                .then()
                .statusCode(200);
        assertEquals(List.of(1, 1, 1), origins(""));
        assertEquals(List.of(2, 2, 1), origins("?asOf=" + then));
        assertEquals(List.of(1, 1, 1), origins("?asOf=" + Timestamps.now()));
        Editor.patch("sources/" + sources.get(1), "{\"owner\": null}").then().statusCode(200);
        assertEquals(List.of(2, 2, 1), origins(""));
    }

    @Test
    void sourcesAreFoundByTheirType() {
        Import.send(
                Import.source(stem + "-agency", "sourceType", "agency"),
                Import.source(stem + "-company", "sourceType", "company"),
                Import.source(stem + "-unknown"));
        for (String type : List.of("agency", "company")) {
            List<String> found = given().queryParam("sourceType", type)
                    .queryParam("limit", 100)
                    .get("/v1/sources")
                    .path("data.findAll { it.slug.startsWith('" + stem + "-') }.slug");
            assertEquals(List.of(stem + "-" + type), found);
        }
        Editor.patch("sources/" + stem + "-agency", "{\"sourceType\": \"blog\"}")
                .then()
                .statusCode(422);
    }

    /**
     * Each article is of the next source. What it was made from comes after a colon: "@0" stands for the first article, and anything else for
     * an address.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -:x -:x                | 1
            -:x -:y                | 2
            -:x -                  | 2
            -:x -:x -:x            | 1
            - -:@0                 | 1
            - -:@0 -:@1            | 1
            -:x A:x A              | 1
            A:x B:y                | 2
            A:x A:y                | 1
            A:x A:y B:y            | 1
            A:x B:x B:y -:y        | 1
            A:x B:y -              | 3""")
    void sourcesWhoseArticlesHaveOneOriginCountOnce(String articles, int expected) {
        String[] origins = articles.split(" ");
        List<String> sources = sources(articles.replaceAll(":\\S+", ""));
        List<ObjectNode> summaries = new ArrayList<>();
        for (int i = 0; i < origins.length; i++) {
            String made = origins[i].contains(":") ? origins[i].replaceAll(".*:", "") : null;
            String url = Documents.url(stem + "-" + i);
            if (made != null) {
                String origin = Documents.url(stem + "-" + made.replace("@", ""));
                assertEquals("created", Import.status(Import.article(stem + "-" + i, "url", url, "origin", origin)));
            }
            summaries.add(object(
                    "source", sources.get(i), "text", "T", "articles", List.of(object("url", url, "headline", "H"))));
        }
        ObjectNode point = object("kind", sources.size() == 1 ? "only" : "agree", "text", "P", "sources", sources);
        ObjectNode first = object("kind", "only", "text", "F", "sources", sources.subList(0, 1));
        Editor.published(stem, "coverage", object("summaries", summaries, "points", List.of(point, first)));
        assertEquals(List.of(expected, expected, 1), origins(""));
        assertEquals(List.of(expected, expected, 1), origins("?asOf=" + Timestamps.now()));
    }
}
