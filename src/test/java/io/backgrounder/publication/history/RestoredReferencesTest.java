package io.backgrounder.publication.history;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.publication.history.RestorationTest.emptied;
import static io.backgrounder.publication.history.RestorationTest.restore;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What restored content refers to may have been renamed, merged or deleted since. */
@QuarkusTest
class RestoredReferencesTest {
    @Test
    void whatWasRenamedOrMergedIsNamedByItsPresentSlug() {
        emptied("restored-renamed");
        for (String kind : List.of("topics", "faqs", "sources")) {
            Editor.patch(kind + "/restored-renamed", object("slug", "restored-renamed-3"))
                    .then()
                    .statusCode(200);
        }
        Import.send(Import.topic("restored-merged"));
        Editor.patch("topics/restored-renamed-3", object("mergedInto", "restored-merged"))
                .then()
                .statusCode(200);
        for (String what : List.of("revision", "draft")) {
            restore("restored-renamed", what, 1)
                    .statusCode(201)
                    .body("topics.topic", equalTo(List.of("restored-merged")))
                    .body("topics.role", equalTo(List.of("mentions")))
                    .body("faqs", equalTo(List.of("restored-renamed-3")))
                    .body("coverage.summaries.source", equalTo(List.of("restored-renamed-3", "restored-renamed-2")))
                    .body("coverage.points[0].sources", hasItems("restored-renamed-3", "restored-renamed-2"));
        }
    }

    @Test
    void topicsThatWereMergedIntoOneAreOne() {
        Import.send(Import.topic("restored-one"), Import.topic("restored-other"));
        Editor.published("restored-merge", "topics", List.of("restored-one", "restored-other"));
        Editor.patch("stories/restored-merge", object("topics", null));
        Editor.publish("restored-merge");
        Editor.patch("topics/restored-one", object("mergedInto", "restored-other"))
                .then()
                .statusCode(200);
        restore("restored-merge", "revision", 1)
                .statusCode(201)
                .body("topics.topic", equalTo(List.of("restored-other")));
    }

    @ParameterizedTest
    @CsvSource({"topics, /topics/0", "faqs, /faqs/0", "sources, /coverage/summaries/0/source"})
    void nothingIsRestoredThatRefersToWhatWasDeleted(String kind, String pointer) {
        String story = "restored-deleted-" + kind;
        emptied(story);
        Editor.delete(kind + "/" + story).then().statusCode(204);
        String etag = Editor.etag("stories/" + story);
        for (String what : List.of("revision", "draft")) {
            restore(story, what, 1, "publish", true)
                    .statusCode(422)
                    .body("errors.pointer", hasItems(pointer))
                    .body("errors[0].detail", containsString("does not exist"));
        }
        assertEquals(etag, Editor.etag("stories/" + story));
        given().get("/v1/stories/" + story).then().body("revision", equalTo(2));
    }

    /** The slug in the page belongs to another resource, as an import from another system may have it. */
    @Test
    void referencesAreThoseOfTheIds() {
        emptied("restored-ids");
        String page = given().get("/v1/stories/restored-ids/revisions/1").asString();
        ObjectNode foreign = (ObjectNode) json(page).get("page");
        String id = "story_01k8zp4n2cfbav4ezwt45h5bkz";
        String topic = "topic_01k8zp4n2cfbav4ezwt45h5bkx";
        foreign.put("id", id).put("slug", "restored-ids-2").put("revision", 1);
        ((ObjectNode) foreign.at("/topics/0")).put("id", topic);
        foreign.remove(List.of("faqs", "coverage"));
        ObjectNode line = object(
                "type",
                "revision",
                "story",
                id,
                "revision",
                1,
                "publishedAt",
                "2026-01-01T00:00:00Z",
                "author",
                "A",
                "minorEdit",
                false,
                "page",
                foreign);
        Import.send(line, Import.story("restored-ids-2", "id", id, "revision", 2))
                .forEach(result -> assertEquals("created", result.get("status").asText(), result.toString()));
        restore("restored-ids-2", "revision", 1).statusCode(422).body("errors.pointer", equalTo(List.of("/topics/0")));
        Import.send(Import.topic("restored-ids-topic", "id", topic));
        restore("restored-ids-2", "revision", 1)
                .statusCode(201)
                .body("topics.topic", equalTo(List.of("restored-ids-topic")))
                .body("coverage.summaries", nullValue());
    }
}
