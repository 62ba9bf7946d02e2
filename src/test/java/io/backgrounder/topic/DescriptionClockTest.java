package io.backgrounder.topic;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Descriptions that hold for a time are shown then, and only then. */
@QuarkusTest
class DescriptionClockTest {
    @Inject
    DataSource database;

    private static ValidatableResponse page(String slug) {
        return given().get("/v1/topics/" + slug).then().statusCode(200);
    }

    @Test
    void theDescriptionThatHoldsIsShownEverywhere() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Import.send(Import.topic(
                "entity-described",
                "description",
                "Undated",
                "descriptions",
                List.of(
                        object("text", "Governor", "validTo", "2020-01-01"),
                        object("text", "President", "validFrom", "2020-01-02", "validTo", "9999-12-31"),
                        object("text", "Citizen", "validFrom", today))));
        Editor.published("entity-described-story", "topics", List.of("entity-described"));
        page("entity-described")
                .body("description", equalTo("President"))
                .body("descriptions.text", contains("Governor", "President", "Citizen", "Undated"));
        given().get("/v1/stories/entity-described-story").then().body("topics[0].description", equalTo("President"));
        given().get("/v1/topics/entity-described/revisions/1").then().body("page.description", equalTo("President"));
        assertEquals(
                "Undated",
                Editor.document("topics/entity-described").path("description").asText());
        Editor.patch("topics/entity-described", "{\"descriptions\": null}")
                .then()
                .statusCode(200);
        page("entity-described").body("description", equalTo("Undated")).body("descriptions", nullValue());
    }

    /** As if the topic had been written yesterday. */
    private void describeAsYesterday(String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("begin; set local session_replication_role = replica;"
                    + " update topic set description = 'Before', described_until = cast(now() at time zone 'UTC' as date)"
                    + " where slug = '" + slug + "'; commit");
        }
    }

    @Test
    void theClockShowsADescriptionFromItsFirstDay() throws SQLException {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Import.send(Import.topic(
                "entity-clock", "descriptions", List.of(object("text", "From today", "validFrom", today))));
        Editor.published("entity-clock-story", "topics", List.of("entity-clock"));
        describeAsYesterday("entity-clock");
        long end = System.nanoTime() + 20_000_000_000L;
        while (given().get("/v1/topics/entity-clock").<Integer>path("revision") == 1) {
            assertTrue(System.nanoTime() < end, "the clock did nothing");
            LockSupport.parkNanos(100_000_000);
        }
        page("entity-clock").body("description", equalTo("From today")).body("revision", equalTo(2));
        given().get("/v1/stories/entity-clock-story").then().body("topics[0].description", equalTo("From today"));
        given().get("/v1/topics/entity-clock/revisions")
                .then()
                .body("data[0].author", equalTo("scheduler"))
                .body("data[0].minorEdit", equalTo(false));
    }
}
