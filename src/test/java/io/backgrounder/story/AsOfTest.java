package io.backgrounder.story;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Editor;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A story's page as it was: {@code asOf}. */
@QuarkusTest
class AsOfTest {
    private static Response at(String story, Instant time) {
        return given().get("/v1/stories/" + story + "?asOf=" + time);
    }

    private static Instant publication(String story, int revision) {
        return Instant.parse(
                given().get("/v1/stories/" + story + "/revisions/" + revision).path("publishedAt"));
    }

    @Test
    void theNewestRevisionOfThatTimeIsGiven() {
        Editor.published("as-of");
        String first = now("as-of");
        Editor.patch("stories/as-of", object("headline", "Second"));
        Instant between = Timestamps.now();
        Editor.publish("as-of");
        String second = now("as-of");
        assertEquals(first, at("as-of", publication("as-of", 1)).asString());
        assertEquals(first, at("as-of", between).asString());
        assertEquals(
                first, at("as-of", publication("as-of", 2).minusNanos(1000)).asString());
        assertEquals(second, at("as-of", publication("as-of", 2)).asString());
        assertEquals(second, at("as-of", Instant.parse("2099-01-01T00:00:00Z")).asString());
        at("as-of", publication("as-of", 1).minusNanos(1000)).then().statusCode(404);
    }

    /** Without the translations, which are not known of the past. */
    private static String now(String slug) {
        return given().get("/v1/stories/" + slug).asString().replace("\"translations\":[],", "");
    }

    @Test
    void aWithdrawalLeavesAGap() {
        Editor.published("as-of-gap");
        Instant seen = Timestamps.now();
        Editor.withdraw("as-of-gap", "R").then().statusCode(204);
        Instant gone = Timestamps.now();
        at("as-of-gap", seen).then().statusCode(410);
        Editor.publish("as-of-gap").then().statusCode(200);
        at("as-of-gap", seen).then().statusCode(200).body("revision", equalTo(1));
        at("as-of-gap", gone).then().statusCode(404);
        at("as-of-gap", Timestamps.now()).then().statusCode(200).body("revision", equalTo(2));
        given().get("/v1/stories/as-of-gap/revisions")
                .then()
                .body("data[0].withdrawnAt", nullValue())
                .body("data[1].withdrawnAt", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void fieldsAndTextAreTaken() {
        Editor.published("as-of-text", "analysis", "*A*", "background", "B");
        given().get("/v1/stories/as-of-text?text=plain&fields=analysis&asOf=2099-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("analysis", equalTo("A"))
                .body("background", nullValue());
    }

    @Test
    void aFormerSlugMovesWithTheTime() {
        Editor.published("as-of-former");
        Instant then = Timestamps.now();
        Editor.patch("stories/as-of-former", object("slug", "as-of-current"));
        Editor.publish("as-of-current");
        given().redirects()
                .follow(false)
                .get("/v1/stories/as-of-former?asOf=" + then)
                .then()
                .statusCode(308)
                .header("Location", "/v1/stories/as-of-current?asOf=" + then);
        at("as-of-current", then).then().body("slug", equalTo("as-of-former"));
    }

    @Test
    void anythingElseIsNoTime() {
        Editor.published("as-of-wrong");
        for (String wrong : new String[] {"yesterday", "2026-01-01", "", "2026-01-01T00:00:00.1234567Z"}) {
            given().get("/v1/stories/as-of-wrong?asOf=" + wrong).then().statusCode(400);
        }
    }
}
