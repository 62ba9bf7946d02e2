package io.backgrounder.document;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.backgrounder.Editor.JSON;
import static io.backgrounder.Editor.MERGE_PATCH;
import static io.backgrounder.Editor.address;
import static io.backgrounder.Editor.editor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a document may say, and how a wrong one is answered. */
@QuarkusTest
class BodiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOURCE | updatedAt        | "2020-01-01T00:00:00Z"
            SOURCE | contentUpdatedAt | "2020-01-01T00:00:00Z"
            SOURCE | id               | "source_00000000000000000000000000"
            TOPIC  | updatedAt        | "2020-01-01T00:00:00Z"
            TOPIC  | contentUpdatedAt | "2020-01-01T00:00:00Z"
            TOPIC  | id               | "topic_00000000000000000000000000"
            FAQ    | updatedAt        | "2020-01-01T00:00:00Z"
            FAQ    | contentUpdatedAt | "2020-01-01T00:00:00Z"
            FAQ    | id               | "faq_00000000000000000000000000"
            STORY  | updatedAt        | "2020-01-01T00:00:00Z"
            STORY  | contentUpdatedAt | "2020-01-01T00:00:00Z"
            STORY  | id               | "story_00000000000000000000000000"
            STORY  | status           | "archived"
            STORY  | revision         | 7
            STORY  | draft            | true
            STORY  | scheduledAt      | "2099-01-01T00:00:00Z"
            """)
    void whatTheServerOwnsCannotBeChanged(Sample kind, String member, String value) {
        String path = kind.path(kind.slug("owned-" + member.toLowerCase(java.util.Locale.ROOT)));
        Editor.create(path, kind.document()).then().statusCode(201);
        if (kind == Sample.STORY) {
            Editor.publish(path.substring("stories/".length()), "{}").then().statusCode(200);
        }
        ObjectNode before = Editor.document(path);
        ObjectNode changed = before.deepCopy().set(member, json(value));
        Response refusal = Editor.replace(path, changed);
        refusal.then().statusCode(422).body("type", equalTo("/problems/invalid-document"));
        assertEquals(Set.of("/" + member), Editor.pointers(refusal));
        assertEquals(before, Editor.document(path));
    }

    @Test
    void aNewDocumentCannotBringWhatTheServerOwns() {
        Response refusal = Editor.create(
                "stories/owned-new",
                story("slug", "owned-new", "status", "published", "revision", 1, "updatedAt", "2020-01-01T00:00:00Z"));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/status", "/revision", "/updatedAt"), Editor.pointers(refusal));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOURCE | {"homepage": "x", "country": "x"}          | /slug /name /homepage /country
            TOPIC  | {"aliases": [""], "descriptionSource": {}} | /slug /name /topicType /aliases/0 /descriptionSource/name
            FAQ    | {"items": [{}, {"question": " "}], "formerSlugs": ["A"]}\
             | /slug /question /introduction /items/0/question /items/0/answer /items/1/question /items/1/answer /formerSlugs/0
            STORY  | {"coverage": {"points": [{"kind": "x"}]}, "language": "English"}\
             | /slug /language /headline /summary /coverage/points/0/kind /coverage/points/0/text /coverage/points/0/sources""")
    void allFaultsAreTheAnswerAtOnce(Sample kind, String document, String pointers) {
        ObjectNode wrong = ((ObjectNode) json(document)).put("slug", "A Slug");
        Response refusal = Editor.post(kind.collection, wrong);
        refusal.then().statusCode(422);
        assertEquals(Set.of(pointers.split(" ")), Editor.pointers(refusal));
    }

    @Test
    void rulesAcrossMembersAreCheckedTogether() {
        Response refusal = Editor.create("stories/bodies-across", story(json("""
                {"status": "archived", "topics": ["none", "none"], "faqs": ["none", "none"], "coverage": {"points":
                [{"kind": "only", "text": "T", "sources": ["a", "b"]}, {"kind": "agree", "text": "T", "sources": ["a"]}]}}""")));
        refusal.then().statusCode(422);
        assertEquals(
                Set.of(
                        "/status",
                        "/topics/0",
                        "/topics/1",
                        "/faqs/0",
                        "/faqs/1",
                        "/coverage/points/0/sources",
                        "/coverage/points/0/sources/0",
                        "/coverage/points/0/sources/1",
                        "/coverage/points/1/sources",
                        "/coverage/points/1/sources/0"),
                Editor.pointers(refusal));
    }

    @Test
    void whatAStoryRefersToMustBeThere() {
        Response refusal = Editor.create(
                "stories/bodies-refers",
                story("topics", List.of("none"), "faqs", List.of("none"), "coverage", coverage("none")));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/topics/0", "/faqs/0", "/coverage/summaries/0/source"), Editor.pointers(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void anotherMediaTypeIsRefused(Sample kind) {
        String path = kind.created("bodies-media");
        String etag = Editor.etag(path);
        for (String media : new String[] {"text/plain", "application/xml", MERGE_PATCH, "application/x-ndjson"}) {
            editor(media, kind.document().toString())
                    .header("If-Match", etag)
                    .put(address(path))
                    .then()
                    .statusCode(415)
                    .body("type", equalTo("/problems/unsupported-media-type"));
        }
        for (String media : new String[] {"application/json-patch+json", "text/plain"}) {
            editor(media, "{}")
                    .header("If-Match", etag)
                    .patch(address(path))
                    .then()
                    .statusCode(415);
        }
        assertEquals(etag, Editor.etag(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nam": "N"}               | /nam
            {"name": 1}                | /name
            {"name": true}             | /name
            {"name": ["N"]}            | /name
            {"name": {}}               | /name
            {"minorEdit": "true"}      | /minorEdit
            {"minorEdit": 1}           | /minorEdit
            {"formerSlugs": "a"}       | /formerSlugs
            {"formerSlugs": [1]}       | /formerSlugs/0
            {"updatedAt": "yesterday"} | /updatedAt
            {"updatedAt": 0}           | /updatedAt
            {"type": "topic"}          | /type
            {"type": 1}                | /type""")
    void whatCannotBeReadIsPointedAt(String document, String pointer) {
        Response refusal = editor(JSON, document).header("If-None-Match", "*").put(address("sources/bodies-unread"));
        refusal.then().statusCode(400).body("type", equalTo("/problems/malformed-body"));
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
    }

    @Test
    void aNumberIsNotRounded() {
        Editor.published("bodies-rounded");
        for (String revision : new String[] {"1.5", "99999999999999999999", "\"1\""}) {
            Editor.patch("stories/bodies-rounded", object("revision", json(revision)))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void anUnknownParameterIsRefused() {
        editor().get(address("sources?colour=red")).then().statusCode(400);
        editor().get(address("stories/none?draft=true")).then().statusCode(400);
    }
}
