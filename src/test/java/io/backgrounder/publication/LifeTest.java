package io.backgrounder.publication;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of document has the same life, from its first draft to its withdrawal and return. */
@QuarkusTest
class LifeTest {
    private static String draft(Sample kind, String name, String title) {
        String path = kind.path(kind.slug(name));
        Editor.editor(Editor.JSON, kind.document().put(kind.title, title))
                .header("If-None-Match", "*")
                .put(Editor.address(path))
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("draft", equalTo(true));
        return path;
    }

    private static Response change(String path, Object... members) {
        return Editor.editor(Editor.MERGE_PATCH, object(members))
                .header("If-Match", Editor.etag(path))
                .patch(Editor.address(path));
    }

    private static ValidatableResponse publish(String path, String order) {
        return Editor.editor(Editor.JSON, order)
                .header("If-Match", Editor.etag(path))
                .put(Editor.address(path + "/publication"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String path) {
        return given().get("/v1/" + path).then();
    }

    private static String found(String word) {
        return given().get("/v1/search?q=" + word)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsSeenByNobody(Sample kind) {
        String before = Feed.end();
        String path = draft(kind, "life-unseen", "Zwergpinguin " + kind);
        String slug = kind.slug("life-unseen");
        read(path).statusCode(404);
        read(path + "/revisions").statusCode(404);
        read(kind.collection).statusCode(200).body("data.slug", not(hasItem(slug)));
        read(kind.collection + "?ids=" + slug).body("missing.reason", contains("unknown"));
        assertFalse(found("Zwergpinguin").contains(slug));
        given().get("/v1/changes?after=" + before).then().body("data.slug", not(hasItem(slug)));
        Editor.get(kind.collection + "?status=draft").then().body("data.slug", hasItem(slug));
        Editor.get(path + "/publication").then().statusCode(200).body("status", equalTo("draft"));
    }

    @ParameterizedTest
    @EnumSource
    void itIsPublishedChangedRestoredWithdrawnAndBroughtBack(Sample kind) {
        String path = draft(kind, "life-whole", "First");
        publish(path, "{\"note\":\"First edition\"}").body("revision", equalTo(1));
        read(path).statusCode(200).body(kind.title, equalTo("First")).body("revision", equalTo(1));

        change(path, kind.title, "Second").then().statusCode(200).body("draft", equalTo(true));
        read(path).body(kind.title, equalTo("First"));
        Editor.get(path + "/difference").then().statusCode(200).body("sections", contains(kind.title));
        publish(path, "{}").body("revision", equalTo(2));
        read(path).body(kind.title, equalTo("Second"));
        read(path + "/revisions").body("data.revision", contains(2, 1)).body("data[1].note", equalTo("First edition"));
        read(path + "/revisions/1").body("page." + kind.title, equalTo("First"));
        read(path + "/revisions/2/difference").body("sections", contains(kind.title));

        Editor.editor(Editor.JSON, "{\"revision\":1,\"publish\":true}")
                .header("If-Match", "*")
                .post(Editor.address(path + "/restorations"))
                .then()
                .statusCode(201)
                .body("revision", equalTo(3));
        read(path).body(kind.title, equalTo("First"));

        Editor.editor(Editor.JSON, object("kind", "correction", "section", kind.title, "note", "It was the first."))
                .post(Editor.address(path + "/corrections"))
                .then()
                .statusCode(201);
        read(path + "/corrections").body("data.note", contains("It was the first."));

        Editor.withdrawal(path, "It%20is%20wrong.").then().statusCode(204);
        read(path).statusCode(410).body("detail", containsString("It is wrong."));
        read(path + "/revisions/1").statusCode(410);
        read(kind.collection).body("data.slug", not(hasItem(kind.slug("life-whole"))));
        Editor.get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawnReason", equalTo("It is wrong."));
        publish(path, "{}").body("status", equalTo("published")).body("revision", equalTo(4));
        read(path).statusCode(200).body("revision", equalTo(4));
    }

    @ParameterizedTest
    @EnumSource
    void aWriteMayPublishAtOnce(Sample kind) {
        String path = kind.path(kind.slug("life-at-once"));
        Editor.editor(Editor.JSON, kind.document())
                .header("If-None-Match", "*")
                .put(Editor.address(path) + "?publish=true&note=At%20once")
                .then()
                .statusCode(201)
                .body("status", equalTo("published"));
        read(path + "/revisions").body("data.note", contains("At once"));
        Editor.editor(Editor.MERGE_PATCH, object(kind.title, "Again"))
                .header("If-Match", Editor.etag(path))
                .patch(Editor.address(path) + "?publish=true")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        read(path).body(kind.title, equalTo("Again"));
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsDiscarded(Sample kind) {
        String path = draft(kind, "life-discarded", "Kept");
        publish(path, "{}");
        change(path, kind.title, "Discarded").then().statusCode(200);
        Editor.overwriting()
                .delete(Editor.address(path + "/draft"))
                .then()
                .statusCode(200)
                .body(kind.title, equalTo("Kept"));
        Editor.get(path + "/drafts").then().body("data.version", contains(2, 1));
        Editor.get(path + "/drafts/2").then().body("document." + kind.title, equalTo("Discarded"));
    }

    @ParameterizedTest
    @EnumSource
    void aScheduleIsCancelled(Sample kind) {
        String path = draft(kind, "life-scheduled", "Later");
        publish(path, "{\"at\":\"2100-01-01T00:00:00Z\"}").body("status", equalTo("scheduled"));
        read(path).statusCode(404);
        Editor.get(kind.collection + "?status=scheduled")
                .then()
                .body("data.slug", hasItem(kind.slug("life-scheduled")));
        Editor.editor().delete(Editor.address(path + "/schedule")).then().statusCode(204);
        Editor.get(path + "/publication").then().body("status", equalTo("draft"));
        Editor.delete(path).then().statusCode(204);
        Editor.get(path).then().statusCode(404);
    }
}
