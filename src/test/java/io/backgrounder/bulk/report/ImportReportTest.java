package io.backgrounder.bulk.report;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of an import. */
@QuarkusTest
class ImportReportTest {
    @Inject
    ImportReports reports;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itCountsWhatWasTold(long seed) {
        Random random = new Random(seed);
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(
                    switch (random.nextInt(5)) {
                        case 0 -> object("type", "source", "slug", "report-" + seed);
                        case 1 -> Import.source("report-" + seed + "-" + i, "ifMatch", "*");
                        case 2 -> "{";
                        default -> Import.source("report-" + seed + "-" + random.nextInt(50), "mode", "create");
                    });
        }
        List<JsonNode> results = Import.send("?mode=merge", Map.of(), lines);
        JsonNode report = newest();
        Map<String, Long> counts = new TreeMap<>();
        results.forEach(result -> counts.merge(result.path("status").asText(), 1L, Long::sum));
        assertEquals(
                json(new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(counts)
                        .toString()),
                report.get("counts"));
        List<JsonNode> problems = results.stream()
                .filter(result -> result.path("status").asText().matches("rejected|conflict|failed"))
                .toList();
        assertEquals(
                problems,
                StreamSupport.stream(report.get("lines").spliterator(), false).toList());
        assertEquals(problems.size(), report.path("problems").asInt());
        List<Long> positions = results.stream()
                .filter(result -> result.path("status").asText().equals("created"))
                .map(result -> result.path("position").asLong())
                .toList();
        assertEquals(positions.get(0), report.path("firstPosition").asLong());
        assertEquals(
                positions.get(positions.size() - 1), report.path("lastPosition").asLong());
        assertEquals(
                "finished merge admin",
                "%s %s %s"
                        .formatted(
                                report.path("status").asText(),
                                report.path("mode").asText(),
                                report.path("actor").asText()));
    }

    /** With its lines. */
    private static JsonNode newest() {
        JsonNode line = list().get(0);
        assertFalse(line.has("lines"));
        return Editor.document("imports/" + line.path("id").asText());
    }

    private static JsonNode list() {
        return Editor.document("imports?limit=100").get("data");
    }

    @Test
    void aDryRunHasNone() {
        Import.send(Import.source("report-before"));
        JsonNode before = list();
        Import.send("?dryRun=true", Map.of(), List.of(Import.source("report-dry")));
        assertEquals(before, list());
    }

    @Test
    void ofManyProblemsTheFirstAreKept() {
        Import.send(IntStream.range(0, 1100).mapToObj(i -> "{").toList());
        JsonNode report = newest();
        assertEquals(1100, report.path("problems").asInt());
        assertEquals(1000, report.path("lines").size());
        assertEquals(1000, report.path("lines").get(999).path("line").asInt());
    }

    @Test
    void aRepeatCountsTheSame() {
        List<Object> lines = List.of(Import.source("report-repeat"), "{");
        Import.send(Map.of("Idempotency-Key", "report-repeat"), lines);
        JsonNode first = newest();
        Import.send(Map.of("Idempotency-Key", "report-repeat"), lines);
        JsonNode second = newest();
        assertFalse(first.get("id").equals(second.get("id")));
        assertEquals(first.get("counts"), second.get("counts"));
        assertEquals(first.get("firstPosition"), second.get("firstPosition"));
    }

    /** One whose server is gone is interrupted, with what it had counted, and an old one is gone with its lines. */
    @Test
    void itIsKeptForThirtyDays() throws SQLException {
        Import.send(Import.source("report-old"), "{");
        String id = newest().path("id").asText();
        execute(
                "update import_report set status = 'running', finished_at = null, seen_at = now() - interval '6 minutes'"
                        + " where id = (select id from import_report order by started_at desc limit 1)");
        reports.watch();
        JsonNode report = Editor.document("imports/" + id);
        assertEquals("interrupted", report.path("status").asText());
        assertTrue(report.has("finishedAt"));
        assertEquals(object("created", 1, "rejected", 1), report.get("counts"));
        reports.forget();
        Editor.get("imports/" + id).then().statusCode(200);
        execute("update import_report set started_at = now() - interval '31 days'"
                + " where id = (select id from import_report order by started_at desc limit 1)");
        reports.forget();
        Editor.get("imports/" + id).then().statusCode(404);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
