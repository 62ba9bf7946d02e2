package io.backgrounder.bulk;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.backgrounder.story.SentStatements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drafts of an import are written together, and each as if it were alone. */
@QuarkusTest
class DraftLinesTest {
    /** More lines than the statements of some batches, as lines are written as they arrive, and those of other threads. */
    private static final int MANY = 600;

    private static List<ObjectNode> drafts(Sample kind, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> draft(kind, kind.slug(name) + "-" + i, "Draft " + i))
                .toList();
    }

    private static ObjectNode draft(Sample kind, String slug, String title, Object... members) {
        return kind.line(slug, title, members).put("status", "draft");
    }

    private static Set<String> statuses(List<JsonNode> results) {
        return Set.copyOf(
                results.stream().map(result -> result.get("status").asText()).toList());
    }

    private static int statements(List<ObjectNode> lines, String expected) {
        return SentStatements.during(() -> assertEquals(Set.of(expected), statuses(Import.send("", Map.of(), lines))))
                .size();
    }

    @ParameterizedTest
    @EnumSource
    void manyDraftsAreWrittenWithFewerStatementsThanLines(Sample kind) {
        for (String expected : List.of("created", "unchanged")) {
            int statements = statements(drafts(kind, "drafts-many", MANY), expected);
            assertTrue(statements < MANY, expected + ": " + statements + " statements for " + MANY + " lines");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlugThatALineGivesUpIsFreeForTheNext(Sample kind) {
        String slug = kind.slug("drafts-freed");
        String id = Import.send("", Map.of(), List.of(draft(kind, slug, "First")))
                .get(0)
                .get("id")
                .asText();
        List<JsonNode> results = Import.send(
                "",
                Map.of(),
                List.of(
                        draft(kind, slug + "-now", "First", "id", id),
                        draft(kind, slug, "Second"),
                        draft(kind, slug + "-third", "Third")));
        assertEquals(
                List.of("updated", "created", "created"),
                results.stream().map(result -> result.get("status").asText()).toList());
        Editor.get(kind.path(slug)).then().body(kind.title, equalTo("Second"));
        Editor.get(kind.path(slug + "-now")).then().body("id", equalTo(id));
    }

    @ParameterizedTest
    @EnumSource
    void anInvalidLineKeepsNoOtherFromBeingWritten(Sample kind) {
        String slug = kind.slug("drafts-valid");
        List<JsonNode> results = Import.send(
                "",
                Map.of(),
                List.of(
                        draft(kind, slug + "-1", "First"),
                        draft(kind, slug + "-2", "Second", "id", "nothing_01k8zp4n1zfyvbfgw3dtec8zzz"),
                        draft(kind, slug + "-3", "Third").put("status", "scheduled"),
                        draft(kind, slug + "-4", "Fourth")));
        assertEquals(
                List.of("created", "rejected", "rejected", "created"),
                results.stream().map(result -> result.get("status").asText()).toList());
        assertEquals(
                List.of("/id", "/scheduledAt"),
                results.stream()
                        .flatMap(result -> result.path("errors").findValuesAsText("pointer").stream())
                        .toList());
        Editor.get(kind.path(slug + "-4")).then().body("status", equalTo("draft"));
    }
}
