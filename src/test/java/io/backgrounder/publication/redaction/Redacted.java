package io.backgrounder.publication.redaction;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** A document that has the words wherever it can have them, until they are struck. */
public final class Redacted {
    static final String REASON = "By order of a court";

    /** An address with a name that {@link #nameAndMember} strikes. */
    public static final String GONE = "stories/tauchsieder-in-town";

    final Wordy words;
    final Sample kind;
    final String id;

    /** A story whose page shows the document, and one whose page did; empty where no story can. */
    final List<String> shownBy;

    /** The id of a replacement whose note has the words. */
    final String replacement;

    Redacted(Sample kind) {
        this.kind = kind;
        words = new Wordy(kind);
        Import.send(Import.source("redaction-source"), Import.topic("redaction-topic"));
        id = created();
        edit(object("slug", words.slug("second")), "Again " + words.passage());
        withdraw(null);
        publish(id, "Again");
        shownBy = kind.isDeletable() ? List.of(shown("now"), shown("before")) : List.of();
        if (kind.isDeletable()) {
            Editor.patch(
                    "stories/" + shownBy.get(1),
                    object("topics", null, "faqs", null, "coverage", null, "contributors", null));
            Editor.publish(shownBy.get(1)).then().statusCode(200);
            merged();
        }
        imported();
        draft(object("slug", words.slug("third"), kind.title, words.passage() + " again"));
        Editor.note(path(), "Ask " + words.passage()).then().statusCode(201);
        post(
                path() + "/corrections",
                object("kind", "correction", "note", "It was not " + words.passage()),
                "redacted-correction-" + kind);
        withdraw("2100-01-01T00:00:00Z");
        replacement = ordered();
    }

    /** A replacement that says why. */
    private String ordered() {
        return Editor.editor(
                        Editor.JSON,
                        object(
                                "kind",
                                "topic",
                                "to",
                                "redaction-topic",
                                "dryRun",
                                true,
                                "note",
                                "For " + words.passage()))
                .post(Editor.address("replacements?status=withdrawn"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Strikes a name from a story, and with it its slug; and a member from a topic of the demo content. */
    public static void nameAndMember() {
        Import.send(Import.story(GONE.replace("stories/", ""), "headline", "Tauchsieder in town"));
        redact(GONE, "passage", "Tauchsieder", "reason", REASON).then().statusCode(201);
        redact("topics/high-seas", "member", "/description", "reason", REASON)
                .then()
                .statusCode(201);
    }

    String path() {
        return kind.path(id);
    }

    ObjectNode document() {
        return Editor.document(path());
    }

    public static Response redact(String path, Object... request) {
        return Editor.editor(Editor.JSON, object(request)).post(Editor.address(path + "/redactions"));
    }

    /** By POST, so that the answer is kept. */
    private String created() {
        ObjectNode document = words.document()
                .put("slug", words.slug("first"))
                .set("externalIds", object("redacted-" + kind.type(), words.slug("external")));
        String made = post(kind.collection, document, "redacted-" + kind).path("id");
        publish(made, "First " + words.passage());
        return made;
    }

    private static Response post(String path, JsonNode body, String key) {
        Response made =
                Editor.editor(Editor.JSON, body).header("Idempotency-Key", key).post(Editor.address(path));
        assertEquals(201, made.statusCode(), made.asString());
        return made;
    }

    private void publish(String reference, String note) {
        Editor.publication(kind.path(reference), object("note", note)).then().statusCode(200);
    }

    private void edit(ObjectNode change, String note) {
        draft(change);
        publish(id, note);
    }

    private void withdraw(String at) {
        Editor.overwriting()
                .urlEncodingEnabled(true)
                .queryParams(at == null ? Map.of() : Map.of("at", at))
                .queryParam("reason", "It was about " + words.passage())
                .delete(Editor.address(path() + "/publication"))
                .then()
                .statusCode(204);
    }

    private void draft(ObjectNode change) {
        Editor.editor(Editor.MERGE_PATCH, change)
                .header("If-Match", "*")
                .patch(Editor.address(path()))
                .then()
                .statusCode(200);
    }

    /** A story that shows the document. */
    private String shown(String when) {
        String slug = "redaction-" + when + "-" + kind.type();
        Editor.published(
                slug,
                switch (kind) {
                    case SOURCE -> object("coverage", coverage(id));
                    case TOPIC -> object("topics", List.of(id));
                    case CONTRIBUTOR -> byline(id);
                    default -> object("faqs", List.of(id));
                });
        return slug;
    }

    /** Another that was merged into it. */
    private void merged() {
        Sample other = kind;
        String slug = words.slug("merged");
        Editor.create(other.path(slug), kind.document().put(kind.title, "Was " + words.passage()))
                .then()
                .statusCode(201);
        Editor.patch(
                        other.path(slug),
                        object("mergedInto", document().get("slug").asText()))
                .then()
                .statusCode(200);
    }

    /** A line that is written, and one that is not. */
    private void imported() {
        ObjectNode line =
                document().without(List.of("updatedAt", "contentUpdatedAt", "draft", "scheduledAt", "revision"));
        line.put("type", kind.type())
                .put(kind.title, words.passage() + " imported")
                .put("status", "published");
        ObjectNode refused = Import.story("redaction-refused-" + kind.type(), "faqs", List.of(words.slug("faq")));
        Import.send(Map.of("Idempotency-Key", "redacted-import-" + kind), List.of(line, refused));
        given().get("/v1/" + path()).then().statusCode(200);
    }
}
