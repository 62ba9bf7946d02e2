package io.backgrounder.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** When a key was last used: known to administrators, and never in its user's way. */
@QuarkusTest
class LastUseTest {
    private static final String KEYS = "/admin/v1/api-keys";

    @Inject
    DataSource database;

    @Test
    void theLastUseIsKeptToTheMinute() throws SQLException {
        Keys.Made key = Keys.make(Scopes.ADMIN);
        get(key.address()).body("lastUsedAt", nullValue());
        Keys.as(key.text()).get(KEYS).then().statusCode(200);
        String used =
                get(key.address()).body("lastUsedAt", notNullValue()).extract().path("lastUsedAt");
        Keys.as(key.text()).get(KEYS).then().statusCode(200);
        get(key.address()).body("lastUsedAt", equalTo(used));
        Instant before = Instant.parse(used).minus(Duration.ofMinutes(2));
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update api_key set last_used_at = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(before));
            update.setObject(2, ApiKeyEntity.parse(key.id()).orElseThrow());
            update.executeUpdate();
        }
        Keys.as(key.text()).get(KEYS).then().statusCode(200);
        get(key.address()).body("lastUsedAt", not(equalTo(before.toString())));
    }

    /** Neither waits for whoever else writes the key's row, nor fails. */
    @Test
    void aLastUseThatCannotBeKeptIsNoMatter() throws SQLException {
        Keys.Made key = Keys.make(Scopes.ADMIN);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock =
                    connection.prepareStatement("select 1 from api_key where id = ? for update")) {
                lock.setObject(1, ApiKeyEntity.parse(key.id()).orElseThrow());
                lock.executeQuery();
                Keys.as(key.text()).get(KEYS).then().statusCode(200);
            } finally {
                connection.rollback();
            }
        }
        get(key.address()).body("lastUsedAt", nullValue());
    }

    private static ValidatableResponse get(String address) {
        return Keys.as(Keys.ADMIN).get(address).then();
    }
}
