package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** What can be said of how sections came to be, at all limits. */
final class FullProvenance {
    private static final int CONTRIBUTORS = 20;
    private static final int MODEL = 200;
    private static final int NOTE = 2000;

    private FullProvenance() {}

    /** The sections of a story, FAQ or topic; none of other types. */
    static List<String> sections(String type) {
        return switch (type) {
            case "story" -> List.of("summary", "analysis", "background", "comparison", "coverage", "timeline");
            case "faq" -> List.of("introduction", "items");
            case "topic" -> List.of("description");
            default -> List.of();
        };
    }

    static ObjectNode of(String type, Alphabet alphabet) {
        ObjectNode provenance = JsonNodeFactory.instance.objectNode();
        sections(type)
                .forEach(section -> provenance.set(
                        section,
                        object(
                                "digitalSourceType",
                                "compositeWithTrainedAlgorithmicMedia",
                                "model",
                                alphabet.line(MODEL),
                                "promptNote",
                                alphabet.text(NOTE),
                                "contributors",
                                IntStream.range(0, CONTRIBUTORS)
                                        .mapToObj(i -> FullDocuments.slug("linked-" + i))
                                        .toList(),
                                "reviewedBy",
                                FullDocuments.slug("linked-0"),
                                "reviewedAt",
                                "2026-01-01T00:00:00.000001Z")));
        return provenance;
    }
}
