package io.backgrounder.document;

import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code POST} to a collection: the server gives the address. */
@QuarkusTest
class CreationTest {
    @ParameterizedTest
    @EnumSource
    void aSlugIsMadeOfTheTitleAndTakenByNobody(Sample kind) {
        String title = "Créated: It’s " + kind.name();
        String slug = kind.slug("created-its");
        for (String expected : new String[] {slug, slug + "-2", slug + "-3"}) {
            Response created = Editor.post(kind.collection, kind.document().put(kind.title, title));
            created.then().statusCode(201).body("slug", equalTo(expected)).body(kind.title, equalTo(title));
            assertEquals(Editor.address(kind.path(created.path("id"))), created.header("Location"));
            assertEquals(Editor.etag(kind.path(expected)), created.header("ETag"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Straße nach Łódź                | strasse-nach-lodz",
                "Война и мир 1869                | vojna-i-mir-1869",
                "東京                               | dong-jing",
                "'   --- Trams & trolleys! ---  '  | trams-trolleys",
                "\uD83C\uDF0A\uD83C\uDF0A                                | source",
            })
    void slugsAreLatin(String title, String slug) {
        String made = Editor.post("sources", object())
                .then()
                .statusCode(422)
                .extract()
                .path("type");
        assertEquals("/problems/invalid-document", made);
        Editor.post("sources", Sample.SOURCE.document().put("name", title))
                .then()
                .statusCode(201)
                .body("slug", equalTo(slug));
    }

    @Test
    void aLongTitleIsCutBehindAWord() {
        String slug = Editor.post("stories", story("slug", "x").without("slug"))
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        assertEquals("h", slug);
        String title = "word ".repeat(50).strip();
        String cut = Editor.post("sources", Sample.SOURCE.document().put("name", title.substring(0, 199)))
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        assertTrue(cut.length() <= 80 && cut.endsWith("-word"), cut);
        Editor.post("sources", Sample.SOURCE.document().put("name", "x".repeat(200)))
                .then()
                .statusCode(201)
                .body("slug", equalTo("x".repeat(80)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenIsRefused(Sample kind) {
        String path = kind.created("created-taken");
        String id = Editor.document(path).get("id").asText();
        Response refusal = Editor.post(
                kind.collection,
                kind.document(path).put("slug", kind.slug("created-taken")).put("id", id));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/slug", "/id"), Editor.pointers(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void aGivenSlugAndIdAreTaken(Sample kind) {
        Editor.post(
                        kind.collection,
                        kind.document().put("slug", kind.slug("created-given")).put("id", kind.id("g1ven")))
                .then()
                .statusCode(201)
                .body("slug", equalTo(kind.slug("created-given")))
                .body("id", equalTo(kind.id("g1ven")));
    }

    @Test
    void anotherKindsIdIsRefused() {
        Response refusal = Editor.post("sources", Sample.SOURCE.document().put("id", Sample.TOPIC.id("1")));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/id"), Editor.pointers(refusal));
    }
}
