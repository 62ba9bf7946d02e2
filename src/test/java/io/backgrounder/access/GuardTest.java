package io.backgrounder.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.backgrounder.web.request.Surface;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation that needs a scope, as the OpenAPI document lists them, with every kind of key that does not have it. */
@QuarkusTest
class GuardTest {
    private static final List<String> ASCENDING = List.of(Scopes.READ, Scopes.WRITE, Scopes.PUBLISH, Scopes.ADMIN);
    private static final String REALM = "Bearer realm=\"backgrounder\"";
    private static final String INVALID = REALM + ", error=\"invalid_token\"";

    @Inject
    DataSource database;

    /** Each made once for all operations. */
    private static final Map<String, Keys.Made> MADE = new ConcurrentHashMap<>();

    /** One of them, and the least scope that opens it. */
    record Operation(String method, String path, String scope, String mediaType) {
        ValidatableResponse call(RequestSpecification request) {
            if (mediaType != null) {
                request.contentType(mediaType).body(new byte[] {1});
            }
            return request.request(
                            method, path.replace("{collection}", "stories").replaceAll("\\{[^}]+}", "none"))
                    .then();
        }
    }

    static Stream<Operation> operations() {
        JsonNode document =
                JsonMapper.shared().readTree(Path.of("openapi/openapi.json").toFile());
        return document.path("paths").properties().stream()
                .filter(path -> Surface.of(path.getKey()).needsKey())
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                method.getValue().at("/security/0/key/0").asString(),
                                method.getValue().at("/requestBody/content").propertyNames().stream()
                                        .findFirst()
                                        .orElse(null))));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutAKeyItIsClosed(Operation operation) {
        refused(operation, given(), REALM);
        refused(operation, given().header("Authorization", "Basic YTpi"), REALM);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anInvalidKeyDoesNotOpenIt(Operation operation) {
        for (String key : List.of("wrong", "bgk_00", KeyText.random(), "a.b.c", "null", revoked(), rotatedOut())) {
            refused(operation, Keys.as(key), INVALID);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aLesserScopeDoesNotOpenIt(Operation operation) {
        ASCENDING.subList(0, ASCENDING.indexOf(operation.scope)).forEach(lesser -> {
            operation
                    .call(Keys.as(valid(lesser).text()))
                    .statusCode(403)
                    .header(
                            "WWW-Authenticate",
                            REALM + ", error=\"insufficient_scope\", scope=\"" + operation.scope + "\"")
                    .header("Cache-Control", "no-store")
                    .body("type", equalTo("/problems/forbidden"))
                    .body("detail", equalTo("This needs the scope '" + operation.scope + "'."));
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itsScopeAndGreaterOnesOpenIt(Operation operation) {
        ASCENDING.subList(ASCENDING.indexOf(operation.scope), ASCENDING.size()).forEach(scope -> {
            opens(operation, valid(scope));
        });
    }

    @Test
    void anExpiredKeyOpensNothing() throws SQLException {
        Keys.Made key = Keys.expiringIn(Duration.ofHours(1), Scopes.ADMIN);
        List<Operation> operations = operations().toList();
        opens(operations.get(0), key);
        letAnHourPass("update api_key set expires_at = expires_at - interval '1 hour' where id = ?", key);
        operations.forEach(operation -> refused(operation, Keys.as(key.text()), INVALID));
    }

    @Test
    void aSecretEndsWithItsOverlap() throws SQLException {
        Keys.Made key = Keys.make(Scopes.ADMIN);
        Keys.Made renewed = Keys.rotated(key, 3600);
        List<Operation> operations = operations().toList();
        opens(operations.get(0), key);
        letAnHourPass(
                "update api_key_secret set valid_until = valid_until - interval '1 hour' where api_key_id = ?", key);
        operations.forEach(operation -> refused(operation, Keys.as(key.text()), INVALID));
        opens(operations.get(0), renewed);
    }

    private void letAnHourPass(String sql, Keys.Made key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, ApiKeyEntity.parse(key.id()).orElseThrow());
            update.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/editorial/v1/nothing", "/admin/v1/nothing", "/admin"})
    void whatIsNotThereIsNoSecret(String address) {
        given().get(address).then().statusCode(404);
    }

    private static Keys.Made valid(String scope) {
        return MADE.computeIfAbsent(scope, Keys::make);
    }

    private static String revoked() {
        return MADE.computeIfAbsent("revoked", name -> {
                    Keys.Made key = Keys.make(Scopes.ADMIN);
                    Keys.revoke(key);
                    return key;
                })
                .text();
    }

    private static String rotatedOut() {
        return MADE.computeIfAbsent("rotated out", name -> {
                    Keys.Made key = Keys.make(Scopes.ADMIN);
                    Keys.rotated(key, 0);
                    return key;
                })
                .text();
    }

    private static void refused(Operation operation, RequestSpecification request, String challenge) {
        operation
                .call(request)
                .statusCode(401)
                .header("WWW-Authenticate", challenge)
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    /** What it answers then is its own matter. */
    private static void opens(Operation operation, Keys.Made key) {
        int status = operation.call(Keys.as(key.text())).extract().statusCode();
        assertThat(operation.toString(), status, is(not(oneOf(401, 403, 500))));
    }
}
