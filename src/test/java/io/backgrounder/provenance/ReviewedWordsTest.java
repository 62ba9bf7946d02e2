package io.backgrounder.provenance;

import static io.backgrounder.Documents.object;
import static io.backgrounder.provenance.Reviews.MACHINE;
import static io.backgrounder.provenance.Reviews.assertReviewed;
import static io.backgrounder.provenance.Reviews.by;
import static io.backgrounder.provenance.Reviews.rejected;
import static io.backgrounder.provenance.Reviews.reviewed;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review holds as long as the words that were reviewed. */
@QuarkusTest
class ReviewedWordsTest {
    private static int number;

    private final String slug = "reviewed-words-" + number++;
    private final String path = "stories/" + slug;

    @BeforeEach
    void contributors() {
        Reviews.contributors();
    }

    @Test
    void anyChangeOfTheWordsVoidsTheReview() {
        reviewed(slug, "The *sea* rose.");
        Editor.patch(path, object("summary", "The **sea** rose.", "background", "B"))
                .then()
                .statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        assertReviewed(slug, 2);
        for (String member : List.of("summary", "headline")) {
            Response refusal = Editor.editor(Editor.MERGE_PATCH, object(member, "The sea fell.", "minorEdit", true))
                    .header("If-Match", "*")
                    .patch(Editor.address(path) + "?publish=true");
            refusal.then().statusCode(409).body("errors[0].detail", containsString("nobody has reviewed"));
            assertReviewed(slug, 2);
            rejected(Import.send(
                            Import.story(slug, "summary", "The sea fell", by("prov-organization", "summary", MACHINE)))
                    .get(0));
            Editor.overwriting().delete(Editor.address(path + "/draft")).then().statusCode(200);
        }
    }

    /** A pipeline that sends the same again, which has no reviews, changes nothing. */
    @Test
    void anImportKeepsTheReviewOfTheSameWords() {
        reviewed(slug, "One");
        ObjectNode line = Import.story(slug, "summary", "One", by("prov-organization", "summary", MACHINE));
        assertEquals("unchanged", Import.status(line));
        assertEquals("updated", Import.status(line.put("background", "B")));
        assertReviewed(slug, 2);
    }
}
