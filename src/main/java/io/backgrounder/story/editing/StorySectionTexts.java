package io.backgrounder.story.editing;

import static java.util.stream.Collectors.joining;

import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.coverage.CoverageDocumentPoint;
import io.backgrounder.provenance.Attributed;
import io.backgrounder.story.Story;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts of a story, by the sections of which it is said how they came to be. */
final class StorySectionTexts {
    static final String DESCRIPTION = Attributed.DESCRIPTION + Story.SECTIONS;

    private StorySectionTexts() {}

    /** By the names of the sections, in their order; null for one that the story does not have. */
    static Map<String, String> of(StoryDocument story) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("summary", together(Stream.of(story.headline(), story.summary())));
        texts.put("analysis", story.analysis());
        texts.put("background", story.background());
        texts.put("comparison", story.coverage().comparison());
        texts.put("coverage", together(coverage(story.coverage())));
        texts.put(
                "timeline",
                together(story.timeline().stream()
                        .filter(Objects::nonNull)
                        .flatMap(entry -> Stream.of(entry.title(), entry.text()))));
        return texts;
    }

    private static Stream<String> coverage(CoverageDocument coverage) {
        return Stream.concat(
                coverage.summaries().stream()
                        .filter(Objects::nonNull)
                        .map(CoverageDocument.CoverageDocumentSummary::text),
                coverage.points().stream().filter(Objects::nonNull).map(CoverageDocumentPoint::text));
    }

    /** Null if there are none. */
    private static String together(Stream<String> texts) {
        String together = texts.filter(Objects::nonNull).collect(joining("\n\n"));
        return together.isEmpty() ? null : together;
    }
}
