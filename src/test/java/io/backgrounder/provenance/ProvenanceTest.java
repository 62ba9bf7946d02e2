package io.backgrounder.provenance;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.provenance.Reviews.MACHINE;
import static io.backgrounder.provenance.Reviews.PERSON;
import static io.backgrounder.provenance.Reviews.by;
import static io.backgrounder.provenance.Reviews.review;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.backgrounder.story.editing.StoryDocument;
import io.backgrounder.web.json.StrictJson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of how stories, FAQs and topics came to be, as it is written and as readers get it. */
@QuarkusTest
class ProvenanceTest {
    private static int number;

    private final String slug = "provenance-" + number++;

    @BeforeEach
    void contributors() {
        Reviews.contributors();
    }

    private JsonNode page() {
        return json(given().get("/v1/stories/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Response create(Object... members) {
        return Editor.create("stories/" + slug, Documents.story(members));
    }

    @Test
    void readersGetItWithTheContributors() {
        ObjectNode said = object(
                "summary",
                object(
                        "digitalSourceType",
                        "compositeWithTrainedAlgorithmicMedia",
                        "model",
                        "M 1",
                        "promptNote",
                        "Be *brief*.",
                        "contributors",
                        List.of("prov-program", "prov-person")));
        Editor.published(slug, "provenance", said, "responsible", "prov-organization");
        JsonNode page = page();
        JsonNode summary = page.at("/provenance/summary");
        assertEquals(
                "compositeWithTrainedAlgorithmicMedia",
                summary.path("digitalSourceType").asText());
        assertEquals("M 1", summary.path("model").asText());
        assertEquals("Be *brief*.", summary.path("promptNote").asText());
        assertEquals("program", summary.at("/contributors/0/kind").asText());
        assertEquals(
                "/v1/contributors/prov-person",
                summary.at("/contributors/1/links/self").asText());
        assertEquals("prov-organization", page.at("/responsible/slug").asText());
        assertEquals("assisted", page.path("disclosure").asText());
        assertEquals(said, Editor.document("stories/" + slug).path("provenance"));
        given().get("/v1/stories?ids=" + slug)
                .then()
                .body("data[0].disclosure", equalTo("assisted"))
                .body("data[0].provenance", nullValue());
        given().get("/v1/stories?include=provenance&ids=" + slug)
                .then()
                .body("data[0].provenance.summary.model", equalTo("M 1"))
                .body("data[0].responsible.name", equalTo("organization"));
        given().get("/v1/stories/" + slug + "?fields=responsible")
                .then()
                .body("responsible.kind", equalTo("organization"))
                .body("provenance", nullValue());
        given().get("/v1/stories?fields=responsible.slug&ids=" + slug)
                .then()
                .body("data[0].responsible.slug", equalTo("prov-organization"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"provenance": {"headline": {"digitalSourceType": "digitalCreation"}}}                              | /provenance/headline                   | is no section
            {"provenance": {"a/b~": {"digitalSourceType": "digitalCreation"}}}                                  | /provenance/a~1b~0                     | is no section
            {"provenance": {"summary": {}}}                                                                     | /provenance/summary/digitalSourceType  | must not be null
            {"provenance": {"summary": {"digitalSourceType": "digitalCapture"}}}                                | /provenance/summary/digitalSourceType  | must be one of
            {"provenance": {"summary": {"digitalSourceType": "humanEdits", "model": "a\\nb"}}}                  | /provenance/summary/model              | line
            {"provenance": {"summary": {"digitalSourceType": "humanEdits", "contributors": ["no-such"]}}}       | /provenance/summary/contributors/0     | does not exist
            {"provenance": {"summary": {"digitalSourceType": "humanEdits", "contributors": ["prov-person", "prov-person"]}}} | /provenance/summary/contributors/1 | repeats
            {"responsible": "no-such"}                                                                          | /responsible                           | does not exist
            """)
    void aFaultIsNamed(String members, String pointer, String detail) {
        Response refusal = create((ObjectNode) json(members));
        refusal.then().statusCode(422).body("errors.detail", hasItem(containsString(detail)));
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
    }

    @Test
    void whoAnswersIsNoProgramAndIsPublished() {
        create("responsible", "prov-program").then().statusCode(201);
        Editor.publish(slug).then().statusCode(409).body("errors.pointer", hasItem("/responsible"));
        Editor.editor(Editor.JSON, Documents.contributor("slug", "prov-hidden", "kind", "person"))
                .header("If-None-Match", "*")
                .put(Editor.address("contributors/prov-hidden"));
        Editor.patch("stories/" + slug, object("responsible", "prov-hidden"))
                .then()
                .statusCode(200);
        Editor.publish(slug)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/responsible"))
                .body("errors[0].detail", containsString("/editorial/v1/contributors/prov-hidden"));
    }

    /** The table of the docs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                                                      | unknown
            summary=digitalCreation                                                   | unknown
            summary=digitalCreation analysis=digitalCreation                          | none
            summary=digitalCreation analysis=humanEdits                               | none
            summary=digitalCreation analysis=algorithmicallyEnhanced                  | assisted
            analysis=algorithmicallyEnhanced                                          | assisted
            summary=digitalCreation analysis=compositeWithTrainedAlgorithmicMedia     | assisted
            summary=trainedAlgorithmicMedia                                           | generated
            summary=algorithmicMedia analysis=digitalCreation                         | generated
            background=trainedAlgorithmicMedia summary=humanEdits analysis=humanEdits | none
            """)
    void theDisclosureIsThatOfTheMostMachineMadeSection(String said, String disclosure) {
        String[] pairs = said == null ? new String[0] : said.split("[= ]");
        ObjectNode story = Documents.story("type", "story", "slug", "s", "analysis", "A", by(null, pairs));
        assertEquals(
                disclosure,
                StrictJson.mapper().convertValue(story, StoryDocument.class).disclosure());
    }

    @Test
    void listsAreFilteredByIt() {
        Editor.published(slug, by(null, "summary", "algorithmicallyEnhanced"));
        String list = "/v1/stories?limit=100&disclosure=";
        given().get(list + "assisted").then().body("data.slug", hasItem(slug));
        given().get(list + "none,assisted&language=en").then().body("data.slug", hasItem(slug));
        given().get(list + "none,generated").then().body("data.slug", not(hasItem(slug)));
        given().get(list + "machine").then().statusCode(400);
        Editor.patch("stories/" + slug, by(null, "summary", PERSON)).then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        given().get(list + "assisted").then().body("data.slug", not(hasItem(slug)));
        given().get(list + "none").then().body("data.slug", hasItem(slug));
        given().get("/v1/stories/" + slug + "/revisions/1").then().body("page.disclosure", equalTo("assisted"));
        given().get("/v1/stories/" + slug + "/revisions/2/difference")
                .then()
                .body("sections", containsInAnyOrder("provenance", "disclosure"));
    }

    @Test
    void faqsAndTopicsSayItToo() {
        Editor.create("faqs/" + slug, Documents.faq(by("prov-organization", "introduction", MACHINE)))
                .then()
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/provenance/introduction")));
        Editor.editor(Editor.JSON, Documents.faq(by("prov-organization", "introduction", MACHINE)))
                .header("If-None-Match", "*")
                .put(Editor.address("faqs/" + slug))
                .then()
                .statusCode(201);
        review("faqs/" + slug, "introduction").then().statusCode(200);
        Editor.publication("faqs/" + slug, "{}").then().statusCode(200);
        given().get("/v1/faqs/" + slug)
                .then()
                .body("disclosure", equalTo("generated-reviewed"))
                .body("provenance.introduction.reviewedBy.slug", equalTo("prov-person"));
        given().get("/v1/faqs?include=provenance&limit=100&sort=-updatedAt")
                .then()
                .body("data.find { it.slug == '%s' }.responsible.slug".formatted(slug), equalTo("prov-organization"));
        Editor.create("topics/" + slug, Documents.topic("description", "D", by(null, "description", PERSON)))
                .then()
                .statusCode(201);
        given().get("/v1/topics/" + slug)
                .then()
                .body("disclosure", equalTo("none"))
                .body("provenance.description.digitalSourceType", equalTo(PERSON));
        Editor.create("topics/" + slug + "-b", Documents.topic(by(null, "summary", PERSON)))
                .then()
                .statusCode(422);
    }

    @Test
    void pagesFollowTheirContributors() {
        String person = slug + "-person";
        Editor.create("contributors/" + person, Documents.contributor("name", "Before"))
                .then()
                .statusCode(201);
        Editor.published(slug, "responsible", person);
        Editor.create("topics/" + slug, Documents.topic("responsible", person))
                .then()
                .statusCode(201);
        String token = Feed.end();
        Editor.patch("contributors/" + person, object("name", "After")).then().statusCode(200);
        assertEquals("After", page().at("/responsible/name").asText());
        for (String path : new String[] {"stories/", "topics/"}) {
            String id = Editor.document(path + slug).path("id").asText();
            assertEquals(
                    "[\"provenance\"]",
                    Feed.of(id, token).get(0).path("sections").toString());
        }
        Editor.withdrawal("contributors/" + person, "R").then().statusCode(409).body("referrers.total", equalTo(2));
        Editor.delete("contributors/" + person).then().statusCode(409);
        Editor.patch("contributors/" + person, object("mergedInto", "prov-organization"))
                .then()
                .statusCode(200);
        assertEquals("prov-organization", page().at("/responsible/slug").asText());
        given().get("/v1/topics/" + slug).then().body("responsible.slug", equalTo("prov-organization"));
        assertEquals(
                "prov-organization",
                Editor.document("stories/" + slug).path("responsible").asText());
    }
}
