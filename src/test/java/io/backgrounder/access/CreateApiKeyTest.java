package io.backgrounder.access;

import static io.backgrounder.Documents.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /admin/v1/api-keys}. */
@QuarkusTest
class CreateApiKeyTest {
    private static final String KEYS = "/admin/v1/api-keys";

    @Inject
    DataSource database;

    @Test
    void aNewKeyIsShownOnce() {
        ValidatableResponse created = post(KEYS, object("name", "Sports desk", "scopes", List.of("content:write")))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("Sports desk"))
                .body("scopes", contains("content:write"));
        String id = created.extract().path("id");
        String text = created.extract().path("key");
        assertTrue(KeyText.isWellFormed(text));
        created.header("Location", KEYS + "/" + id);
        String read = get(KEYS + "/" + id)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("createdBy", equalTo("admin"))
                .body("$", not(hasKey("key")))
                .extract()
                .asString();
        assertThat(read + get(KEYS + "?limit=100").extract().asString(), not(containsString(text)));
    }

    @Test
    void onlyItsHashIsStored() throws SQLException {
        Keys.Made key = Keys.make(Scopes.READ);
        UUID id = ApiKeyEntity.parse(key.id()).orElseThrow();
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement(
                        "select sha256, s::text || k::text from api_key_secret s join api_key k on k.id = s.api_key_id where k.id = ?")) {
            rows.setObject(1, id);
            ResultSet row = rows.executeQuery();
            assertTrue(row.next());
            assertEquals(32, row.getBytes(1).length);
            assertThat(row.getString(2), not(containsString(key.text().substring(4, 20))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                               | /name",
                "{}                                                                               | /scopes",
                "{'name': '', 'scopes': ['admin']}                                                | /name",
                "{'name': ' ', 'scopes': ['admin']}                                               | /name",
                "{'name': 'a\\nb', 'scopes': ['admin']}                                           | /name",
                "{'name': 'N', 'scopes': []}                                                      | /scopes",
                "{'name': 'N', 'scopes': ['admin', 'admin']}                                      | /scopes",
                "{'name': 'N', 'scopes': ['root']}                                                | /scopes/0",
                "{'name': 'N', 'scopes': ['admin', null]}                                         | /scopes/1",
                "{'name': 'N', 'scopes': ['admin'], 'expiresAt': '2020-01-01T00:00:00Z'}          | /expiresAt",
            })
    void whatBreaksARuleIs422(String body, String pointer) {
        post(KEYS, body.replace('\'', '"')).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aNameHasAtMost100Characters() {
        post(KEYS, object("name", "n".repeat(101), "scopes", List.of("admin")))
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{'name': 1, 'scopes': ['admin']}",
                "{'name': 'N', 'scopes': 'admin'}",
                "{'name': 'N', 'scopes': ['admin'], 'key': 'mine'}",
                "{'name': 'N', 'name': 'M', 'scopes': ['admin']}",
                "{'name': 'a\\u0000', 'scopes': ['admin']}",
                "{'name': 'N', 'scopes': ['admin'], 'expiresAt': 'tomorrow'}"
            })
    void whatCannotBeReadIs400(String body) {
        post(KEYS, body.replace('\'', '"')).statusCode(400).body("type", equalTo("/problems/malformed-body"));
    }

    @Test
    void anotherMediaTypeIs415() {
        Keys.as(Keys.ADMIN)
                .contentType("text/plain")
                .body("{}")
                .post(KEYS)
                .then()
                .statusCode(415);
    }

    private static ValidatableResponse get(String address) {
        return Keys.as(Keys.ADMIN).get(address).then();
    }

    private static ValidatableResponse post(String address, Object body) {
        return Keys.as(Keys.ADMIN)
                .contentType("application/json")
                .body(body.toString())
                .post(address)
                .then();
    }
}
