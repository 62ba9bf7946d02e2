package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources are named by the ids that they have in other systems. */
@QuarkusTest
class ExternalIdTest {
    private static ObjectNode cms(String value) {
        return object("cms", value);
    }

    private static JsonNode send(String query, ObjectNode line) {
        return Import.send(query, Map.of(), List.of(line)).get(0);
    }

    private static JsonNode send(ObjectNode line) {
        return send("", line);
    }

    private static String status(JsonNode result) {
        return result.path("status").asText() + result.path("errors").findValuesAsText("pointer");
    }

    private static Response at(Sample kind, String value) {
        return Editor.get(kind.path("external:cms:" + value));
    }

    @ParameterizedTest
    @EnumSource
    void aLineFindsItsResourceByIt(Sample kind) {
        String slug = kind.slug("external-found");
        JsonNode made = send(kind.line(slug, "One", "externalIds", cms("found-1")));
        assertEquals("created[]", status(made));
        assertEquals("unchanged[]", status(send(kind.line(slug, "One", "externalIds", cms("found-1")))));
        // Under another slug it is the same resource, which is renamed.
        JsonNode renamed = send(kind.line(slug + "-now", "Two", "externalIds", cms("found-1"), kind.fixed(slug)));
        assertEquals("updated[]", status(renamed));
        assertEquals(made.get("id"), renamed.get("id"));
        given().redirects().follow(false).get("/v1/" + kind.path(slug)).then().statusCode(308);
        // In place of the id.
        ObjectNode byId = kind.line(slug + "-now", "Three", "id", "external:cms:found-1", kind.fixed(slug));
        assertEquals(made.get("id"), send(byId).get("id"));
        assertEquals("unchanged[]", status(send(byId)));
        for (String draft : List.of("draft", "published")) {
            JsonNode result = send(byId.deepCopy().put("status", draft).put(kind.title, draft));
            assertEquals(made.get("id"), result.get("id"));
        }
        at(kind, "found-1").then().statusCode(200).body("externalIds.cms", equalTo("found-1"));
        // Readers know nothing of it.
        given().get("/v1/" + kind.path("external:cms:found-1")).then().statusCode(404);
        String page = given().get("/v1/" + kind.path(slug + "-now")).asString();
        assertEquals(-1, page.indexOf("found-1"), page);
    }

    @ParameterizedTest
    @EnumSource
    void aResourceWithoutOneIsAdopted(Sample kind) {
        String slug = kind.slug("external-adopted");
        JsonNode made = send(kind.line(slug, "One"));
        String etag = Editor.etag(kind.path(slug));
        JsonNode adopted = send(kind.line(slug, "One", "externalIds", cms("adopted-1")));
        assertEquals("updated[]", status(adopted));
        assertEquals(made.get("id"), adopted.get("id"));
        assertEquals(made.get("revision"), adopted.get("revision"), "nothing has changed for readers");
        assertNotEquals(etag, Editor.etag(kind.path(slug)));
        // Another system's id stands beside it, and a line leaves those alone that it does not name.
        send(kind.line(slug, "One", "externalIds", object("gov.uk", "a/b?c")));
        assertEquals("unchanged[]", status(send(kind.line(slug, "One"))));
        Editor.get(kind.path(slug)).then().body("externalIds", equalTo(Map.of("cms", "adopted-1", "gov.uk", "a/b?c")));
    }

