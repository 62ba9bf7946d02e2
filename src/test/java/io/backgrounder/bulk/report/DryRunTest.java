package io.backgrounder.bulk.report;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.address.Kind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that writes nothing. */
@QuarkusTest
class DryRunTest {
    private static final int LINES = 250;
    private static final String[] TABLES = {
        "source",
        "topic",
        "faq",
        "story",
        "slug",
        "draft",
        "manuscript",
        "revision",
        "change",
        "audit",
        "tombstone",
        "import_batch",
        "idempotency_key",
        "search_document",
        "unlogged_write"
    };

    @Inject
    DataSource database;

    /** Of random lines about few resources, which depend on each other in every way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itForeseesTheImport(long seed) throws SQLException {
        Random random = new Random(seed);
        String stem = "dry-" + seed + "-";
        Import.send(IntStream.range(0, 3).mapToObj(i -> Import.source(stem + i)).toList());
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(line(stem, random));
        }
        String before = rows();
        List<JsonNode> foreseen = Import.send("?dryRun=true", Map.of("Idempotency-Key", "dry-" + seed), lines);
        assertEquals(before, rows());
        List<JsonNode> done = Import.send(lines);
        assertEquals(LINES, foreseen.size());
        Map<String, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < LINES; i++) {
            ObjectNode expected = (ObjectNode) done.get(i);
            ObjectNode result = (ObjectNode) foreseen.get(i);
            assertTrue(result.path("position").isMissingNode());
            expected.remove("position");
            assertEquals(expected.has("etag"), result.has("etag"));
            expected.remove("etag");
            result.remove("etag");
            if (!result.has("id")) {
                expected.remove("id");
            }
            assertEquals(expected, result, lines.get(i).toString());
            statuses.merge(result.path("status").asText(), 1, Integer::sum);
        }
        assertEquals(
                java.util.Set.of("created", "updated", "unchanged", "exists", "conflict", "rejected"),
                statuses.keySet(),
                statuses.toString());
    }

    private static ObjectNode line(String stem, Random random) {
        String slug = stem + random.nextInt(20);
        String text = "T" + random.nextInt(3);
        ObjectNode line = switch (random.nextInt(6)) {
            case 0 -> Import.source(slug, "name", text);
            case 1 -> Import.topic(slug, "name", text);
            case 2 -> Import.faq(slug, "question", text);
            default -> story(stem, slug, text, random);
        };
        switch (random.nextInt(8)) {
            case 0 -> line.put("mode", "create");
            case 1, 2 -> line.put("mode", "merge");
            case 3 -> line.put("ifMatch", "*");
            case 4 -> {
                if (line.has("headline")) {
                    line.put("ifRevision", random.nextInt(3));
                }
            }
            default -> {}
        }
        if (random.nextInt(5) == 0) {
            line.putArray("formerSlugs").add(stem + random.nextInt(20) + "-old");
        }
        if (random.nextInt(12) == 0) {
            line.put("slug", slug + "-old");
        }
        return line;
    }

    private static ObjectNode story(String stem, String slug, String text, Random random) {
        ObjectNode story = Import.story(slug, "headline", text);
        if (random.nextInt(3) == 0) {
            story.put("status", List.of("draft", "archived", "published").get(random.nextInt(3)));
        }
        // The id of a story may be given, and another line may have given it to another slug.
        if (random.nextInt(6) == 0) {
            story.put(
                    "id", Kind.STORY.id(new java.util.UUID(stem.hashCode(), 0x8000000000000000L + random.nextInt(4))));
        }
        story.putArray("topics").add(object("topic", stem + random.nextInt(22), "role", "about"));
        story.putArray("faqs").add(stem + random.nextInt(22));
        return random.nextBoolean() ? story.set("coverage", coverage(stem + random.nextInt(22))) : story;
    }

    private String rows() throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows.toString();
    }

    /** A story needs more lines than there are in a batch, but not more than it may. */
    @Test
    void itSplitsBatchesWhoseLinesNeedManyOthers() {
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            lines.add(Import.topic("dry-many-" + i));
        }
        for (int i = 0; i < 60; i++) {
            ObjectNode story = Import.story("dry-many-" + i);
            for (int j = 0; j < 10; j++) {
                story.withArray("topics").add(object("topic", "dry-many-" + (10 * i + j), "role", "mentions"));
            }
            lines.add(story);
        }
        Import.send("?dryRun=true", Map.of(), lines)
                .forEach(result -> assertEquals("created", result.path("status").asText(), result.toString()));
        Editor.get("stories/dry-many-0").then().statusCode(404);
    }

    /** Rather than say something that is not so. */
    @Test
    void itSaysWhatItCannotForesee() {
        List<ObjectNode> lines = IntStream.range(0, 500)
                .mapToObj(i -> Import.topic("dry-again-" + i))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        ObjectNode faq = Import.faq("dry-again");
        for (int i = 0; i < 500; i++) {
            faq.withArray("formerSlugs").add("dry-again-" + i);
        }
        lines.add(faq);
        lines.add(Import.faq("dry-again-more"));
        List<JsonNode> results = Import.send("?dryRun=true", Map.of(), lines);
        assertEquals("rejected", results.get(500).path("status").asText());
        assertEquals("created", results.get(501).path("status").asText());
    }
}
