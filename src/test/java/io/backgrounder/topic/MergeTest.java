package io.backgrounder.topic;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.topic;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two topics that are one: the stories follow, and no address dies. */
@QuarkusTest
class MergeTest {
    private static void topic(String slug) {
        Editor.create("topics/" + slug, Documents.topic()).then().statusCode(201);
    }

    private static Response merge(String topic, String into) {
        return Editor.patch("topics/" + topic, object("mergedInto", into));
    }

    private static void moved(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(308).header("Location", to);
        Editor.editor()
                .get("/editorial" + from.replaceAll("(/stories|/related|[?]).*", ""))
                .then()
                .statusCode(308)
                .header("Location", "/editorial" + to.replaceAll("(/stories|/related|[?]).*", ""));
    }

    @Test
    void everyAddressOfTheMergedTopicMoves() {
        topic("merge-once");
        topic("merge-into");
        Editor.patch("topics/merge-once", object("slug", "merge-now")).then().statusCode(200);
        String id = Editor.document("topics/merge-now").get("id").asText();
        merge("merge-now", "merge-into").then().statusCode(200).body("slug", equalTo("merge-into"));
        for (String reference : new String[] {"merge-once", "merge-now", id}) {
            for (String rest : new String[] {"", "/stories?limit=3", "/related", "?fields=name"}) {
                moved("/v1/topics/" + reference + rest, "/v1/topics/merge-into" + rest);
            }
        }
        given().get("/v1/topics?ids=" + id)
                .then()
                .body("missing.id", contains(id))
                .body("missing[0].reason", equalTo("merged"))
                .body(
                        "missing[0].mergedInto",
                        equalTo(Editor.document("topics/merge-into").get("id").asText()));
        given().get("/v1/topics?limit=100&sort=-updatedAt")
                .then()
                .body("data.slug", not(hasItem("merge-now")))
                .body("data[0].slug", equalTo("merge-into"));
    }

    @Test
    void mergesFollowEachOther() {
        topic("merge-a");
        topic("merge-b");
        topic("merge-c");
        String a = Editor.document("topics/merge-a").get("id").asText();
        merge("merge-a", "merge-b").then().statusCode(200);
        merge("merge-b", "merge-c").then().statusCode(200);
        Editor.patch("topics/merge-c", object("slug", "merge-d")).then().statusCode(200);
        for (String former : new String[] {"merge-a", "merge-b", "merge-c", a}) {
            moved("/v1/topics/" + former, "/v1/topics/merge-d");
        }
        Editor.get("topics/merge-d").then().body("formerSlugs", contains("merge-a", "merge-b", "merge-c"));
        Editor.replace("topics/merge-d", Editor.document("topics/merge-d"))
                .then()
                .statusCode(200)
                .header("ETag", Editor.etag("topics/merge-d"));
        Editor.delete("topics/merge-d").then().statusCode(204);
        for (String former : new String[] {"merge-a", "merge-c", "merge-d", a}) {
            given().get("/v1/topics/" + former).then().statusCode(410);
        }
    }

    @Test
    void storiesFollow() {
        topic("merge-from");
        topic("merge-to");
        Editor.published("merge-story-one", "topics", List.of(object("topic", "merge-from", "role", "mentions")));
        Editor.published("merge-story-both", "topics", json("""
                [{"topic": "merge-to", "role": "mentions"}, {"topic": "merge-from", "role": "about"}]"""));
        Editor.published("merge-story-withdrawn", "topics", List.of("merge-from"));
        Editor.withdraw("merge-story-withdrawn", "R").then().statusCode(204);
        String before = given().get("/v1/stories/merge-story-one/revisions/1").asString();
        merge("merge-from", "merge-to").then().statusCode(200);
        given().get("/v1/topics/merge-to/stories")
                .then()
                .body("data.slug", hasItems("merge-story-one", "merge-story-both"));
        given().get("/v1/stories?topic=merge-from")
                .then()
                .body("data.slug", hasItems("merge-story-one", "merge-story-both"));
        given().get("/v1/stories/merge-story-both")
                .then()
                .body("topics.slug", contains("merge-to"))
                .body("topics.role", contains("about"));
        given().get("/v1/stories/merge-story-one").then().body("topics.role", contains("mentions"));
        Editor.publish("merge-story-withdrawn").then().statusCode(200);
        given().get("/v1/stories/merge-story-withdrawn").then().body("topics.slug", contains("merge-to"));
        assertEquals(
                before, given().get("/v1/stories/merge-story-one/revisions/1").asString());
    }

