package io.backgrounder;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Edits as an editor does: one document at a time, with the ETag that was read. Paths are like {@code stories/floods}. */
public final class Editor {
    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Editor() {}

    /** With the key; a redirect is an answer like others. */
    public static RequestSpecification editor() {
        return given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .redirects()
                .follow(false);
    }

    /** Whatever was written meanwhile. */
    public static RequestSpecification overwriting() {
        return editor().header("If-Match", "*");
    }

    public static String address(String path) {
        return "/editorial/v1/" + path;
    }

    /** Where a source, topic or FAQ is written and published in one request; stories are published by {@link #publish}. */
    public static String publishing(String path) {
        return address(path) + (path.startsWith("stories") ? "" : "?publish=true");
    }

    /** With a body, JSON or text, in UTF-8, whatever RestAssured takes to be the charset of a media type. */
    public static RequestSpecification editor(String mediaType, Object body) {
        return editor().contentType(mediaType).body(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Response get(String path) {
        return editor().get(address(path));
    }

    public static String etag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    /** The document as it is, to be changed and sent back. */
    public static ObjectNode document(String path) {
        return (ObjectNode)
                Documents.json(get(path).then().statusCode(200).extract().body().asString());
    }

    public static Response post(String collection, JsonNode document) {
        return editor(JSON, document).post(publishing(collection));
    }

    public static Response create(String path, JsonNode document) {
        return editor(JSON, document).header("If-None-Match", "*").put(publishing(path));
    }

    public static Response replace(String path, String etag, JsonNode document) {
        return editor(JSON, document).header("If-Match", etag).put(publishing(path));
    }

    public static Response replace(String path, JsonNode document) {
        return replace(path, etag(path), document);
    }

    public static Response patch(String path, Object patch) {
        return editor(MERGE_PATCH, patch).header("If-Match", etag(path)).patch(publishing(path));
    }

    public static Response delete(String path) {
        return editor().header("If-Match", etag(path)).delete(address(path));
    }

    /** Tells colleagues something about a document. */
    public static Response note(String path, String text) {
        return editor(JSON, Documents.object("text", text)).post(address(path + "/notes"));
    }

    /** A story that is nothing but its draft. */
    public static void draft(String slug, Object... members) {
        create("stories/" + slug, Documents.story(members).put("slug", slug))
                .then()
                .statusCode(201);
    }

    public static void published(String slug, Object... members) {
        draft(slug, members);
        publish(slug).then().statusCode(200);
    }

    public static Response publish(String story) {
        return publish(story, "{}");
    }

    public static Response publish(String story, Object order) {
        return publication("stories/" + story, order);
    }

    public static Response withdraw(String story, String reason) {
        return withdrawal("stories/" + story, reason);
    }

    public static Response publication(String path, Object order) {
        return editor(JSON, order).header("If-Match", "*").put(address(path + "/publication"));
    }

    public static Response withdrawal(String path, String reason) {
        return overwriting().delete(address(path + "/publication?reason=" + reason));
    }

    /** The pointers of a problem. */
    public static Set<String> pointers(Response refusal) {
        return new TreeSet<>(refusal.jsonPath().getList("errors.pointer"));
    }
}
