package io.backgrounder.web.query;

import static io.restassured.RestAssured.given;

import io.backgrounder.CacheClearer;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list is the same list whether a request names a default or leaves it out, so a cursor of one continues the other. */
@QuarkusTest
class SameListTest {
    @Inject
    CacheClearer caches;

    @ParameterizedTest
    @CsvSource({
        "stories, sort=-publishedAt",
        "topics, sort=name",
        "faqs, sort=-publishedAt",
        "sources, sort=name",
        "source-summaries, sort=-publishedAt",
        "stories, minPosition=0",
        "topics, minPosition=0",
        "faqs, total=false"
    })
    void aCursorContinuesIt(String list, String otherwise) {
        String plain = "/v1/" + list + "?fields=id&limit=1";
        String spelled = plain + "&" + otherwise;
        for (boolean cached : new boolean[] {false, true}) {
            continues(plain, spelled, cached);
            continues(spelled, plain, cached);
        }
    }

    private void continues(String first, String next, boolean cached) {
        caches.clear();
        if (cached) {
            given().get(next).then().statusCode(200);
        }
        String cursor = given().get(first).then().statusCode(200).extract().path("page.nextCursor");
        given().get(next + "&cursor=" + cursor).then().statusCode(200);
        given().get(first + "&cursor=" + cursor).then().statusCode(200);
    }

    /** A parameter without a default has none by the name of null either. */
    @Test
    void noValueIsTheDefaultOfAFilter() {
        Import.send(Import.topic("null", "name", "Null"));
        String cursor = given().get("/v1/stories?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("page.nextCursor");
        for (String filter : List.of("topic=null", "language=null")) {
            given().get("/v1/stories?limit=1&" + filter + "&cursor=" + cursor)
                    .then()
                    .statusCode(400);
            given().get("/v1/stories?ids=null&" + filter).then().statusCode(400);
        }
    }
}
