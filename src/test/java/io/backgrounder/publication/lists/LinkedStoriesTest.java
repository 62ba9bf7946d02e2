package io.backgrounder.publication.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Editors find stories by what their newest document links to. */
@QuarkusTest
class LinkedStoriesTest {
    private static final long SEED = System.nanoTime();

    private final Random random = new Random(SEED);

    @AfterEach
    void asBefore() {
        ManuscriptLists.most = UnboundedLists.BOUND;
    }

    /** Whatever the order and the other filters are; only of the stories that were edited here, whose links are known. */
    @Test
    void storiesAreFoundByWhatTheirNewestDocumentLinksTo() {
        EditedDocuments edited = new EditedDocuments(random, 60, 150);
        Map<String, Set<String>> links = edited.links();
        List<JsonNode> all = Listings.walk("stories", "", 100).stream()
                .filter(line -> links.containsKey(line.get("id").asText()))
                .toList();
        Listings listings = new Listings(random);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            ManuscriptLists.most = i % 2 == 0 ? UnboundedLists.BOUND : Math.max(12, all.size() / 4);
            Map<String, Predicate<JsonNode>> filters = listings.filters(all, i % 2);
            for (int j = 0; j <= i % 3; j++) {
                String path = edited.one(edited.linkable());
                String other = edited.one(edited.linkable());
                String kind = path.replaceAll("s/.*", "");
                boolean both = other.startsWith(kind) && !other.equals(path);
                String filter = kind + "=" + reference(path) + (both ? "," + reference(other) : "");
                if (filters.keySet().stream().noneMatch(name -> name.startsWith(kind + "="))) {
                    filters.put(filter, line -> {
                        Set<String> of = links.get(line.get("id").asText());
                        return of.contains(path) || both && of.contains(other);
                    });
                }
            }
            if (random.nextInt(5) == 0) {
                filters.put(
                        "withoutTopics=true",
                        line -> links.get(line.get("id").asText()).stream()
                                .noneMatch(path -> path.startsWith("topics/")));
                filters.keySet().removeIf(filter -> filter.startsWith("topic=") && random.nextBoolean());
            }
            String sort = (random.nextBoolean() ? "-" : "") + edited.one(List.of("title", "editedAt", "publishedAt"));
            List<String> expected = all.stream()
                    .filter(line -> filters.values().stream().allMatch(filter -> filter.test(line)))
                    .filter(line -> line.has(sort.replace("-", "")))
                    .sorted(Listings.order(sort))
                    .map(line -> line.get("id").asText())
                    .toList();
            String query = "sort=" + sort + "&" + String.join("&", filters.keySet());
            List<String> listed = Listings.walk("stories", query, 1 + random.nextInt(20)).stream()
                    .map(line -> line.get("id").asText())
                    .filter(links::containsKey)
                    .toList();
            assertEquals(expected, listed, SEED + " stories?" + query + " of " + ManuscriptLists.most);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertTrue(found > 50, "found " + found);
    }

    private String reference(String path) {
        return random.nextBoolean()
                ? path.replaceAll(".*/", "")
                : Editor.document(path).get("id").asText();
    }
}
