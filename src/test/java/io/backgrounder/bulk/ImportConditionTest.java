package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.document.Edit;
import io.backgrounder.document.OneWriter;
import io.backgrounder.story.SentStatements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that say which state of their resource they expect. */
@QuarkusTest
class ImportConditionTest {
    @Inject
    ImportLines lines;

    @Inject
    ImportRuns runs;

    @Inject
    OneWriter writer;

    /** Whatever was written meanwhile: a condition holds if, and only if, it names the present state. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aConditionHoldsForThePresentStateOnly(long seed) {
        Random random = new Random(seed);
        String slug = "condition-" + seed;
        int revision = 0;
        String headline = null;
        List<String> etags = new ArrayList<>(List.of("\"none\""));
        for (int step = 0; step < 40; step++) {
            String next = "H" + step;
            ObjectNode line = Import.story(slug, "headline", next);
            boolean exists = headline != null;
            boolean holds;
            int kind = random.nextInt(3);
            if (kind == 0) {
                int expected = random.nextInt(revision + 2);
                holds = expected == revision;
                line.put("ifRevision", expected);
            } else if (kind == 1) {
                String etag = etags.get(Math.max(0, etags.size() - 1 - random.nextInt(2)));
                holds = exists && etag.equals(etags.get(etags.size() - 1));
                line.put("ifMatch", etag);
            } else {
                holds = exists;
                line.put("ifMatch", "*");
            }
            JsonNode result = Import.send(line).get(0);
            if (holds) {
                assertEquals(
                        exists ? "updated" : "created", result.path("status").asText(), result.toString());
                headline = next;
                revision++;
            } else {
                assertConflict(result, kind == 0 ? "/ifRevision" : "/ifMatch", exists, revision, slug);
            }
            if (headline != null) {
                assertEquals(
                        headline,
                        Editor.document("stories/" + slug).path("headline").asText());
                if (random.nextInt(4) == 0) {
                    // A draft of an editor is another state of the document, and no revision.
                    Editor.patch("stories/" + slug, object("background", "B" + step))
                            .then()
                            .statusCode(200);
                    Editor.overwriting().delete(Editor.address("stories/" + slug + "/draft"));
                }
                etags.add(Editor.etag("stories/" + slug));
            }
        }
        assertTrue(revision > 3, revision + " of 40 were written");
    }

    private static void assertConflict(JsonNode result, String pointer, boolean exists, int revision, String slug) {
        assertEquals("conflict", result.path("status").asText(), result.toString());
        assertEquals(pointer, result.at("/errors/0/pointer").asText());
        assertEquals(1, result.path("errors").size());
        assertEquals(revision, result.path("revision").asInt());
        assertEquals(
                exists ? Editor.etag("stories/" + slug) : "",
                result.path("etag").asText());
        assertTrue(result.path("position").isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({"source, sources", "topic, topics", "faq, faqs", "story, stories"})
    void itIsTheETagOfTheEditorialApi(String kind, String collection) {
        ObjectNode line = switch (kind) {
            case "source" -> Import.source("if-match");
            case "topic" -> Import.topic("if-match");
            case "faq" -> Import.faq("if-match");
            default -> Import.story("if-match", "status", "draft");
        };
        line.put("ifMatch", "*");
        assertEquals("conflict", Import.status(line));
        line.remove("ifMatch");
        Import.send(line);
        String etag = Editor.etag(collection + "/if-match");
        assertEquals("unchanged", Import.status(line.put("ifMatch", etag)));
        String text = kind.equals("story") ? "headline" : kind.equals("faq") ? "question" : "name";
        assertEquals("updated", Import.status(line.put(text, "Another")));
        JsonNode conflict = Import.send(line).get(0);
        assertEquals("conflict", conflict.path("status").asText());
        assertEquals(
                Editor.etag(collection + "/if-match"), conflict.path("etag").asText());
        assertEquals(
                "updated",
                Import.status(
                        line.put("ifMatch", conflict.path("etag").asText()).put(text, "Third")));
    }

    /** Under any of its names. */
    @Test
    void aConditionSeesTheLinesBeforeIt() {
        String id =
                Import.send(Import.story("condition-before")).get(0).path("id").asText();
        List<JsonNode> results = Import.send(
                Import.story("condition-before", "headline", "A", "ifRevision", 1),
                Import.story("condition-before", "headline", "B", "ifRevision", 1),
                Import.story("condition-renamed", "id", id, "headline", "C", "ifRevision", 2),
                Import.story("condition-before", "headline", "D", "ifRevision", 2),
                Import.story("condition-new", "ifRevision", 0),
                Import.story("condition-new", "headline", "E", "ifRevision", 0),
                object("type", "story", "slug", "condition-new", "headline", "F", "ifRevision", 1, "mode", "merge"),
                Import.story("condition-new", "headline", "G", "ifRevision", 1, "mode", "create"),
                Import.story("condition-new", "headline", "G", "ifRevision", 2, "mode", "create"));
        assertEquals(
                List.of(
                        "updated",
                        "conflict",
                        "updated",
                        "conflict",
                        "created",
                        "conflict",
                        "updated",
                        "conflict",
                        "exists"),
                results.stream().map(result -> result.path("status").asText()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "source", "slug": "x", "name": "N", "ifMatch": "x"}         | /ifMatch
            {"type": "source", "slug": "x", "name": "N", "ifMatch": null}        | /ifMatch
            {"type": "source", "slug": "x", "name": "N", "ifMatch": "W/\\"x\\""} | /ifMatch
            {"type": "source", "slug": "x", "name": "N", "ifMatch": {"a": 1}}    | /ifMatch
            {"type": "schedule", "ifMatch": "*"}                                 | /ifMatch""")
    void aConditionThatIsNoneIsRejected(String line, String pointer) {
        JsonNode result = Import.send(line).get(0);
        assertEquals("rejected", result.path("status").asText(), result.toString());
        assertEquals(List.of(pointer), result.path("errors").findValuesAsText("pointer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "1.5", "\"1\"", "null", "2147483648", "[]", "true"})
    void aRevisionIsAWholeNumber(String number) {
        String story = Import.story("condition-number").toString();
        JsonNode result = Import.send(story.replaceFirst("\\{", "{\"ifRevision\": " + number + ", "))
                .get(0);
        assertEquals("rejected", result.path("status").asText(), result.toString());
        assertEquals(List.of("/ifRevision"), result.path("errors").findValuesAsText("pointer"));
    }

    /** However many lines there are, and whatever their terms: of lines that change nothing, so that only reads are counted. */
    @ParameterizedTest
    @CsvSource({"source, replace", "source, merge", "source, create", "story, replace", "story, merge", "story, create"
    })
    void theNumberOfStatementsDoesNotDependOnTheNumberOfLines(String kind, String mode) {
        String stem = "condition-" + kind + "-" + mode + "-";
        List<ObjectNode> all = IntStream.range(0, 60)
                .mapToObj(i -> kind.equals("source") ? Import.source(stem + i) : Import.story(stem + i))
                .toList();
        Import.send(all);
        if (kind.equals("story")) {
            IntStream.range(0, 60)
                    .forEach(i -> Editor.patch("stories/" + stem + i, object("background", "B"))
                            .then()
                            .statusCode(200));
        }
        long few = statements(all.subList(0, 5), mode);
        long many = statements(all, mode);
        assertTrue(few > 0 && many < few + 10, few + " statements for 5 lines, " + many + " for 60");
    }

    private long statements(List<ObjectNode> all, String mode) {
        List<ImportLines.Parsed> parsed = all.stream()
                .map(line ->
                        line.deepCopy().put("mode", mode).put("ifMatch", "*").toString())
                .map(line -> lines.parse(
                        new LineReader.Line(1, line.getBytes(StandardCharsets.UTF_8)), null, LineTerms.Policy.FREE))
                .toList();
        List<ImportResult> results = new ArrayList<>();
        List<String> sent = SentStatements.byThisThread(
                () -> results.addAll(writer.write(() -> runs.write(parsed, Edit.now("test")))));
        assertEquals(
                Map.of(mode.equals("create") ? "exists" : "unchanged", (long) all.size()),
                results.stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                ImportResult::status, java.util.stream.Collectors.counting())));
        return sent.size();
    }
}
