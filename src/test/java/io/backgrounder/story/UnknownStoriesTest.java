package io.backgrounder.story;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page that is not there is looked for twice, and the first connection is given back before the second is asked for: else many readers
 * of such pages have all connections, each waits for another's, and nearly all are told 503.
 */
@QuarkusTest
class UnknownStoriesTest {
    @Inject
    AgroalDataSource connections;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int most;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stories/unknown-page",
                "stories/story_01m8jhkajzetwrbgej1vbfp9aa",
                "sources/unknown-page",
                "topics/unknown-page",
                "faqs/unknown-page",
                "stories/unknown-page/faqs",
                "topics/unknown-page/stories"
            })
    void oneConnectionIsEnough(String page) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < most - 1) {
                taken.add(connections.getConnection());
            }
            given().get("/v1/" + page).then().statusCode(404);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
