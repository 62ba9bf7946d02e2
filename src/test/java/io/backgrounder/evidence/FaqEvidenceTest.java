package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence of FAQs: of their introduction and their items, with the sources that it names. */
@QuarkusTest
class FaqEvidenceTest {
    private static final String INTRODUCTION = "The *sea* rose. The court agreed.";

    private static int number;

    private final String slug = "faq-evidence-" + number++;
    private final String path = "faqs/" + slug;
    private final String paper = slug + "-paper";

    @BeforeEach
    void source() {
        Import.send(Import.source(paper, "name", "Before"));
    }

    private ObjectNode evidence(String section, String exact, Object... members) {
        return EvidenceStories.evidence(
                section,
                exact,
                "articles",
                List.of(object(
                        "url", "https://" + paper + ".example/", "source", paper, "headline", "A", "quote", "Q")),
                object(members));
    }

    private ObjectNode faq(ObjectNode... evidence) {
        return Documents.faq(
                "introduction",
                INTRODUCTION,
                "items",
                List.of(object("id", "i1", "question", "Q?", "answer", "It is **warm**.")),
                "evidence",
                List.of((Object[]) evidence));
    }

    private void publish(ObjectNode... evidence) {
        Response created = Editor.create(path, faq(evidence));
        assertEquals(201, created.statusCode(), created.asString());
        Editor.publication(path, "{}").then().statusCode(200);
    }

