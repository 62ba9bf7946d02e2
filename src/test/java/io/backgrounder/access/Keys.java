package io.backgrounder.access;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keys for tests, made as an administrator makes them. */
public final class Keys {
    /** The configured one. */
    public static final String ADMIN = "a-key-for-the-tests-only";

    private static final String ADDRESS = "/admin/v1/api-keys";

    /** A key that was made: its id, who acts by it, and its text. */
    public record Made(String id, String name, String text) {
        String address() {
            return ADDRESS + "/" + id;
        }
    }

    private Keys() {}

    /** One that no other key has. */
    static String name() {
        return "For a test " + UUID.randomUUID();
    }

    /** A new key with these scopes. */
    public static Made make(String... scopes) {
        return make(object("name", name(), "scopes", List.of(scopes)));
    }

    /** A new key with these scopes that belongs to a contributor. */
    public static Made of(String contributor, String... scopes) {
        return make(object("name", name(), "scopes", List.of(scopes), "contributor", contributor));
    }

    static Made expiringIn(Duration life, String scope) {
        Instant end = Instant.now().plus(life).truncatedTo(ChronoUnit.MICROS);
        return make(object("name", name(), "scopes", List.of(scope), "expiresAt", end.toString()));
    }

    static Made make(ObjectNode wanted) {
        return made(as(ADMIN), ADDRESS, wanted);
    }

    /** The key with a new text. */
    static Made rotated(Made key, int overlapSeconds) {
        return made(as(ADMIN), key.address() + "/secrets", object("overlapSeconds", overlapSeconds));
    }

    static void revoke(Made key) {
        as(ADMIN).delete(key.address()).then().statusCode(204);
    }

    /** A request with this key. */
    public static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static Made made(RequestSpecification request, String address, ObjectNode body) {
        JsonPath answer = request.contentType("application/json")
                .body(body.toString())
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Made(answer.getString("id"), answer.getString("name"), answer.getString("key"));
    }
}
