package io.backgrounder.publication.lists;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Requests for editors' lists, and what they should list. */
final class Listings {
    private final Random random;

    Listings(Random random) {
        this.random = random;
    }

    /** By code points, as PostgreSQL's C collation has it, which for these titles is the order of Java. */
    static Comparator<JsonNode> order(String sort) {
        String member = sort.replace("-", "");
        Comparator<JsonNode> order = member.equals("title")
                ? Comparator.comparing(line -> line.get("title").asText())
                : Comparator.comparing(line -> Instant.parse(line.get(member).asText()));
        // Ids are in the order of their UUIDs.
        Comparator<JsonNode> whole = order.thenComparing(line -> line.get("id").asText());
        return sort.startsWith("-") ? whole.reversed() : whole;
    }

    /** Some filters, as they stand in a request, with what they let through. */
    Map<String, Predicate<JsonNode>> filters(List<JsonNode> all, int most) {
        Map<String, Predicate<JsonNode>> filters = new HashMap<>();
        for (int i = 0; i < most; i++) {
            JsonNode like = all.get(random.nextInt(all.size()));
            switch (random.nextInt(9)) {
                case 0 -> is(filters, "status", like, "status", "withdrawn");
                case 1 -> is(filters, "scheduleStatus", like, "scheduleStatus", "pending");
                case 2 -> is(filters, "language", like, "language", "de");
                case 3 -> {
                    String editor = like.get("editedBy").asText();
                    filters.put(
                            "editedBy=" + editor.replace(" ", "%20"),
                            line -> line.get("editedBy").asText().equals(editor));
                }
                case 4 -> {
                    boolean draft = random.nextBoolean();
                    filters.put("draft=" + draft, line -> line.get("draft").asBoolean() == draft);
                }
                case 5 -> after(filters, "edited", "editedAt", like);
                case 6 -> after(filters, "scheduled", "scheduledAt", like);
                case 7 -> words(filters, EditedDocuments.TITLES.get(random.nextInt(EditedDocuments.TITLES.size())));
                default -> {
                    after(filters, "edited", "editedAt", like);
                    is(filters, "status", like, "status", "draft");
                }
            }
        }
        // A parameter that occurs twice would be refused.
        Map<String, String> names = new HashMap<>();
        filters.keySet().removeIf(filter -> names.put(filter.replaceAll("=.*", ""), filter) != null);
        return filters;
    }

    private void is(
            Map<String, Predicate<JsonNode>> filters, String filter, JsonNode like, String member, String other) {
        List<String> values = new ArrayList<>(List.of(like.path(member).asText(other)));
        if (random.nextBoolean() && !values.contains(other)) {
            values.add(other);
        }
        filters.put(
                filter + "=" + String.join(",", values),
                line -> values.contains(line.path(member).asText()));
    }

    /** No other test has these words. */
    private void words(Map<String, Predicate<JsonNode>> filters, String title) {
        String asked = random.nextBoolean() ? title.toUpperCase(Locale.ROOT) : title.replace("Ü", "u");
        filters.put("q=" + asked, line -> line.get("title").asText().equals(title));
    }

    private void after(Map<String, Predicate<JsonNode>> filters, String name, String member, JsonNode like) {
        Instant end = Instant.parse(like.path(member).asText("2027-03-01T00:00:00Z"));
        boolean after = random.nextBoolean();
        filters.put(
                name + (after ? "After=" : "Before=") + end,
                line -> line.has(member)
                        && (after
                                ? Instant.parse(line.get(member).asText()).isAfter(end)
                                : Instant.parse(line.get(member).asText()).isBefore(end)));
    }

    /** What the words of a query find. */
    static ValidatableResponse found(Sample kind, String query) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
        return Editor.get(kind.collection + "?total=true&q=" + encoded).then().statusCode(200);
    }

    static void isListed(Sample kind, String query, Object... slugs) {
        found(kind, query).body("data.slug", slugs.length == 0 ? empty() : contains(slugs));
    }

    static List<JsonNode> walk(String collection, String query, int limit) {
        List<JsonNode> lines = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(collection, query + "&limit=" + limit + cursor);
            page.get("data").forEach(lines::add);
            assertTrue(page.get("data").size() <= limit);
            assertEquals(page.at("/page/hasMore").asBoolean(), page.at("/page").has("nextCursor"));
            cursor = page.at("/page").has("nextCursor")
                    ? "&cursor=" + page.at("/page/nextCursor").asText()
                    : null;
        } while (cursor != null);
        return lines;
    }

    static JsonNode page(String collection, String query) {
        return Documents.json(Editor.get(collection + "?" + query.replaceFirst("^&", ""))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
