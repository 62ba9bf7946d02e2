package io.backgrounder.cache;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.FirstColumn;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored of pages is what would be made for their readers now, whatever was edited. */
@QuarkusTest
@TestProfile(StoredAnswersTest.NoCache.class)
class StoredAnswersTest {
    private static final String STORY = "stories/stored-main";
    private static final String FRONT = "fronts/stored";
    private static final List<String> PAGES =
            List.of(STORY, "stories/stored-original", "stories/stored-other", FRONT, "fronts/stored-by-rule");

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
        if (given().get("/v1/" + STORY).statusCode() == 404) {
            Import.send(
                    Import.source("stored-source"),
                    Import.topic("stored-topic"),
                    Import.topic("stored-successor"),
                    Import.contributor("stored-author"),
                    Import.faq("stored-faq", byline("stored-author")));
            Editor.published("stored-original", "topics", List.of("stored-topic"));
            Editor.published(
                    "stored-main",
                    "language",
                    "fr",
                    "topics",
                    List.of("stored-topic"),
                    "faqs",
                    List.of("stored-faq"),
                    "coverage",
                    coverage("stored-source"),
                    byline("stored-author"),
                    "timeline",
                    List.of(object("date", "2026", "title", "T", "text", "T", "topics", List.of("stored-topic"))),
                    "translation",
                    object("of", "stored-original"));
            Editor.published("stored-other");
            Editor.create(FRONT, Documents.front("sections", List.of(sectionOf("stored-main", "stored-other"))))
                    .then()
                    .statusCode(201);
            Editor.create(
                            "fronts/stored-by-rule",
                            Documents.front(
                                    "sections",
                                    List.of(object("size", 3, "fill", object("contributor", "stored-author")))))
                    .then()
                    .statusCode(201);
        }
    }

    private static Object sectionOf(String... stories) {
        return object(
                "size",
                stories.length,
                "slots",
                Stream.of(stories).map(story -> object("story", story)).toList());
    }

    /** The answers by address, of those that are not errors. */
    private static Map<String, String> read(Function<String, String> address) {
        Map<String, String> bodies = new TreeMap<>();
        for (String page : PAGES) {
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
        return FirstColumn.of(database, "select body from stored_answer order by body");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0);
        }
    }

    private static Runnable patch(String path, Object... members) {
        return () -> Editor.patch(path, object(members)).then().statusCode(200);
    }

    private static Map<String, Runnable> edits() {
        Map<String, Runnable> edits = new LinkedHashMap<>();
        edits.put("a story's headline", () -> {
            patch("stories/stored-other", "headline", "Other").run();
            Editor.publish("stored-other").then().statusCode(200);
        });
        edits.put("a draft", patch(STORY, "headline", "Draft"));
        edits.put("its publication", () -> Editor.publish("stored-main").then().statusCode(200));
        edits.put(
                "a correction",
                () -> Editor.editor(Editor.JSON, object("kind", "correction", "note", "N"))
                        .post(Editor.address(STORY + "/corrections"))
                        .then()
                        .statusCode(201));
        edits.put("a significant change of the original", () -> {
            patch("stories/stored-original", "headline", "Original").run();
            Editor.publish("stored-original").then().statusCode(200);
        });
        edits.put("the name of a topic", patch("topics/stored-topic", "name", "Tauchsieder"));
        edits.put("the slug of a topic", patch("topics/stored-topic", "slug", "stored-topic-2"));
        edits.put(
                "the description of a topic today",
                patch(
                        "topics/stored-topic-2",
                        "descriptions",
                        List.of(object("text", "Today", "validFrom", "2026-01-01"))));
        edits.put(
                "the name of a topic in a language",
                patch("topics/stored-topic-2", "localized", object("fr", object("name", "Thermoplongeur"))));
        edits.put("the name of a source", patch("sources/stored-source", "name", "Source"));
        edits.put("the name of a contributor", patch("contributors/stored-author", "name", "Author"));
        edits.put("the picture of a contributor", patch("contributors/stored-author", "image", image()));
        edits.put("a question", patch("faqs/stored-faq", "question", "Why?"));
        edits.put(
                "the arrangement of a front",
                () -> Editor.patch(FRONT, object("sections", List.of(sectionOf("stored-other", "stored-main"))))
                        .then()
                        .statusCode(200));
        edits.put("a line of an import", () -> Import.send(Import.source("stored-source", "name", "Imported")));
        edits.put(
                "a withdrawal",
                () -> Editor.withdraw("stored-other", "R").then().statusCode(204));
        edits.put(
                "a redaction",
                () -> Editor.editor(Editor.JSON, object("passage", "Tauchsieder", "reason", "R"))
                        .post(Editor.address("topics/stored-topic-2/redactions"))
                        .then()
                        .statusCode(201));
        edits.put("a merge", patch("topics/stored-topic-2", "mergedInto", "stored-successor"));
        return edits;
    }

    @Test
    void isWhatWouldBeMadeAfterEachEdit() {
        edits().forEach((name, edit) -> {
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
        var made = given().get("/v1/" + STORY);
        store();
        update("update stored_answer set body = replace(body, '\"language\":\"fr\"', '\"language\":\"de\"')");
        var stored = given().get("/v1/" + STORY);
        assertEquals("de", stored.path("language"));
        assertEquals("fr", given().get("/v1/" + STORY + "?text=markdown").path("language"));
        String id = stored.path("id");
        assertEquals("de", given().get("/v1/stories/" + id).path("language"), "by id as well");
        for (String name : List.of("Surrogate-Key", "Cache-Control", "Content-Type", "Vary", "Content-Position")) {
            assertEquals(made.header(name), stored.header(name), name);
        }
        given().header("If-None-Match", stored.header("ETag"))
                .get("/v1/" + STORY)
                .then()
                .statusCode(304);
        given().header("If-Match", "\"a\"").get("/v1/" + STORY).then().statusCode(412);
        given().header("Accept", "text/html").get("/v1/" + STORY).then().statusCode(406);
        given().get("/v1/" + STORY + "?unknown=1").then().statusCode(400);
        update("update stored_answer set form = 'of another version'");
        assertEquals("fr", given().get("/v1/" + STORY).path("language"));
        store();
        assertEquals("fr", given().get("/v1/" + STORY).path("language"));
    }

    @Test
    void isNotStoredOnceItHasChanged() throws SQLException {
        store();
        update("delete from stored_answer");
        String story = given().get("/v1/" + STORY).asString();
        String front = given().get("/v1/" + FRONT).asString();
        String other = given().get("/v1/stories/stored-original").asString();
        patch("contributors/stored-author", "name", "Author " + System.nanoTime()).run();
        answers.save();
        List<String> stored = bodies();
        assertTrue(stored.contains(other), "nothing in it has changed");
        assertTrue(!stored.contains(story) && !stored.contains(front));
    }
}
