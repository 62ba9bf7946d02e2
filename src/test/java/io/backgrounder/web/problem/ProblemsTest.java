package io.backgrounder.web.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors are problems (RFC 9457), whatever is wrong and wherever it is found. */
@QuarkusTest
class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/stories?limit=0, limit",
        "/v1/stories?limit=101, limit",
        "/v1/stories?limit=99999999999, limit",
        "/v1/stories?limit=1.5, limit",
        "/v1/stories?limit=, limit",
        "/v1/stories?limit=1&limit=2, limit",
        "/v1/stories?total=yes, total",
        "/v1/stories?sort=headline, sort",
        "/v1/stories?include=secrets, include",
        "/v1/stories?fields=secrets, fields",
        "/v1/stories?text=pdf, text",
        "/v1/stories?topic=no-such-topic, topic",
        "/v1/stories?publishedAfter=yesterday, publishedAfter",
        "/v1/stories?publishedAfter=2026-01-01T00:00:00.1234567Z, publishedAfter",
        "/v1/stories?ids=Foo, ids",
        "/v1/stories?ids=topic_01k8zp4n1zfyvbfgw3dtec81k2, ids",
        "/v1/source-summaries?ids=foo, ids",
        "/v1/stories?ids=story_01k8zp4n1zfyvbfgw3dtec81k2&topic=bipm, ids",
        "/v1/stories?limi=5, limi",
        "/v1/stories/leap-second-to-be-retired?limit=5, limit",
        "/v1/stories?cursor=bm9uc2Vuc2U, cursor",
        "/v1/stories?cursor=%25%25%25, cursor",
        "/v1/faqs?sort=, sort",
        "/v1/topics?topicType=planet, topicType",
        "/v1/topics?topicType=place&topicType=, topicType",
        "/v1/stories?month=2026-13, month",
        "/v1/stories?month=2026, month",
        "/v1/stories?month=0000-01, month",
        "/v1/stories?fields=related, fields",
        "/v1/stories?fields=related.slug, fields",
        "/v1/stories?include=related, include",
    })
    void aWrongParameterIsNamed(String address, String parameter) {
        given().get(address).then().statusCode(400).body("errors.parameter", hasItem(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/v1",
                "/v1/nothing",
                "/v1/stories/none",
                "/v1/stories/none/faqs",
                "/v1/stories/story_01k8zp4n1zfyvbfgw3dtec81k3",
                "/v1/topics/leap-second-to-be-retired",
                "/problems/none",
                "/v1/stories/x/nothing"
            })
    void nothingThereIs404(String address) {
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("requestId", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stories, 'GET, HEAD, OPTIONS'",
        "/v1/topics/bipm, 'GET, HEAD, OPTIONS'",
        "/editorial/v1/import, 'OPTIONS, POST'"
    })
    void anotherMethodIs405WithAllow(String address, String allow) {
        given().delete(address)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", allow);
    }

    @Test
    void anotherMediaTypeIs406() {
        given().accept("text/html").get("/v1/stories").then().statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeIsExplainedAtItsAddress(ProblemType type) {
        given().get(type.address())
                .then()
                .statusCode(200)
                .body("status", equalTo(type.status()))
                .body("explanation", equalTo(type.explanation()));
    }

    @Test
    void theRequestIdIsInHeaderAndBody() {
        var response = given().get("/v1/stories/none");
        response.then().body("requestId", equalTo(response.header("Request-Id")));
    }

    @Test
    void anyPageMayRead() {
        given().header("Origin", "https://page.example")
                .get("/v1/stories?limit=1")
                .then()
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://page.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/stories")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", startsWith("GET"));
    }
}
