package io.backgrounder.publication.history;

import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may restore what, on which conditions, and what is recorded of it. */
@QuarkusTest
class RestorationGuardTest {
    private static final ObjectNode FIRST = object("revision", 1);
    private static final ObjectNode PUBLISHED = object("revision", 1, "publish", true);

    private static void twoRevisions(String story) {
        Editor.published(story, "headline", "First");
        Editor.patch("stories/" + story, object("headline", "Second"));
        Editor.publish(story).then().body("revision", equalTo(2));
    }

    private static Response restore(RequestSpecification sender, String story, ObjectNode request) {
        return sender.contentType(Editor.JSON)
                .body(request.toString())
                .post(Editor.address("stories/" + story + "/restorations"));
    }

    private static RequestSpecification key(String scope) {
        return Keys.as(Keys.make(scope).text()).header("If-Match", "*");
    }

    @Test
    void aDraftNeedsWriteAndAPublicationPublish() {
        twoRevisions("restored-scopes");
        restore(key(Scopes.READ), "restored-scopes", FIRST).then().statusCode(403);
        restore(key(Scopes.WRITE), "restored-scopes", PUBLISHED)
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("scope=\"content:publish\""))
                .body("detail", equalTo("This needs the scope 'content:publish'."));
        assertEquals(
                "Second",
                Editor.document("stories/restored-scopes").get("headline").asText());
        restore(key(Scopes.WRITE), "restored-scopes", object(FIRST, "publish", false))
                .then()
                .statusCode(201);
        restore(key(Scopes.PUBLISH), "restored-scopes", PUBLISHED)
                .then()
                .statusCode(201)
                .body("revision", equalTo(3));
    }

    @Test
    void theETagIsNeededAndChecked() {
        twoRevisions("restored-etag");
        String old = Editor.etag("stories/restored-etag");
        restore(Editor.editor(), "restored-etag", FIRST).then().statusCode(428);
        Editor.patch("stories/restored-etag", object("headline", "Third"));
        restore(Editor.editor().header("If-Match", old), "restored-etag", FIRST)
                .then()
                .statusCode(412)
                .header("ETag", Editor.etag("stories/restored-etag"));
        restore(Editor.editor().header("If-Match", Editor.etag("stories/restored-etag")), "restored-etag", FIRST)
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        twoRevisions("restored-twice");
        String etag = Editor.etag("stories/restored-twice");
        Response first = repeatable(etag, "restored-twice", PUBLISHED);
        first.then().statusCode(201).body("revision", equalTo(3));
        Editor.patch("stories/restored-twice", object("headline", "Later"));
        Response second = repeatable(etag, "restored-twice", PUBLISHED);
        second.then().statusCode(201).header("ETag", first.header("ETag"));
        assertEquals(first.asString(), second.asString());
        assertEquals(
                "Later",
                Editor.document("stories/restored-twice").get("headline").asText());
        repeatable(etag, "restored-twice", FIRST)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static Response repeatable(String etag, String story, ObjectNode request) {
        return restore(Editor.editor().header("If-Match", etag).header("Idempotency-Key", story), story, request);
    }

    @Test
    void itIsRecorded() {
        twoRevisions("restored-audit");
        String id = Editor.document("stories/restored-audit").get("id").asText();
        restore(Editor.overwriting(), "restored-audit", FIRST);
        restore(Editor.overwriting(), "restored-audit", FIRST);
        restore(Editor.overwriting(), "restored-audit", object("draft", 2, "publish", true));
        List<String> events = Editor.editor()
                .get("/admin/v1/audit-events?limit=3&resource=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("data.collect { it.action + ' ' + it.detail }");
        assertEquals(List.of("publish published", "restore draft 2", "restore revision 1"), events);
    }
}
