package io.backgrounder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Desk;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How texts are cut into words: part by part, by two processes where there are many. */
@QuarkusTest
class SearchWordsTest {
    private static final String ALL = "array(select owner from search_document)";

    @Inject
    DataSource database;

    @Test
    void twoProcessesCutWhatOneDoes() throws SQLException {
        Finds.load();
        List<String> parts = query("select count(*) from search_cut_of(" + ALL + ")");
        assertTrue(Integer.parseInt(parts.get(0)) > 100, "too few to tell");
        for (String pair : new String[] {
            "search_cut_of%s except all select * from search_cut_together%s",
            "search_cut_together%s except all select * from search_cut_of%s"
        }) {
            String both = "select * from " + pair.replace("%s", "(" + ALL + ")");
            assertEquals(List.of("0"), query("select count(*) from (" + both + ") d"));
        }
    }

    /** As each function's settings have it, of which PostgreSQL says nothing when it goes its own way. */
    @Test
    void onlyTheirPlanIsParallel() throws SQLException {
        String two = String.join("\n", plan("search_cut_together"));
        assertTrue(two.contains("Workers Planned: 1") && two.contains("Parallel Bitmap Heap Scan on story"), two);
        String one = String.join("\n", plan("search_cut_of"));
        assertTrue(one.contains("Index Cond") && !one.contains("Seq Scan") && !one.contains("Workers"), one);
    }

    @Test
    void manyLinesAreFoundByAnyOfTheirParts() {
        String[] lines = IntStream.range(0, 120)
                .mapToObj(i -> Import.story(
                        "moorgrave-" + i, "2026-01-01T00:00:00Z", ", \"background\": \"Of tarnwick" + i + ".\""))
                .toArray(String[]::new);
        assertTrue(Import.send(lines).stream()
                .allMatch(line -> line.path("status").asText().equals("created")));
        assertEquals(List.of("moorgrave-0"), Finds.slugs(Finds.found("tarnwick0", Map.of())));
        assertEquals(List.of("moorgrave-119"), Finds.slugs(Finds.found("tarnwick119", Map.of())));
    }

    /** A tsvector holds 1 MB: of what is longer, the beginning is found. */
    @Test
    void aLongDocumentIsFoundByItsBeginning() {
        ObjectNode faq = (ObjectNode) Desk.json("{\"question\": \"What is fennimore?\", \"introduction\": \"I\"}");
        ArrayNode items = faq.putArray("items");
        for (int i = 0; i < 49; i++) {
            int from = i * 2000;
            String words = IntStream.range(from, from + 2000)
                    .mapToObj(n -> "wolden" + n + "x")
                    .collect(Collectors.joining(" "));
            items.addObject().put("question", "Q" + i).put("answer", words.substring(0, 19_000));
        }
        Desk.create("faqs/fennimore", faq).then().statusCode(201);
        assertEquals(List.of("fennimore"), Finds.slugs(Finds.found("fennimore wolden1x", Map.of("types", "faq"))));
        assertEquals(List.of("fennimore"), Finds.slugs(Finds.found("wolden40001x", Map.of("types", "faq"))));
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return rows(statement, sql);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private List<String> plan(String function) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String setting :
                    rows(statement, "select unnest(proconfig) from pg_proc where proname = '" + function + "'")) {
                statement.execute("set local " + setting);
            }
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare cut as select * from search_cut where owner = any($1::uuid[])");
            List<String> plan = rows(statement, "explain (costs off) execute cut(null)");
            statement.execute("deallocate cut");
            connection.rollback();
            return plan;
        }
    }
}