    private JsonNode page(String query) {
        return json(given().get("/v1/" + path + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void readersGetItWhereTheyAskForIt() {
        publish(evidence("introduction", "sea rose"), evidence("item_i1", "warm", "id", "x"));
        assertEquals("Before", page("").at("/evidence/0/articles/0/source/name").asText());
        assertEquals(
                "<p>The <em><span data-evidence=\"e1\">sea</span></em><span data-evidence=\"e1\"> rose</span>. The court agreed.</p>\n",
                page("?text=html").path("introduction").asText());
        given().get("/v1/faqs?ids=" + slug).then().body("data[0].evidence", nullValue());
        given().get("/v1/faqs?include=evidence&ids=" + slug)
                .then()
                .body("data[0].evidence.id", contains("e1", "x"))
                .body("data[0].items", nullValue());
        given().get("/v1/faqs?fields=evidence.selector&ids=" + slug)
                .then()
                .body("data[0].evidence[1].selector.exact", equalTo("warm"));
        Editor.editor().get("/preview/v1/" + path).then().body("evidence.id", contains("e1", "x"));
        String id = page("").path("id").asText();
        JsonNode exported = given().get("/v1/export/faqs")
                .asString()
                .lines()
                .filter(line -> line.contains(id))
                .map(Documents::json)
                .findFirst()
                .orElseThrow();
        assertEquals(page("").path("evidence"), exported.path("evidence"));
        Import.send(Import.story(slug + "-story", "faqs", List.of(slug)));
        given().get("/v1/stories/" + slug + "-story?include=faqs.items&text=html")
                .then()
                .body("faqs[0].items[0].id", equalTo("i1"))
                .body("faqs[0].items[0].answer", equalTo("<p>It is <strong>warm</strong>.</p>\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"selector": {"exact": "ocean"}}          | /evidence/0/selector            | is not in the plain text of `introduction`
            {"selector": {"exact": "e"}}              | /evidence/0/selector            | is several times
            {"section": "item_i1"}                    | /evidence/0/selector            | is not in the plain text of `item_i1`
            {"section": "item_i2"}                    | /evidence/0/section             | names no item
            {"section": "question"}                   | /evidence/0/section             | must be one of
            {"section": "summary"}                    | /evidence/0/section             | is no section of this kind of document
            {"section": "point_i1"}                   | /evidence/0/section             | is no section of this kind of document
            {"articles": [{"url": "https://x.example/", "headline": "H", "quote": "Q"}]} | /evidence/0/articles/0/source | is required
            {"articles": [{"url": "https://x.example/", "source": "no-such", "headline": "H", "quote": "Q"}]} | /evidence/0/articles/0/source | does not exist
            """)
    void whatCannotBeEvidenceIsRefused(String change, String pointer, String why) {
        ObjectNode wrong = evidence("introduction", "court");
        wrong.setAll((ObjectNode) json(change));
        Response refusal = Editor.create(path, faq(wrong));
        refusal.then().statusCode(422).body("errors[0].detail", containsString(why));
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
        for (String status : List.of("published", "draft")) {
            JsonNode result = Import.send(
                            faq(wrong).put("type", "faq").put("slug", slug).put("status", status))
                    .get(0);
            assertEquals("rejected", result.path("status").asText());
            assertEquals(pointer, result.at("/errors/0/pointer").asText());
        }
    }

    @Test
    void itFollowsItsWordsAndRoundTrips() {
        publish(evidence("introduction", "court agreed"), evidence("item_i1", "warm"));
        Editor.editor(Editor.MERGE_PATCH, object("introduction", "Yesterday the court agreed."))
                .header("If-Match", "*")
                .patch(Editor.address(path))
                .then()
                .statusCode(200)
                .body("evidence.detached", contains(nullValue(), nullValue()));
        Editor.publication(path, "{}").then().statusCode(200);
        assertEquals(14, page("?text=plain").at("/evidence/0/start").asInt());
        given().get("/v1/" + path + "/revisions/2/difference")
                .then()
                .body("sections", containsInAnyOrder("introduction", "evidence"));
        ObjectNode line = Editor.document(path).put("type", "faq");
        assertEquals("unchanged", Import.status(line.deepCopy()));
        line.path("evidence").forEach(each -> ((ObjectNode) each).remove("id"));
        line.path("items").forEach(each -> ((ObjectNode) each).remove("id"));
        assertEquals("unchanged", Import.status(line));
        Editor.editor(Editor.JSON, object("kind", "correction", "section", "evidence", "note", "N"))
                .post(Editor.address(path + "/corrections"))
                .then()
                .statusCode(201);
    }

    @Test
    void pagesFollowTheirSources() {
        publish(evidence("introduction", "court"));
        Instant before = Timestamps.now();
        String token = Feed.end();
        Editor.patch("sources/" + paper, object("name", "After")).then().statusCode(200);
        assertEquals("After", page("").at("/evidence/0/articles/0/source/name").asText());
        assertEquals(
                "Before",
                page("?asOf=" + before).at("/evidence/0/articles/0/source/name").asText());
        String id = page("").path("id").asText();
        assertEquals(
                "[\"evidence\"]", Feed.of(id, token).get(0).path("sections").toString());
        Editor.withdrawal("sources/" + paper, "R")
                .then()
                .statusCode(409)
                .body("referrers.links", contains("/editorial/v1/faqs/" + id));
        Editor.delete("sources/" + paper).then().statusCode(409);
        Import.send(Import.source(paper + "-b", "name", "Other"));
        token = Feed.end();
        Editor.patch("sources/" + paper, object("mergedInto", paper + "-b"))
                .then()
                .statusCode(200);
        assertEquals(
                "[\"evidence\"]", Feed.of(id, token).get(0).path("sections").toString());
        assertEquals("Other", page("").at("/evidence/0/articles/0/source/name").asText());
        Editor.get(path).then().body("evidence[0].articles[0].source", equalTo(paper + "-b"));
        Editor.withdrawal(path, "R").then().statusCode(204);
        Editor.withdrawal("sources/" + paper + "-b", "R").then().statusCode(204);
    }

    @Test
    void aFaqWithEvidenceIsMergedAndDeleted() {
        publish(evidence("introduction", "court"));
        Import.send(Import.faq(slug + "-b"));
        Editor.patch(path, object("mergedInto", slug + "-b")).then().statusCode(200);
        Editor.delete("sources/" + paper).then().statusCode(204);
        Import.send(Import.source(paper + "-c"));
        String other = "faqs/" + slug + "-c";
        ObjectNode evidence = evidence("introduction", "court");
        ((ObjectNode) evidence.at("/articles/0")).put("source", paper + "-c");
        Editor.create(other, faq(evidence)).then().statusCode(201);
        Editor.publication(other, "{}");
        Editor.delete(other).then().statusCode(204);
        Editor.delete("sources/" + paper + "-c").then().statusCode(204);
    }
}
