package io.backgrounder.document;

import static io.backgrounder.Documents.object;
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
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody's work is overwritten unseen: {@code If-Match} and {@code If-None-Match} on every kind. */
@QuarkusTest
class ConditionalWritesTest {
    /** An ETag that nothing has. */
    private static final String ANOTHER = "\"x\"";

    private static RequestSpecification with(Sample kind) {
        return editor(JSON, kind.document().put(kind.title, "Another title").toString());
    }

    private static RequestSpecification with(Sample kind, String path) {
        return editor(JSON, kind.document(path).put(kind.title, "Another title").toString());
    }

    @ParameterizedTest
    @EnumSource
    void creatingNeedsIfNoneMatch(Sample kind) {
        String there = address(kind.path(kind.slug("condition-new")));
        with(kind).put(there).then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        with(kind)
                .header("If-Match", ANOTHER)
                .put(there)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        with(kind).header("If-Match", "*").put(there).then().statusCode(412);
        with(kind).header("If-None-Match", ANOTHER).put(there).then().statusCode(428);
        editor().get(there).then().statusCode(404);
        Response created = with(kind).header("If-None-Match", "*").put(there);
        created.then().statusCode(201);
        editor().get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("slug", equalTo(kind.slug("condition-new")));
    }

    @ParameterizedTest
    @EnumSource
    void replacingNeedsIfMatch(Sample kind) {
        String path = kind.created("condition-replace");
        String etag = Editor.etag(path);
        String there = address(path);
        with(kind, path).put(there).then().statusCode(428);
        with(kind, path).header("If-None-Match", ANOTHER).put(there).then().statusCode(428);
        with(kind, path).header("If-None-Match", "*").put(there).then().statusCode(412);
        with(kind, path).header("If-None-Match", etag).put(there).then().statusCode(412);
        with(kind, path).header("If-Match", ANOTHER).put(there).then().statusCode(412);
        with(kind, path).header("If-Match", "W/" + etag).put(there).then().statusCode(412);
        with(kind, path)
                .header("If-Match", etag)
                .header("If-None-Match", "*")
                .put(there)
                .then()
                .statusCode(412);
        assertEquals(etag, Editor.etag(path));
        with(kind, path)
                .header("If-Match", ANOTHER + ", " + etag)
                .put(there)
                .then()
                .statusCode(200)
                .body(kind.title, equalTo("Another title"));
        with(kind, path).header("If-Match", etag).put(there).then().statusCode(412);
        with(kind, path).header("If-Match", "*").put(there).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void patchingNeedsIfMatch(Sample kind) {
        String path = kind.created("condition-patch");
        String etag = Editor.etag(path);
        ObjectNode patch = object(kind.title, "Patched");
        editor(MERGE_PATCH, patch).patch(address(path)).then().statusCode(428);
        editor(MERGE_PATCH, patch)
                .header("If-None-Match", ANOTHER)
                .patch(address(path))
                .then()
                .statusCode(428);
        editor(MERGE_PATCH, patch)
                .header("If-Match", ANOTHER)
                .patch(address(path))
                .then()
                .statusCode(412);
        assertEquals(etag, Editor.etag(path));
        editor(MERGE_PATCH, patch)
                .header("If-Match", etag)
                .patch(address(path))
                .then()
                .statusCode(200)
                .body(kind.title, equalTo("Patched"));
        editor(MERGE_PATCH, patch)
                .header("If-Match", etag)
                .patch(address(path))
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FRONT", "ARTICLE"})
    void deletingNeedsIfMatch(Sample kind) {
        String path = kind.created("condition-delete");
        String etag = Editor.etag(path);
        editor().delete(address(path)).then().statusCode(428);
        editor().header("If-Match", ANOTHER).delete(address(path)).then().statusCode(412);
        assertEquals(etag, Editor.etag(path));
        editor().header("If-Match", etag).delete(address(path)).then().statusCode(204);
    }

    @ParameterizedTest
    @EnumSource
    void whatGetGivesIsWhatPutTakes(Sample kind) {
        String path = kind.created("condition-same");
        String etag = Editor.etag(path);
        ObjectNode document = Editor.document(path);
        Editor.replace(path, etag, document).then().statusCode(200).header("ETag", etag);
        Editor.patch(path, "{}").then().statusCode(200).header("ETag", etag);
        assertEquals(document, Editor.document(path));
    }

    @ParameterizedTest
    @EnumSource
    void anIdIsAsGoodAsASlug(Sample kind) {
        String path = kind.created("condition-id");
        String id = Editor.document(path).get("id").asText();
        with(kind, path)
                .header("If-Match", Editor.etag(kind.path(id)))
                .put(address(kind.path(id)))
                .then()
                .statusCode(200)
                .body("slug", equalTo(kind.slug("condition-id")))
                .body(kind.title, equalTo("Another title"));
    }

    @ParameterizedTest
    @EnumSource
    void aPutCreatesAtAnId(Sample kind) {
        String path = kind.path(kind.id("c0nd1t10n"));
        Editor.create(path, kind.document()).then().statusCode(422);
        Editor.create(path, kind.document().put("slug", kind.slug("condition-at-id")))
                .then()
                .statusCode(201)
                .body("id", equalTo(kind.id("c0nd1t10n")));
    }

    @ParameterizedTest
    @EnumSource
    void aCreationTakesOverNothing(Sample kind) {
        String path = kind.created("condition-mine");
        ObjectNode mine = Editor.document(path);
        String other = kind.path(kind.slug("condition-theirs"));
        Response refusal = Editor.create(
                other, kind.document(path).put("id", mine.get("id").asText()));
        refusal.then().statusCode(422);
        assertEquals(java.util.Set.of("/id"), Editor.pointers(refusal));
        Editor.create(other, kind.document().put("slug", kind.slug("condition-mine")))
                .then()
                .statusCode(422);
        assertEquals(mine, Editor.document(path));
        Editor.get(other).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsThereIsNothingToChange(Sample kind) {
        for (String nothing : new String[] {kind.slug("condition-none"), kind.id("n0ne")}) {
            String there = address(kind.path(nothing));
            editor().get(there).then().statusCode(404);
            editor(MERGE_PATCH, "{}")
                    .header("If-Match", "*")
                    .patch(there)
                    .then()
                    .statusCode(404);
            editor().header("If-Match", "*").delete(there).then().statusCode(404);
        }
    }
}
