package io.backgrounder.provenance;

import static io.backgrounder.Documents.object;
import static io.backgrounder.provenance.Reviews.MACHINE;
import static io.backgrounder.provenance.Reviews.by;
import static io.backgrounder.provenance.Reviews.review;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews are by persons, of what they have read. */
@QuarkusTest
class ReviewTest {
    private static int number;

    private final String path = "stories/review-" + number++;

    @BeforeEach
    void story() {
        Reviews.contributors();
        Editor.create(path, Documents.story(by("prov-organization", "summary", MACHINE)))
                .then()
                .statusCode(201);
    }

    @Test
    void aPersonReviewsWhatItHasRead() {
        String etag = Editor.etag(path);
        review(path, "summary")
                .then()
                .statusCode(200)
                .body("provenance.summary.reviewedBy", equalTo("prov-person"))
                .body("provenance.summary.reviewedAt", notNullValue());
        String reviewed = Editor.etag(path);
        review(path, "summary").then().statusCode(200).header("ETag", equalTo(reviewed));
        String key = Keys.of("prov-person", "content:publish").text();
        Keys.as(key)
                .header("If-Match", etag)
                .put(Editor.address(path + "/reviews/summary"))
                .then()
                .statusCode(412);
        Keys.as(key).put(Editor.address(path + "/reviews/summary")).then().statusCode(428);
        Editor.get(path + "/audit").then().body("data.action", hasItem("review"));
    }

    @Test
    void nobodyElseDoes() {
        String detail = "A review is by a person";
        for (String key : new String[] {
            Keys.ADMIN,
            Keys.make("content:publish").text(),
            Keys.of("prov-organization", "content:publish").text(),
            Keys.of("prov-program", "content:publish").text()
        }) {
            review(key, path, "summary").then().statusCode(403).body("detail", containsString(detail));
        }
        review(Keys.of("prov-person", "content:write").text(), path, "summary")
                .then()
                .statusCode(403)
                .body("detail", containsString("content:publish"));
    }

    @Test
    void aKeyBelongsToAContributorThatExists() {
        for (Object wanted : new Object[] {
            object("name", "No such " + path, "scopes", new String[] {"content:publish"}, "contributor", "no-such"),
            object(
                    "name",
                    "Pipeline " + path,
                    "scopes",
                    new String[] {"content:publish", "content:ingest"},
                    "contributor",
                    "prov-person")
        }) {
            Editor.editor(Editor.JSON, wanted)
                    .post("/admin/v1/api-keys")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/contributor"));
        }
    }

    @Test
    void whatIsNotThereIsNotReviewed() {
        review(path, "analysis").then().statusCode(404);
        review(path, "no-such").then().statusCode(404);
        Editor.patch(path, object("analysis", "A")).then().statusCode(200);
        review(path, "analysis").then().statusCode(409).body("detail", containsString("provenance.analysis"));
    }
}
