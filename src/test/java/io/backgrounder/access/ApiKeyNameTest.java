package io.backgrounder.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key's name says who acted, and so is given once. */
@QuarkusTest
class ApiKeyNameTest {
    private static final String KEYS = "/admin/v1/api-keys";

    @Inject
    DataSource database;

    private static Response create(String name) {
        return Keys.as(Keys.ADMIN)
                .contentType("application/json")
                .body("{\"name\": \"%s\", \"scopes\": [\"content:read\"]}".formatted(name))
                .post(KEYS);
    }

    private static void refused(String name) {
        create(name)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-document"))
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void aNameOfAnotherKeyIsRefused() {
        Keys.Made key = Keys.make(Scopes.READ);
        refused(key.name());
        Keys.as(key.text()).get("/editorial/v1/stories").then().statusCode(200);
    }

    @Test
    void aNameOfARevokedKeyIsRefused() {
        Keys.Made key = Keys.make(Scopes.READ);
        Keys.revoke(key);
        refused(key.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "system", "scheduler"})
    void aNameOfTheServerIsRefused(String name) {
        refused(name);
    }

    @Test
    void aRotatedKeyKeepsItsName() {
        Keys.Made key = Keys.make(Scopes.READ);
        assertEquals(key.name(), Keys.rotated(key, 0).name());
    }

    @Test
    void ofThoseWhoAskAtOnceOneGetsIt() {
        String name = Keys.name();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> create(name).statusCode(), clients))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList());
        clients.shutdown();
        Collections.sort(statuses);
        assertEquals(List.of(201, 422, 422, 422, 422, 422, 422, 422), statuses);
    }

    /** From before names were given once. */
    @Test
    void keysThatHadOneNameAreToldApart() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            migrate("31");
            for (String key : List.of(
                    "1, 'Wire', null", "2, 'Wire', now()", "3, 'Wire', null", "4, 'Desk', null", "5, 'admin', null")) {
                String[] values = key.split(", ");
                statement.execute("""
                    insert into key_names.api_key (id, name, scopes, created_at, revoked_at)
                    values ('00000000-0000-0000-0000-00000000000%s', %s, '{admin}', now() - interval '%s s', %s)""".formatted(values[0], values[1], values[0], values[2]));
            }
            migrate("32");
            List<String> names = new ArrayList<>();
            ResultSet rows = statement.executeQuery("select name from key_names.api_key order by id");
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            assertEquals(
                    List.of("Wire 000000000001", "Wire 000000000002", "Wire", "Desk", "admin 000000000005"), names);
            statement.execute("drop schema key_names cascade");
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas("key_names")
                .target(version)
                .load()
                .migrate();
    }
}