    @ParameterizedTest
    @EnumSource
    void anotherDocumentUnderTheSameSlugGetsItsOwn(Sample kind) {
        String slug = kind.slug("external-same");
        JsonNode first = send(kind.line(slug, "First", "externalIds", cms("same-1")));
        ObjectNode line = kind.line(slug, "Second", "externalIds", cms("same-2"), kind.fixed(slug + "-2"));
        List<JsonNode> rehearsed = Import.send("?dryRun=true", Map.of(), List.of(line, line));
        JsonNode second = send(line);
        assertEquals("created[]", status(second));
        assertNotEquals(first.get("id"), second.get("id"));
        assertEquals(slug + "-2", second.path("slug").asText());
        assertEquals(slug + "-2", rehearsed.get(0).path("slug").asText());
        assertEquals("unchanged[]", status(rehearsed.get(1)));
        // And keeps it.
        assertEquals("unchanged[]", status(send(line)));
        assertEquals("unchanged[]", status(send(kind.line(slug, "First", "externalIds", cms("same-1")))));
        given().get("/v1/" + kind.path(slug)).then().body(kind.title, equalTo("First"));
        given().get("/v1/" + kind.path(slug + "-2")).then().body(kind.title, equalTo("Second"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneResourceHasIt(Sample kind) {
        String one = kind.path(kind.slug("external-one"));
        String other = kind.path(kind.slug("external-other"));
        Editor.create(one, kind.document().set("externalIds", cms("only-1")))
                .then()
                .statusCode(201);
        Editor.create(other, kind.document().set("externalIds", cms("only-1")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/externalIds/cms"));
        Editor.create(other, kind.document()).then().statusCode(201);
        Editor.patch(other, object("externalIds", cms("only-1")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/externalIds/cms")));
        String id = Editor.document(other).path("id").asText();
        assertEquals(
                "rejected[/externalIds/cms]",
                status(send(
                        kind.line(kind.slug("external-other"), "A title", "id", id, "externalIds", cms("only-1")))));
        // Removed there, it is free for others.
        Editor.patch(one, object("externalIds", object("cms", null)))
                .then()
                .statusCode(200)
                .body("externalIds", nullValue());
        Editor.patch(other, object("externalIds", cms("only-1"))).then().statusCode(200);
        at(kind, "only-1").then().body("id", equalTo(id));
        // A PUT without it removes it, as any member.
        Editor.replace(other, kind.document(other)).then().statusCode(200);
        at(kind, "only-1").then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void anAddressMayNameIt(Sample kind) {
        String path = kind.path("external:cms:address-1");
        ObjectNode document = kind.document().put("slug", kind.slug("external-address"));
        Editor.create(path, document)
                .then()
                .statusCode(201)
                .body("externalIds.cms", equalTo("address-1"))
                .body("slug", equalTo(kind.slug("external-address")));
        Editor.create(path, document).then().statusCode(412);
        Editor.patch(path, object(kind.title, "Another title")).then().statusCode(200);
        Editor.note(path, "Seen").then().statusCode(201);
        Editor.publication(path, "{}").then().statusCode(200);
        given().get("/v1/" + kind.path(kind.slug("external-address")))
                .then()
                .statusCode(200)
                .body(kind.title, equalTo("Another title"))
                .body("externalIds", nullValue());
        Editor.create(kind.path("external:cms:address-2"), document.set("externalIds", cms("address-3")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/externalIds/cms")));
    }

    @ParameterizedTest
    @EnumSource
    void aMergeSetsAndRemovesIt(Sample kind) {
        String slug = kind.slug("external-merged");
        send(kind.line(slug, "One", "externalIds", object("cms", "merge-1", "wire", "merge-2")));
        ObjectNode patch = object("type", kind.type(), "id", "external:cms:merge-1");
        assertEquals("unchanged[]", status(send("?mode=merge", patch)));
        patch.set("externalIds", object("wire", null, "desk", "merge-3"));
        assertEquals("updated[]", status(send("?mode=merge", patch)));
        Editor.get(kind.path(slug))
                .then()
                .body(kind.title, equalTo("One"))
                .body("externalIds", equalTo(Map.of("cms", "merge-1", "desk", "merge-3")));
        assertEquals("updated[]", status(send("?mode=merge", patch.putNull("externalIds"))));
        Editor.get(kind.path(slug)).then().body("externalIds", equalTo(Map.of("cms", "merge-1")));
        ObjectNode bySlug = object("type", kind.type(), "slug", slug, "externalIds", null);
        assertEquals("updated[]", status(send("?mode=merge", bySlug)));
        Editor.get(kind.path(slug)).then().body("externalIds", nullValue());
        assertEquals("exists[]", status(send("?mode=create", kind.line(slug, "Two", "externalIds", cms("merge-4")))));
        at(kind, "merge-4").then().statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void thatOfADeletedOrMergedResourceIsNotGivenAway(Sample kind) {
        for (boolean merged : List.of(true, false)) {
            String value = "gone-" + merged;
            String slug = kind.slug("external-" + value);
            send(kind.line(slug + "-into", "Into"));
            send(kind.line(slug, "Gone", "externalIds", cms(value)));
            if (merged) {
                Editor.patch(kind.path(slug), object("mergedInto", slug + "-into"))
                        .then()
                        .statusCode(200);
            } else {
                Editor.delete(kind.path(slug)).then().statusCode(204);
            }
            at(kind, value).then().statusCode(merged ? 308 : 410);
            assertEquals(
                    "rejected[/externalIds/cms]",
                    status(send(kind.line(slug + "-again", "Again", "externalIds", cms(value)))));
        }
        // A draft that readers have never seen leaves nothing behind.
        String draft = kind.slug("external-draft");
        send(kind.line(draft, "Draft", "status", "draft", "externalIds", cms("gone-draft")));
        Editor.delete(kind.path(draft)).then().statusCode(204);
        assertEquals("created[]", status(send(kind.line(draft + "-2", "Another", "externalIds", cms("gone-draft")))));
    }

    @ParameterizedTest
    @EnumSource
    void aResourceHasAtMostTwenty(Sample kind) {
        String slug = kind.slug("external-most");
        ObjectNode most = object();
        for (int i = 0; i < 20; i++) {
            most.put("n" + i, kind.type() + "-most");
        }
        String id = send(kind.line(slug, "One", "externalIds", most)).get("id").asText();
        ObjectNode more = object("another", kind.type() + "-more");
        List<ObjectNode> lines = List.of(
                kind.line(slug, "Two", "externalIds", more),
                kind.line(slug, "Two", "externalIds", more, "id", id),
                kind.line(slug, "Two", "externalIds", more, "id", "external:n0:" + kind.type() + "-most"));
        for (ObjectNode line : lines) {
            assertEquals("rejected[/externalIds]", status(send(line)));
        }
        Editor.get(kind.path(slug)).then().body(kind.title, equalTo("One")).body("externalIds.size()", equalTo(20));
        ObjectNode exchange = object("n0", null, "another", kind.type() + "-more");
        ObjectNode patch = object("type", kind.type(), "slug", slug, "externalIds", exchange);
        assertEquals("updated[]", status(send("?mode=merge", patch)));
        Editor.get(kind.path(slug)).then().body("externalIds.size()", equalTo(20));
    }
}
