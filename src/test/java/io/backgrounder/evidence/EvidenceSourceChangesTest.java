package io.backgrounder.evidence;

import static io.backgrounder.Documents.object;
import static io.backgrounder.evidence.EvidenceStories.TEXT;
import static io.backgrounder.evidence.EvidenceStories.create;
import static io.backgrounder.evidence.EvidenceStories.evidence;
import static io.backgrounder.evidence.EvidenceStories.page;
import static io.backgrounder.evidence.EvidenceStories.publish;
import static io.backgrounder.evidence.EvidenceStories.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.change.Feed;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of evidence when the sources that it names are changed, merged or replaced. */
@QuarkusTest
class EvidenceSourceChangesTest {
    private static int number;

    private final String slug = "evidence-changes-" + number++;
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

    @Test
    void pagesFollowTheirSources() {
        publish(story(slug, TEXT, resting("warm", article())));
        Instant before = Timestamps.now();
        String token = Feed.end();
        Editor.patch("sources/" + paper, object("name", "After", "owner", "An owner"))
                .then()
                .statusCode(200);
        assertEquals("After", shown().at("/source/name").asText());
        assertEquals("An owner", shown().at("/source/owner").asText());
        assertEquals(
                "Before",
                page(slug, "?asOf=" + before)
                        .at("/evidence/0/articles/0/source/name")
                        .asText());
        String id = Editor.document("stories/" + slug).path("id").asText();
        assertEquals(
                "[\"evidence\"]", Feed.of(id, token).get(0).path("sections").toString());
        Editor.withdrawal("sources/" + paper, "R").then().statusCode(409).body("referrers.total", equalTo(1));
        Editor.delete("sources/" + paper).then().statusCode(409);
    }

    @Test
    void aDraftKeepsItsSourceAndIsNotPublishedBeforeIt() {
        String hidden = paper + "-hidden";
        Editor.editor(Editor.JSON, Documents.source("name", "Hidden"))
                .header("If-None-Match", "*")
                .put(Editor.address("sources/" + hidden))
                .then()
                .statusCode(201);
        create(story(slug, TEXT, resting("warm", article("source", hidden))))
                .then()
                .statusCode(201);
        Response refusal = Editor.publish(slug);
        refusal.then()
                .statusCode(409)
                .body("errors[0].detail", containsString("/editorial/v1/sources/" + hidden + " first"));
        assertEquals(Set.of("/evidence/0/articles/0/source"), Editor.pointers(refusal));
        Editor.delete("sources/" + hidden).then().statusCode(409);
        Editor.editor(Editor.MERGE_PATCH, object("slug", hidden + "-b"))
                .header("If-Match", "*")
                .patch(Editor.address("sources/" + hidden));
        Editor.get("stories/" + slug).then().body("evidence[0].articles[0].source", equalTo(hidden + "-b"));
        Editor.editor()
                .get(Editor.address("stories?source=" + hidden + "-b"))
                .then()
                .body("data.slug", hasItem(slug));
        Editor.publication("sources/" + hidden + "-b", "{}").then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        Editor.editor()
                .get(Editor.address("stories?source=" + hidden + "-b"))
                .then()
                .body("data.slug", hasItem(slug));
    }

    @Test
    void aMergeOfSourcesTakesTheEvidenceAlong() throws SQLException {
        String other = paper + "-other";
        Import.send(Import.source(other, "name", "Other"));
        publish(story(slug, TEXT, resting("warm", article(), article("url", url + "/both"))));
        publish(story(slug + "-other", TEXT, resting("warm", article("source", other, "url", url + "/both"))));
        create(story(slug + "-draft", TEXT, resting("warm", article()))).then().statusCode(201);
        Instant before = Timestamps.now();
        String token = Feed.end();
        Editor.patch("sources/" + paper, object("mergedInto", other)).then().statusCode(200);
        String id = Editor.document("stories/" + slug).path("id").asText();
        assertEquals(
                "[\"evidence\"]", Feed.of(id, token).get(0).path("sections").toString());
        assertEquals("Other", shown().at("/source/name").asText());
        assertEquals(
                "Before",
                page(slug, "?asOf=" + before)
                        .at("/evidence/0/articles/0/source/name")
                        .asText());
        for (String story : List.of(slug, slug + "-draft")) {
            assertEquals(
                    other,
                    Editor.document("stories/" + story)
                            .at("/evidence/0/articles/0/source")
                            .asText());
        }
        assertEquals(
                Set.of(other + " " + url + " named", other + " " + url + "/both named"),
                EvidenceRows.of(database, slug));
        Editor.delete("sources/" + other).then().statusCode(409);
    }

    @Test
    void aReplacementReachesTheEvidence() throws InterruptedException {
        Import.send(Import.source(paper + "-to", "name", "To"));
        publish(story(slug, TEXT, resting("warm", article())));
        Response begun = Editor.editor(
                        Editor.JSON, object("kind", "source", "from", paper, "to", paper + "-to", "publish", true))
                .post(Editor.address("replacements"));
        begun.then().statusCode(202).body("stories", equalTo(1));
        for (int i = 0; i < 300 && !shown().at("/source/name").asText().equals("To"); i++) {
            Thread.sleep(100);
        }
        assertEquals(paper + "-to", shown().at("/source/slug").asText());
        Editor.delete("sources/" + paper).then().statusCode(204);
    }
}
