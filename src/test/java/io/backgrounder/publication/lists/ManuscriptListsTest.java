package io.backgrounder.publication.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every filter and order lists what a look at each document would, whether an index finds it or a walk. */
@QuarkusTest
class ManuscriptListsTest {
    private static final long SEED = System.nanoTime();

    private static EditedDocuments edited;

    private final Random random = new Random(SEED);
    private final Listings listings = new Listings(random);

    @BeforeEach
    void edit() {
        if (edited == null) {
            edited = new EditedDocuments(new Random(SEED), 60, 200);
        }
    }

    @AfterEach
    void asBefore() {
        ManuscriptLists.most = UnboundedLists.BOUND;
    }

    @Test
    void aLineSaysWhatItsDocumentSays() {
        Map<String, JsonNode> lines = Stream.of("stories", "topics", "faqs", "sources")
                .flatMap(collection -> Listings.walk(collection, "", 100).stream())
                .collect(Collectors.toMap(line -> line.get("id").asText(), line -> line));
        edited.editedBy.forEach((path, editor) -> {
            JsonNode document = Editor.document(path);
            JsonNode line = lines.get(document.get("id").asText());
            String context = SEED + " " + path + " " + line + " " + document;
            for (String member : List.of("slug", "language", "status", "publishedAt", "scheduledAt")) {
                assertEquals(document.get(member), line.get(member), context);
            }
            assertEquals(document.path("draft").asBoolean(), line.get("draft").asBoolean(), context);
            Stream.of("headline", "question", "name")
                    .filter(document::has)
                    .forEach(title -> assertEquals(document.get(title), line.get("title"), context));
            assertEquals(editor, line.get("editedBy").asText(), context);
        });
        assertTrue(edited.editedBy.size() > 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "topics", "faqs", "sources"})
    void eachFilterAndOrderListsWhatALookAtEachDocumentWould(String collection, TestReporter reporter) {
        List<JsonNode> all = Listings.walk(collection, "", 100);
        Map<String, Integer> seen = new TreeMap<>();
        for (String sort : List.of("editedAt", "scheduledAt", "publishedAt", "title")) {
            for (int i = 0; i < 24; i++) {
                ManuscriptLists.most = i % 2 == 0 ? UnboundedLists.BOUND : Math.max(12, all.size() / 10);
                String order = (random.nextBoolean() ? "-" : "") + sort;
                Map<String, Predicate<JsonNode>> filters = listings.filters(all, i % 4);
                String query = String.join("&", filters.keySet());
                List<String> expected = all.stream()
                        .filter(line -> filters.values().stream().allMatch(filter -> filter.test(line)))
                        .filter(line -> line.has(sort))
                        .sorted(Listings.order(order))
                        .map(line -> line.get("id").asText())
                        .toList();
                String list = "sort=" + order + (query.isEmpty() ? "" : "&" + query);
                String context = SEED + " " + collection + "?" + list + " of " + ManuscriptLists.most;
                // In small pages, but not in hundreds of them.
                int limit = Math.min(100, Math.max(all.size() / 40, 1 + random.nextInt(20)));
                List<String> listed = Listings.walk(collection, list, limit).stream()
                        .map(line -> line.get("id").asText())
                        .toList();
                assertEquals(expected, listed, context);
                JsonNode counted = Listings.page(collection, list + "&limit=1&total=true&facets=status");
                long total = counted.at("/page/total").asLong();
                if (counted.at("/page/totalRelation").asText().equals("exact")) {
                    assertEquals(expected.size(), total, context);
                } else {
                    boolean bounded = ManuscriptLists.most < UnboundedLists.BOUND || all.size() > UnboundedLists.BOUND;
                    assertTrue(bounded && total <= expected.size(), context);
                    seen.merge("atLeast", 1, Integer::sum);
                }
                assertEquals(counted.at("/page/totalRelation"), counted.at("/facets/countRelation"), context);
                long sum = 0;
                for (JsonNode count : counted.at("/facets/status")) {
                    sum += count.get("count").asLong();
                    long of = all.stream()
                            .filter(line -> line.get("status").equals(count.get("value")))
                            .filter(line -> expected.contains(line.get("id").asText()))
                            .count();
                    assertTrue(count.get("count").asLong() <= of, context + counted);
                }
                assertEquals(total, sum, context);
                seen.merge(expected.isEmpty() ? "empty" : "found", 1, Integer::sum);
            }
        }
        reporter.publishEntry(seen.toString());
        assertTrue(seen.getOrDefault("found", 0) > 24, seen.toString());
    }
}
