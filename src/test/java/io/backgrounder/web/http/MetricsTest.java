package io.backgrounder.web.http;

import static io.backgrounder.DemoContent.LEAP_SECOND_SLUG;
import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    @Test
    void requestsAreCountedByRouteTemplate() {
        given().get(LEAP_SECOND_STORY).then().statusCode(200);
        given().get("/v1/topics?limit=1").then().statusCode(200);
        String metrics = metrics();
        for (String route : new String[] {"/v1/stories/{story}", "/v1/topics"}) {
            assertTrue(metrics.contains("uri=\"" + route + "\""), route);
        }
        assertFalse(metrics.contains(LEAP_SECOND_SLUG) || metrics.contains("uri=\"/q/"));
    }

    @Test
    void answersFromMemoryAndOthersAreCounted() {
        String topics = count("GET", "SUCCESS", 200, "/v1/topics");
        String problems = count("HEAD", "CLIENT_ERROR", 404, "/v1/stories/{story}");
        double before = number(topics);
        double unknown = number(problems);
        for (int i = 0; i < 3; i++) {
            given().get("/v1/topics?limit=2").then().statusCode(200);
            given().head("/v1/stories/no-such-story").then().statusCode(404);
        }
        assertEquals(before + 3, number(topics));
        assertEquals(unknown + 3, number(problems));
    }

    private static String count(String method, String outcome, int status, String route) {
        return """
                http_server_requests_seconds_count{method="%s",outcome="%s",status="%d",uri="%s"}\s""".formatted(method, outcome, status, route);
    }

    /** 0 where there is none yet. */
    private static double number(String line) {
        return metrics()
                .lines()
                .filter(other -> other.startsWith(line))
                .mapToDouble(other -> Double.parseDouble(other.substring(line.length())))
                .sum();
    }

    @Test
    void whatClientsInventIsCountedUnderOneName() {
        given().request("BREW", "/v1/topics").then().statusCode(501);
        given().delete("/v1/topics/an-invented-one").then().statusCode(405);
        given().urlEncodingEnabled(false)
                .get("/v1/topics/an-invented-one;x=1")
                .then()
                .statusCode(400);
        String metrics = metrics();
        assertTrue(metrics.contains("uri=\"OTHER\"") && metrics.contains("method=\"OTHER\""));
        assertFalse(metrics.contains("BREW") || metrics.contains("invented"));
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
