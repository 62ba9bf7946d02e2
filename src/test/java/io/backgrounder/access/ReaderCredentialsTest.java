package io.backgrounder.access;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading needs no key; a wrong one is refused all the same, and a right one changes nothing. */
@QuarkusTest
class ReaderCredentialsTest {
    private static final List<String> WRONG = List.of(
            "Bearer wrong",
            "Bearer bgk_00",
            "Bearer",
            "Bearer ",
            "bearer a b",
            "Basic YTpi",
            "Digest x",
            "none",
            "",
            "Bearer " + KeyText.random());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories",
                "/v1/stories?topic=united-nations",
                LEAP_SECOND_STORY,
                "/v1/stories/end-of-the-leap-second",
                "/v1/stories/none",
                "/v1/search?q=leap",
                "/v1/changes",
                "/v1/changes/stream",
                "/v1/export/sources"
            })
    void aWrongKeyIsRefused(String address) {
        Keys.Made revoked = Keys.make(Scopes.READ);
        Response valid = read(address, "Bearer " + revoked.text());
        Keys.revoke(revoked);
        for (int time = 0; time < 2; time++) {
            refused(address, "Bearer " + revoked.text());
            WRONG.forEach(wrong -> refused(address, wrong));
        }
        if (address.endsWith("/stream")) {
            return;
        }
        // From the cache, and not: as with a key that was valid.
        for (int time = 0; time < 3; time++) {
            Response without = read(address, null);
            assertEquals(valid.statusCode(), without.statusCode());
            assertEquals(valid.header("Cache-Control"), without.header("Cache-Control"));
            assertEquals(valid.header("ETag"), without.header("ETag"));
            assertEquals(plain(valid), plain(without));
        }
    }

    private static String plain(Response answer) {
        return answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static Response read(String address, String authorization) {
        var request = given().redirects().follow(false);
        if (address.endsWith("/stream")) {
            return request.head(address);
        }
        return authorization == null
                ? request.get(address)
                : request.header("Authorization", authorization).get(address);
    }

    private static void refused(String address, String authorization) {
        given().header("Authorization", authorization)
                .get(address)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"))
                .header("Cache-Control", "no-store")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems", "/problems/unauthenticated", "/openapi.json", "/q/health/live"})
    void whatTellsWhatIsWrongIsOpenAllTheSame(String address) {
        given().header("Authorization", "Bearer wrong").get(address).then().statusCode(200);
    }
}
