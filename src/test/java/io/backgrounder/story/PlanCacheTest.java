package io.backgrounder.story;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.CacheClearer;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * Hibernate finds the plan of each query again. It did not for native queries with a result class: the cache filled up with copies
 * of one key, and looking through them cost milliseconds.
 */
@QuarkusTest
class PlanCacheTest {
    private static final int ROUNDS = 20;

    @Inject
    CacheClearer caches;

    @Inject
    SessionFactory sessions;

    @Test
    void plansAreFoundAgain() {
        Editor.published("plan-cache");
        round(0);
        sessions.getStatistics().clear();
        for (int i = 1; i <= ROUNDS; i++) {
            round(i);
        }
        // What runs beside may do so for the first time.
        long misses = sessions.getStatistics().getQueryPlanCacheMissCount();
        assertTrue(misses < ROUNDS, misses + " misses");
        assertTrue(sessions.getStatistics().getQueryPlanCacheHitCount() > ROUNDS, "nothing was counted");
    }

    private void round(int number) {
        caches.clear();
        given().get("/v1/stories/plan-cache").then().statusCode(200);
        given().get("/v1/stories?include=coverage,topics&limit=2").then().statusCode(200);
        given().get("/v1/stories/plan-cache/related").then().statusCode(200);
        given().get("/v1/changes?types=story&limit=1").then().statusCode(200);
        given().get("/v1/search?q=round&topic=united-nations").then().statusCode(200);
        given().get("/v1/search?q=roumd").then().statusCode(200);
        given().get("/v1/suggest?q=rou").then().statusCode(200);
        Editor.patch("stories/plan-cache", object("headline", "Round " + number))
                .then()
                .statusCode(200);
    }
}
