package io.backgrounder.publication.history;

import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has written a document reads who did what to it. */
@QuarkusTest
class AuditTrailTest {
    private static ValidatableResponse audit(Keys.Made key, String path, String query) {
        return Keys.as(key.text()).get(Editor.address(path + "/audit" + query)).then();
    }

    private static void change(Keys.Made key, String path, Sample kind, String title) {
        Keys.as(key.text())
                .header("If-Match", "*")
                .contentType(Editor.MERGE_PATCH)
                .body(object(kind.title, title).toString())
                .patch(Editor.address(path))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasWrittenADocumentReadsAllOfItsEvents(Sample kind) {
        String path = kind.created("audit-written");
        String id = Editor.document(path).get("id").asText();
        Keys.Made writer = Keys.make(Scopes.WRITE);
        audit(writer, path, "").statusCode(403).body("detail", containsString("admin"));
        change(writer, path, kind, "Another");
        String next = audit(writer, path, "?limit=1")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("data.actor", contains(writer.name()))
                .body("data.action", contains("update"))
                .extract()
                .path("page.nextCursor");
        audit(writer, path, "?limit=100&cursor=" + next)
                .body("data.actor", everyItem(equalTo("admin")))
                .body("data.resource", everyItem(equalTo(id)))
                .body("data[-1].action", equalTo("create"));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseDoes(Sample kind) {
        String path = kind.created("audit-others");
        String own = kind.path(kind.slug("audit-own"));
        Keys.Made writer = Keys.make(Scopes.PUBLISH);
        Keys.as(writer.text())
                .contentType(Editor.JSON)
                .header("If-None-Match", "*")
                .body(kind.document().toString())
                .put(Editor.address(own))
                .then()
                .statusCode(201);
        audit(writer, own, "").statusCode(200).body("data.action", contains("create"));
        audit(writer, path, "").statusCode(403);
        Keys.as(writer.text())
                .contentType(Editor.JSON)
                .body("{\"text\":\"T\"}")
                .post(Editor.address(path + "/notes"))
                .then()
                .statusCode(201);
        audit(writer, path, "").statusCode(403);
        audit(Keys.make(Scopes.ADMIN), path, "").statusCode(200).body("data[0].action", equalTo("add-note"));
    }

    @ParameterizedTest
    @EnumSource
    void anImportIsAWrite(Sample kind) {
        String slug = kind.slug("audit-imported");
        Keys.Made pipeline = Keys.make(Scopes.PUBLISH);
        Keys.as(pipeline.text())
                .contentType("application/x-ndjson")
                .body(kind.line(slug, "Imported").toString().getBytes(StandardCharsets.UTF_8))
                .post("/editorial/v1/import")
                .then()
                .statusCode(200)
                .body(containsString("created"));
        audit(pipeline, kind.path(slug), "").statusCode(200).body("data.detail", contains("import"));
        Import.send(kind.line(slug, "Imported again"));
        audit(pipeline, kind.path(slug), "").body("data.actor", contains("admin", pipeline.name()));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsNotThereHasNone(Sample kind) {
        audit(Keys.make(Scopes.ADMIN), kind.path("audit-nowhere"), "").statusCode(404);
    }
}