    @Test
    void draftsFollow() {
        topic("merge-drafted");
        topic("merge-drafted-to");
        Editor.draft("merging-draft", "topics", List.of(object("topic", "merge-drafted", "role", "mentions")));
        Editor.draft("merging-draft-both", "topics", json("""
                [{"topic": "merge-drafted", "role": "mentions"}, {"topic": "merge-drafted-to", "role": "about"}]"""));
        merge("merge-drafted", "merge-drafted-to").then().statusCode(200);
        for (String story : new String[] {"merging-draft", "merging-draft-both"}) {
            Editor.get("stories/" + story).then().body("topics.topic", contains("merge-drafted-to"));
            Editor.replace("stories/" + story, Editor.document("stories/" + story))
                    .then()
                    .statusCode(200);
            Editor.publish(story).then().statusCode(200);
        }
        given().get("/v1/stories/merging-draft-both").then().body("topics.role", contains("about"));
    }

    @ParameterizedTest
    @CsvSource({"merge-self", "merge-nowhere", "''"})
    void aTopicIsMergedIntoAnotherOnly(String into) {
        Editor.create("topics/merge-self", Documents.topic());
        Response refusal = merge("merge-self", into);
        refusal.then().statusCode(422);
        assertEquals(Set.of("/mergedInto"), Editor.pointers(refusal));
        given().get("/v1/topics/merge-self").then().statusCode(200);
    }

    @Test
    void aTopicThatIsNotThereIsNotMerged() {
        topic("merge-target");
        var document = (com.fasterxml.jackson.databind.node.ObjectNode) json("""
                {"id": "topic_0000000000000000000000000g", "name": "N", "topicType": "concept", "mergedInto": "merge-target"}""");
        Editor.create("topics/merge-not-there", document).then().statusCode(422);
        Editor.post("topics", document).then().statusCode(422);
        Editor.post("topics", document.put("id", "nonsense")).then().statusCode(422);
        given().get("/v1/topics/topic_0000000000000000000000000g").then().statusCode(404);
    }

    @Test
    void anImportDoesNotMerge() {
        topic("merge-import");
        topic("merge-import-to");
        for (String slug : new String[] {"merge-import", "merge-import-new"}) {
            JsonNode result = Import.send("""
                {"type": "topic", "slug": "%s", "name": "N", "topicType": "concept", "mergedInto": "merge-import-to"}""".formatted(slug)).get(0);
            assertEquals("rejected", result.path("status").asText());
            assertEquals("/mergedInto", result.at("/errors/0/pointer").asText());
            assertEquals(
                    "cannot be set by an import: PATCH the topic at /editorial/v1/topics/" + slug,
                    result.at("/errors/0/detail").asText());
        }
        given().get("/v1/topics/merge-import").then().statusCode(200);
        given().get("/v1/topics/merge-import-new").then().statusCode(404);
    }

    @Test
    void aMergeNeedsTheETagToo() {
        topic("merge-stale");
        topic("merge-stale-to");
        Editor.editor(Editor.MERGE_PATCH, object("mergedInto", "merge-stale-to"))
                .patch(Editor.address("topics/merge-stale"))
                .then()
                .statusCode(428);
        given().get("/v1/topics/merge-stale").then().statusCode(200);
    }
}
