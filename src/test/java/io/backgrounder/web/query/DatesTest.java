package io.backgrounder.web.query;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first and the last of the dates and times that are taken are good everywhere, and none beyond is taken. */
@QuarkusTest
class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01", "0004-02-29", "1500-02-28", "1582-10-04", "1582-10-10", "1582-10-15", "9999-12-31"
            })
    void aDateComesBackAsItWasWritten(String date) {
        ObjectNode line =
                Import.topic("dates", "descriptions", List.of(object("text", "D", "validFrom", date, "validTo", date)));
        Import.send(
                line,
                Import.story(
                        "dates", "publishedAt", "2026-01-01T00:00:00Z", "topics", List.of("dates"), "summary", date));
        assertEquals("unchanged", Import.status(line));
        given().get("/v1/topics/dates").then().statusCode(200).body("descriptions[0].validTo", equalTo(date));
        String revision = given().get("/v1/topics/dates").path("links.revisions");
        given().get(revision + "/" + given().get("/v1/topics/dates").path("revision"))
                .then()
                .statusCode(200)
                .body("page.descriptions[0].validFrom", equalTo(date));
        assertEquals(
                date,
                Editor.document("topics/dates").at("/descriptions/0/validTo").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "10000-01-01", "0100-02-29", "2026-13-01", "2026-1-1", ""})
    void anotherDateIsRefused(String date) {
        JsonNode result = Import.send(
                        Import.topic("dates", "descriptions", List.of(object("text", "D", "validTo", date))))
                .get(0);
        assertEquals("/descriptions/0/validTo", result.at("/errors/0/pointer").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00",
                "10000-01-01T00:00:00Z"
            })
    void anotherTimeIsRefused(String time) {
        JsonNode result =
                Import.send(Import.story("dates-refused", "publishedAt", time)).get(0);
        assertEquals("/publishedAt", result.at("/errors/0/pointer").asText());
    }

    /** Pages, lists with each cursor in both orders, what is related, search with its facets, and the export. */
    @Test
    void storiesOfTheFirstAndTheLastYearAreRead() {
        List<String> times = List.of(
                "0001-01-01T00:00:00Z",
                "0001-12-31T23:59:59.999999Z",
                "9999-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z");
        Import.send(Import.topic("dates-far"));
        for (int i = 0; i < times.size(); i++) {
            assertEquals(
                    "created",
                    Import.status(
                            Import.story("dates-far-" + i, "publishedAt", times.get(i), "topics", List.of("dates-far"))
                                    .put("headline", "Farthestdate " + i)));
            given().get("/v1/stories/dates-far-" + i).then().statusCode(200).body("publishedAt", equalTo(times.get(i)));
            given().get("/v1/stories/dates-far-" + i + "/related").then().statusCode(200);
        }
        List<String> descending = new ArrayList<>(times);
        java.util.Collections.reverse(descending);
        assertEquals(times, walked("/v1/topics/dates-far/stories?limit=1&sort=publishedAt"));
        assertEquals(descending, walked("/v1/topics/dates-far/stories?limit=1&sort=-publishedAt"));
        assertEquals(descending, walked("/v1/search?q=farthestdate&limit=1&facets=month,topic"));
        given().get("/v1/search?q=farthestdate&publishedAfter=9998-01-01T00:00:00Z&facets=month")
                .then()
                .statusCode(200)
                .body("facets.month.value", hasItem("9999-12"));
        given().get("/v1/search?q=farthestdate&publishedBefore=0002-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(2));
        given().get("/v1/stories?limit=100&sort=-publishedAt").then().statusCode(200);
        given().get("/v1/stories/dates-far-0?asOf=9999-12-31T23:59:59.999999Z")
                .then()
                .statusCode(200);
        given().get("/v1/stories/dates-far-0?asOf=0001-01-01T00:00:00Z").then().statusCode(404);
        given().get("/v1/export/stories").then().statusCode(200);
    }

    /** The times of a list's lines, page by page; or what stands for them. */
    private static List<String> walked(String address) {
        List<String> times = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(address + next);
            page.then().statusCode(200);
            times.addAll(page.jsonPath().getList("data.publishedAt"));
            assertEquals(times.size(), new HashSet<>(times).size(), "a cursor leads on: " + times);
            String cursor = page.path("page.nextCursor");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return times;
    }
}
