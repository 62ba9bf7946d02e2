package io.backgrounder.access;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return make(Map.of("name", name(), "scopes", List.of(scopes)));
    }

    static Made expiringIn(Duration life, String scope) {
        return make(Map.of(
                "name",
                name(),
                "scopes",
                List.of(scope),
                "expiresAt",
                Instant.now()
                        .plus(life)
                        .truncatedTo(java.time.temporal.ChronoUnit.MICROS)
                        .toString()));
    }

    static Made make(Map<String, Object> wanted) {
        return made(as(ADMIN), ADDRESS, json(wanted));
    }

    /** The key with a new text. */
    static Made rotated(Made key, int overlapSeconds) {
        return made(as(ADMIN), key.address() + "/secrets", "{\"overlapSeconds\": %d}".formatted(overlapSeconds));
    }

    static void revoke(Made key) {
        as(ADMIN).delete(key.address()).then().statusCode(204);
    }

    /** A request with this key. */
    public static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static Made made(RequestSpecification request, String address, String body) {
        JsonPath answer = request.contentType("application/json")
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Made(answer.getString("id"), answer.getString("name"), answer.getString("key"));
    }

    private static String json(Map<String, Object> members) {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\": "
                        + (member.getValue() instanceof List<?> list
                                ? list.stream().map(Keys::string).collect(Collectors.joining(",", "[", "]"))
                                : string(member.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(Object text) {
        return "\"" + text + "\"";
    }
}
