package io.backgrounder.contributor;

import static io.backgrounder.Documents.contributor;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contributor has an address, is in lists, and is found by name. */
@QuarkusTest
class ContributorTest {
    private static void create(String slug, Object... members) {
        Editor.create("contributors/" + slug, contributor(members)).then().statusCode(201);
    }

    @Test
    void readersGetWhatWasWritten() {
        create(
                "written-contributor",
                "name",
                "Odile Marchetti",
                "kind",
                "organization",
                "biography",
                "Writes about *ports*.",
                "sameAs",
                List.of("https://a.example/", "http://b.example/@c"));
        given().get("/v1/contributors/written-contributor?text=plain")
                .then()
                .statusCode(200)
                .body("name", equalTo("Odile Marchetti"))
                .body("kind", equalTo("organization"))
                .body("biography", equalTo("Writes about ports."))
                .body("sameAs", contains("https://a.example/", "http://b.example/@c"))
                .body("links.self", equalTo("/v1/contributors/written-contributor"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"N\", \"kind\": \"robot\"} | /kind",
                "{\"name\": \"N\"} | /kind",
                "{\"kind\": \"person\"} | /name",
                "{\"name\": \" \", \"kind\": \"person\"} | /name",
                "{\"name\": \"N\", \"kind\": \"person\", \"biography\": \"\"} | /biography",
                "{\"name\": \"N\", \"kind\": \"person\", \"sameAs\": [\"ftp://a.example/\"]} | /sameAs/0",
                "{\"name\": \"N\", \"kind\": \"person\", \"sameAs\": [\"http://a.example/\", \"http://a.example/\"]} | /sameAs/1"
            })
    void aFaultIsNamed(String document, String pointer) {
        assertEquals(
                Set.of(pointer),
                Editor.pointers(Editor.editor(Editor.JSON, document)
                        .header("If-None-Match", "*")
                        .put(Editor.address("contributors/faulty-contributor"))));
    }

    @Test
    void theListIsFilteredByKind() {
        create("listed-program", "kind", "program");
        create("listed-person");
        given().get("/v1/contributors?kind=program&sort=-updatedAt&limit=100")
                .then()
                .body("data.kind", everyItem(is("program")))
                .body("data.slug", hasItem("listed-program"));
        given().get("/v1/contributors?kind=program,person&limit=1").then().statusCode(200);
        given().get("/v1/contributors?kind=robot").then().statusCode(400).body("errors.parameter", contains("kind"));
    }

    @Test
    void theyAreFoundAndSuggestedByName() {
        create("found-contributor", "name", "Thessaly Quintrell", "biography", "A student of lichenometry.");
        given().get("/v1/search?q=lichenometry")
                .then()
                .body("data.type", contains("contributor"))
                .body("data.slug", contains("found-contributor"));
        given().get("/v1/search?q=lichenometry&types=topic").then().body("data", is(List.of()));
        for (String typed : List.of("thessaly+q", "quintr", "thesaly+quintrel")) {
            given().get("/v1/suggest?q=" + typed)
                    .then()
                    .body("data.type", hasItem("contributor"))
                    .body("data.slug", hasItem("found-contributor"));
        }
        given().get("/v1/suggest?q=thessaly&types=topic").then().body("data", is(List.of()));
    }

    @Test
    void aMergedContributorLeadsToTheOther() {
        create("merged-contributor", "name", "M. Ortega");
        create("merging-contributor", "name", "Marisol Ortega");
        Editor.patch("contributors/merged-contributor", object("mergedInto", "merging-contributor"))
                .then()
                .statusCode(200);
        given().redirects()
                .follow(false)
                .get("/v1/contributors/merged-contributor")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/contributors/merging-contributor"));
        given().get("/v1/contributors?ids=merged-contributor,merging-contributor")
                .then()
                .body("data.slug", contains("merging-contributor"));
    }
}
