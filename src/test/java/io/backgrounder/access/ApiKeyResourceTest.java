package io.backgrounder.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /admin/v1/api-keys}: reading, revoking and rotating keys. */
@QuarkusTest
class ApiKeyResourceTest {
    private static final String KEYS = "/admin/v1/api-keys";

    @Test
    void theListIsPagedNewestFirst() {
        List<String> made = List.of(
                Keys.make(Scopes.READ).id(),
                Keys.make(Scopes.READ).id(),
                Keys.make(Scopes.READ).id());
        ValidatableResponse first = get(KEYS + "?limit=2&total=true")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Link", containsString("rel=\"next\""))
                .body("data.id", contains(made.get(2), made.get(1)))
                .body("page.total", notNullValue());
        get(KEYS + "?limit=2&cursor=" + first.extract().path("page.nextCursor"))
                .statusCode(200)
                .body("data[0].id", equalTo(made.get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_00000000000000000000000000", "story_00000000000000000000000000", "none"})
    void anUnknownKeyIs404(String id) {
        get(KEYS + "/" + id).statusCode(404);
        Keys.as(Keys.ADMIN).delete(KEYS + "/" + id).then().statusCode(404);
        post(KEYS + "/" + id + "/secrets", "{}").statusCode(404);
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        Keys.Made key = Keys.make(Scopes.ADMIN);
        Keys.as(key.text()).get(KEYS).then().statusCode(200);
        Keys.revoke(key);
        Keys.as(key.text()).get(KEYS).then().statusCode(401);
        String revokedAt = get(key.address()).extract().path("revokedAt");
        Keys.revoke(key);
        get(key.address()).body("revokedAt", equalTo(revokedAt));
        post(key.address() + "/secrets", "{}").statusCode(409).body("type", equalTo("/problems/conflict"));
    }

    @Test
    void aKeyMayRevokeItself() {
        Keys.Made key = Keys.make(Scopes.ADMIN);
        Keys.as(key.text()).delete(key.address()).then().statusCode(204);
        Keys.as(key.text()).get(KEYS).then().statusCode(401);
    }

    @Test
    void anotherRotationDoesNotProlongAnOverlap() throws InterruptedException {
        Keys.Made first = Keys.make(Scopes.ADMIN);
        Keys.Made second = Keys.rotated(first, 1);
        Keys.Made third = Keys.rotated(second, 600);
        Thread.sleep(1000);
        Keys.as(first.text()).get(KEYS).then().statusCode(401);
        Keys.as(second.text()).get(KEYS).then().statusCode(200);
        Keys.as(third.text()).get(KEYS).then().statusCode(200);
        assertEquals(first.id(), third.id());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            -1, 422
            604801, 422
            604800, 201
            1.5, 400
            '"1"', 400
            null, 201""")
    void anOverlapIsAtMostAWeek(String seconds, int status) {
        post(Keys.make(Scopes.READ).address() + "/secrets", "{\"overlapSeconds\": " + seconds + "}")
                .statusCode(status);
    }

    @Test
    void revokingEndsAllSecrets() {
        Keys.Made key = Keys.make(Scopes.ADMIN);
        Keys.Made renewed = Keys.rotated(key, 600);
        Keys.revoke(key);
        Keys.as(key.text()).get(KEYS).then().statusCode(401);
        Keys.as(renewed.text()).get(KEYS).then().statusCode(401);
    }

    @Test
    void whatIsDoneToAKeyIsWrittenDown() {
        Keys.Made key = Keys.make(Scopes.WRITE, Scopes.READ);
        Keys.rotated(key, 0);
        Keys.revoke(key);
        Keys.revoke(key);
        get("/admin/v1/audit-events?resource=" + key.id())
                .body("data.action", contains("revoke", "rotate", "create"))
                .body("data.actor", hasItems("admin"))
                .body("data.kind", hasItems("key"))
                .body("data[2].detail", equalTo(key.name() + ": content:write, content:read"));
    }

    private static ValidatableResponse get(String address) {
        return Keys.as(Keys.ADMIN).get(address).then();
    }

    private static ValidatableResponse post(String address, String body) {
        return Keys.as(Keys.ADMIN)
                .contentType("application/json")
                .body(body)
                .post(address)
                .then();
    }
}
