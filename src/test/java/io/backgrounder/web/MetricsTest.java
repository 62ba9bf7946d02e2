package io.backgrounder.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    @Test
    void requestsAreCountedByRouteTemplate() {
        given().get("/v1/stories/leap-second-to-be-retired").then().statusCode(200);
        given().get("/v1/topics?limit=1").then().statusCode(200);
        String metrics = metrics();
        for (String route : new String[] {"/v1/stories/{story}", "/v1/topics"}) {
            assertTrue(metrics.contains("uri=\"" + route + "\""), route);
        }
        assertFalse(metrics.contains("leap-second-to-be-retired"));
    }

    @Test
    void whatClientsInventIsCountedUnderOneName() {
        given().request("BREW", "/v1/topics").then().statusCode(405);
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
