package io.backgrounder.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.FirstColumn;
import io.backgrounder.address.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored of pages is what would be made for their readers now, whatever was edited. */
@QuarkusTest
@TestProfile(StoredAnswersTest.NoCache.class)
class StoredAnswersTest {
    @Inject
    StoredAnswers answers;

    @Inject
    DataSource database;

    /** Pages are read from the database, and not from memory; they are stored when the test says so. */
    public static class NoCache implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "backgrounder.cache.max-size", "0",
                    "backgrounder.database.name", "stored",
                    "quarkus.scheduler.enabled", "false");
        }
    }

    @BeforeEach
    void write() {
        StoredSite.write();
    }

    /** The answers by address, of those that are not errors. */
    private static Map<String, String> read(Function<String, String> address) {
        Map<String, String> bodies = new TreeMap<>();
        for (String page : StoredSite.PAGES) {
            var answer = given().get("/v1/" + address.apply(page));
            if (answer.statusCode() == 200) {
                bodies.put(page, answer.asString());
            }
        }
        return bodies;
    }

    /** With a parameter, even one that changes nothing, an answer is made anew. */
    private static Map<String, String> made() {
        return read(page -> page + "?text=markdown");
    }

    private Map<String, String> store() throws SQLException {
        Map<String, String> read = read(page -> page);
        answers.save();
        return read;
    }

    private List<String> bodies() throws SQLException {
        return FirstColumn.of(database, "select encode(body, 'hex') from stored_answer").stream()
                .map(hex ->
                        new String(StoredAnswer.of(HexFormat.of().parseHex(hex)).json(), StandardCharsets.UTF_8))
                .toList();
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0);
        }
    }

    @Test
    void isWhatWouldBeMadeAfterEachEdit() {
        StoredSite.edits().forEach((name, edit) -> {
            try {
                Map<String, String> before = store();
                assertTrue(bodies().containsAll(before.values()), () -> "all were stored before " + name);
                edit.run();
                Map<String, String> after = made();
                assertTrue(after.values().containsAll(bodies()), () -> "the database has an old page after " + name);
                assertEquals(after, read(page -> page), name);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void isServed() throws SQLException {
        var made = given().get("/v1/" + StoredSite.STORY);
        store();
        byte[] other = new StoredAnswer(made.asString()
                        .replace("\"language\":\"fr\"", "\"language\":\"de\"")
                        .getBytes(StandardCharsets.UTF_8))
                .compressed();
        update("update stored_answer set body = decode('" + HexFormat.of().formatHex(other) + "', 'hex')"
                + " where resource_id = '" + Kind.STORY.parseId(made.path("id")).orElseThrow() + "'");
        var stored = given().get("/v1/" + StoredSite.STORY);
        assertEquals("de", stored.path("language"));
        assertEquals(
                "fr", given().get("/v1/" + StoredSite.STORY + "?text=markdown").path("language"));
        String id = stored.path("id");
        assertEquals("de", given().get("/v1/stories/" + id).path("language"), "by id as well");
        for (String name : List.of("Surrogate-Key", "Cache-Control", "Content-Type", "Vary", "Content-Position")) {
            assertEquals(made.header(name), stored.header(name), name);
        }
        given().header("If-None-Match", stored.header("ETag"))
                .get("/v1/" + StoredSite.STORY)
                .then()
                .statusCode(304);
        given().header("If-Match", "\"a\"")
                .get("/v1/" + StoredSite.STORY)
                .then()
                .statusCode(412);
        given().header("Accept", "text/html")
                .get("/v1/" + StoredSite.STORY)
                .then()
                .statusCode(406);
        given().get("/v1/" + StoredSite.STORY + "?unknown=1").then().statusCode(400);
        update("update stored_answer set form = 'of another version'");
        assertEquals("fr", given().get("/v1/" + StoredSite.STORY).path("language"));
        store();
        assertEquals("fr", given().get("/v1/" + StoredSite.STORY).path("language"));
    }

    /** A preview publishes what it shows, but takes nothing for which others would have to wait. */
    @Test
    void noPreviewHoldsItUp() throws SQLException {
        store();
        StoredSite.patch(StoredSite.STORY, "headline", "Unpublished").run();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from stored_answer for update");
            Editor.editor()
                    .get("/preview/v1/search?q=unpublished")
                    .then()
                    .statusCode(200)
                    .body("data.size()", equalTo(1));
            connection.rollback();
        }
        assertTrue(bodies().containsAll(read(page -> page).values()));
    }

    @Test
    void isNotStoredOnceItHasChanged() throws SQLException {
        store();
        update("delete from stored_answer");
        String story = given().get("/v1/" + StoredSite.STORY).asString();
        String front = given().get("/v1/" + StoredSite.FRONT).asString();
        String other = given().get("/v1/stories/stored-original").asString();
        StoredSite.patch("contributors/stored-author", "name", "Author " + System.nanoTime())
                .run();
        answers.save();
        List<String> stored = bodies();
        assertTrue(stored.contains(other), "nothing in it has changed");
        assertTrue(!stored.contains(story) && !stored.contains(front));
    }
}
