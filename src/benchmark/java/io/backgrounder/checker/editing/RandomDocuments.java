package io.backgrounder.checker.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random documents, which refer to what the writers share, and lines of imports. */
final class RandomDocuments {
    private static final List<String> WORDS = List.of(
            "tide",
            "*mill*",
            "**bridge**",
            "ferry",
            "`lock`",
            "[harbour](https://example.com/h)",
            "Straße",
            "été",
            "水",
            "<b>tram</b>",
            "quay & pier",
            "![a crane](https://example.com/c.png)",
            "vote",
            "strike",
            "1 < 2");
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SharedContent content;
    private final Random random;
    private final boolean importsPast;

    /** @param importsPast whether lines of imports say what happened before */
    RandomDocuments(SharedContent content, Random random, boolean importsPast) {
        this.importsPast = importsPast;
        this.content = content;
        this.random = random;
    }

    /** A whole document without a slug. */
    ObjectNode document(String kind) {
        ObjectNode document = switch (kind) {
            case "source" ->
                Json.object("name", line(), "description", text(), "homepage", "https://example.com/", "country", "GB")
                        .put("sourceType", "agency")
                        .put("owner", any("O", "P"));
            case "topic" ->
                Json.object(
                        "name", line(),
                        "topicType", any("person", "place", "event", "concept"),
                        "description", text(),
                        "descriptions",
                                List.of(Json.object(
                                        "text",
                                        text(),
                                        "validTo",
                                        LocalDate.of(2020 + random.nextInt(6), 1, 1)
                                                .toString())),
                        "aliases", List.of(line()));
            case "contributor" ->
                Json.object("name", line(), "kind", any("person", "organization", "program"), "biography", text());
            case "front" -> Json.object("title", line(), "language", any("en", "de"), "sections", parts().sections());
            case "faq" ->
                Json.object(
                        "question", line(),
                        "introduction", text(),
                        "items", List.of(Json.object("question", line(), "answer", text())),
                        "contributors", byline());
            default -> story();
        };
        return parts().with(kind, document);
    }

    /** Some members of a new document, as a merge patch. */
    ObjectNode patch(String kind) {
        ObjectNode patch = document(kind);
        List<String> members = new ArrayList<>();
        patch.fieldNames().forEachRemaining(members::add);
        String kept = members.get(random.nextInt(members.size()));
        members.stream()
                .filter(member -> !member.equals(kept) && random.nextInt(3) > 0)
                .forEach(patch::remove);
        if (random.nextInt(5) == 0) {
            patch.put("minorEdit", true);
        }
        return patch;
    }

    private ObjectNode story() {
        List<String> sources = content.some("source", 3, random);
        List<ObjectNode> summaries = sources.stream()
                .map(source -> Json.object("source", slug(source), "text", text(), "articles", articles()))
                .toList();
        List<ObjectNode> points = summaries.stream()
                .limit(1)
                .map(summary -> Json.object("kind", "only", "text", text(), "sources", List.of(summary.get("source"))))
                .map(point -> random.nextBoolean() ? point : point.put("id", any("p1", "p2", "own")))
                .toList();
        return Json.object(
                "language", any("en", "de", "fr"),
                "headline", line(),
                "summary", text(),
                "analysis", text(),
                "background", text(),
                "coverage", Json.object("summaries", summaries, "points", points, "comparison", text()),
                "faqs", content.some("faq", 3, random).stream().map(this::slug).toList(),
                "contributors", byline(),
                "timeline", parts().timeline(),
                "topics",
                        content.some("topic", 4, random).stream()
                                .map(topic -> Json.object("topic", slug(topic), "role", any("about", "mentions")))
                                .toList());
    }

    private RandomParts parts() {
        return new RandomParts(content, this, random);
    }

    private List<ObjectNode> byline() {
        return content.some("contributor", 3, random).stream()
                .map(contributor -> Json.object("contributor", slug(contributor), "role", any("author", "editor")))
                .toList();
    }

    /** Stories share them. */
    private List<ObjectNode> articles() {
        return Stream.generate(() -> "https://example.com/article/" + random.nextInt(10))
                .limit(random.nextInt(3))
                .distinct()
                .map(url -> Json.object("url", url, "headline", line()))
                .toList();
    }

    /** A line of an import: of something that is there, or new. */
    ObjectNode line(String kind) {
        if (kind.equals("story") && random.nextInt(8) == 0) {
            return beside();
        }
        ObjectNode line = document(kind).put("type", kind);
        if (random.nextInt(10) == 0 && !kind.equals("front")) {
            line.put("slug", content.newSlug(kind));
        } else {
            String id = content.any(kind, random);
            line.put("slug", slug(id));
            if (random.nextBoolean()) {
                line.put("id", id);
            }
        }
        if (random.nextInt(6) == 0) {
            line.put("minorEdit", true);
        }
        return kind.equals("story") && random.nextInt(3) == 0 ? withStatus(line) : line;
    }

    /** Ids in other systems, one of which may be another resource's. */
    ObjectNode externalIds() {
        return Json.object(any("cms", "wire"), String.valueOf(random.nextInt(200)));
    }

    ObjectNode correction() {
        return Json.object("kind", any("correction", "clarification", "update"), "section", "summary", "note", line());
    }

    private ObjectNode withStatus(ObjectNode line) {
        String status = any("draft", "scheduled", "published", "published", "archived", "withdrawn");
        line.put("status", status);
        if (status.equals("withdrawn")) {
            line.put("withdrawnReason", line());
        } else if (status.equals("scheduled")) {
            line.put("scheduledAt", soon());
        }
        return line;
    }

    /** What exports have beside documents. */
    private ObjectNode beside() {
        String story = content.any("story", random);
        return switch (importsPast ? random.nextInt(3) : 1 + random.nextInt(2)) {
            case 0 ->
                Json.object(
                        "type",
                        "correction",
                        "id",
                        "correction_"
                                + random.ints(26, 0, 8)
                                        .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                                        .collect(Collectors.joining()),
                        "story",
                        story,
                        "correction",
                        Json.object("kind", "update", "note", line(), "toRevision", 1),
                        "author",
                        "Checker",
                        "correctedAt",
                        now().toString());
            case 1 ->
                Json.object(
                        "type",
                        "schedule",
                        "story",
                        story,
                        "at",
                        soon(),
                        "status",
                        any("published", "archived", "withdrawn"),
                        "note",
                        line(),
                        "author",
                        "Checker");
            default ->
                Json.object("type", "topic", "slug", content.newSlug("topic"), "name", line(), "topicType", "place");
        };
    }

    String slug(String id) {
        return content.slug(id, random);
    }

    /** In the future, but not for long. */
    String soon() {
        return now().plusMillis(500 + random.nextInt(2_500)).toString();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    String line() {
        return "Line " + random.nextInt(1_000_000) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    String text() {
        return "Text " + random.nextInt(1_000_000) + " "
                + random.ints(random.nextInt(12), 0, WORDS.size())
                        .mapToObj(WORDS::get)
                        .collect(Collectors.joining(any(" ", "\n\n", "\n- ")));
    }

    String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
