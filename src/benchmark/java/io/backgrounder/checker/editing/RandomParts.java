package io.backgrounder.checker.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random sections of fronts, entries of timelines, evidence and provenance. */
final class RandomParts {
    private final SharedContent content;
    private final RandomDocuments documents;
    private final Random random;

    RandomParts(SharedContent content, RandomDocuments documents, Random random) {
        this.content = content;
        this.documents = documents;
        this.random = random;
    }

    /** The document, with an image, a translation, evidence or provenance, if its kind has such and chance will have it. */
    ObjectNode with(String kind, ObjectNode document) {
        if (!kind.equals("front") && random.nextInt(3) == 0) {
            document.set("image", image());
        }
        if (List.of("story", "faq").contains(kind) && content.size(kind) > 0 && random.nextInt(4) == 0) {
            document.set("translation", Json.object("of", documents.slug(content.any(kind, random))));
            document.put("language", documents.any("en", "de", "fr"));
        }
        if (kind.equals("story") && random.nextInt(4) == 0) {
            document.set("images", Json.object("analysis", List.of(image())));
        }
        String section = kind.equals("story") ? "summary" : kind.equals("faq") ? "introduction" : null;
        if (section != null && random.nextInt(3) == 0) {
            content.some("source", 1, random).forEach(source -> prove(document, section, source));
        }
        if (section != null && random.nextInt(4) == 0) {
            document.set(
                    "provenance",
                    Json.object(
                            section,
                            Json.object(
                                    "digitalSourceType", documents.any("digitalCreation", "algorithmicallyEnhanced"))));
            content.some("contributor", 1, random)
                    .forEach(contributor -> document.put("responsible", documents.slug(contributor)));
        }
        return document;
    }

    /** Ends a section with a statement that rests on an article of a source. */
    private void prove(ObjectNode document, String section, String source) {
        document.put(section, document.get(section).asText() + "\n\nThere is proof.");
        ObjectNode article = Json.object(
                "url",
                "https://example.com/proof/" + random.nextInt(10),
                "source",
                documents.slug(source),
                "headline",
                documents.line(),
                "quote",
                documents.line());
        document.putArray("evidence")
                .add(Json.object(
                        "section",
                        section,
                        "selector",
                        Json.object("exact", "There is proof"),
                        "stance",
                        documents.any("supports", "disputes", "context"),
                        "articles",
                        List.of(article)));
    }

    private ObjectNode image() {
        return Json.object(
                "url",
                "https://images.example.com/" + random.nextInt(100) + ".jpg",
                "width",
                1600,
                "height",
                1067,
                "alt",
                documents.line(),
                "credit",
                documents.line());
    }

    /** In some of the first places are chosen stories, in the others what meets a rule, if there is one. */
    List<ObjectNode> sections() {
        List<String> free = new ArrayList<>(content.some("story", 6, random));
        List<ObjectNode> sections = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int size = 1 + random.nextInt(4);
            List<ObjectNode> slots = new ArrayList<>();
            for (int j = random.nextInt(size + 1); j > 0; j--) {
                slots.add(slot(free));
            }
            ObjectNode section = Json.object(
                    "title", documents.line(), "size", size, "slots", slots, "layout", documents.any("lead", "list"));
            sections.add(random.nextInt(4) == 0 ? section : section.set("fill", rule()));
        }
        return sections;
    }

    List<ObjectNode> timeline() {
        return Stream.generate(() -> Json.object(
                        "date",
                        documents.any("1999", "2024-05~", "2025-03-04"),
                        "title",
                        documents.line(),
                        "text",
                        documents.text(),
                        "topics",
                        content.some("topic", 1, random).stream()
                                .map(documents::slug)
                                .toList()))
                .limit(random.nextInt(3))
                .toList();
    }

    private ObjectNode slot(List<String> free) {
        return free.isEmpty() || random.nextBoolean() ? null : Json.object("story", documents.slug(free.remove(0)));
    }

    private ObjectNode rule() {
        ObjectNode rule = Json.object();
        for (String kind : List.of("topic", "source", "contributor")) {
            if (random.nextInt(3) == 0) {
                rule.put(kind, documents.slug(content.any(kind, random)));
            }
        }
        if (rule.isEmpty() && random.nextBoolean()) {
            rule.put("sort", documents.any("-publishedAt", "-updatedAt"));
        }
        return random.nextInt(3) == 0 ? rule.put("language", documents.any("en", "de", "fr")) : rule;
    }
}
