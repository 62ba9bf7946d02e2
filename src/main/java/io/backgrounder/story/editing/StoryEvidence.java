package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.coverage.CoverageDocument.CoverageDocumentArticle;
import io.backgrounder.evidence.EvidenceArticles;
import io.backgrounder.evidence.SectionPart;
import io.backgrounder.evidence.SectionTexts;
import io.backgrounder.timeline.TimelineEntryDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the evidence of a story refers to: the texts of its sections, and its articles. */
final class StoryEvidence {
    private StoryEvidence() {}

    /** The sections that can have evidence. */
    static SectionTexts texts(StoryDocument story) {
        List<String> sections = new ArrayList<>(List.of("summary", "analysis", "background", "comparison"));
        story.coverage().points().stream()
                .filter(point -> point != null && point.id() != null)
                .forEach(point -> sections.add(SectionPart.POINT.section(point.id())));
        story.timeline().stream()
                .filter(entry -> entry != null && entry.id() != null)
                .forEach(entry -> sections.add(SectionPart.ENTRY.section(entry.id())));
        return new SectionTexts(story.language(), sections, section -> switch (section) {
            case "summary" -> story.summary();
            case "analysis" -> story.analysis();
            case "background" -> story.background();
            case "comparison" -> story.coverage().comparison();
            default -> part(story, section);
        });
    }

    private static String part(StoryDocument story, String section) {
        String point = SectionPart.POINT.id(section);
        return point != null
                ? story.coverage().pointText(point)
                : TimelineEntryDocument.text(story.timeline(), SectionPart.ENTRY.id(section));
    }

    /**
     * A copy with ids for the points of the coverage and the entries of the timeline, and the evidence where its words are now.
     *
     * @param summaries the coverage whose summaries keep their ids
     * @param known the story before; may be null
     */
    static StoryDocument identified(StoryDocument story, CoverageDocument summaries, StoryDocument known) {
        List<String> points = known == null ? List.of() : known.named(SectionPart.POINT);
        List<String> entries = known == null ? List.of() : known.named(SectionPart.ENTRY);
        return story.with()
                .coverage(story.coverage().identified(summaries, points))
                .timeline(TimelineEntryDocument.identified(
                        story.timeline(), known == null ? List.of() : known.timeline(), entries))
                .build()
                .reviewedAs(known)
                .placed(known);
    }

    /** The addresses of the articles that the coverage and the timeline name. */
    static Set<String> articles(StoryDocument story) {
        Stream<CoverageDocumentArticle> covered = story.coverage().summaries().stream()
                .filter(Objects::nonNull)
                .flatMap(summary -> summary.articles().stream());
        Stream<CoverageDocumentArticle> dated =
                story.timeline().stream().filter(Objects::nonNull).flatMap(entry -> entry.articles().stream());
        return Stream.concat(covered, dated)
                .filter(Objects::nonNull)
                .map(CoverageDocumentArticle::url)
                .collect(toSet());
    }

    /** The articles on which each story rests, as far as their sources are known. */
    static Map<UUID, Set<EvidenceArticles.Used>> used(Map<UUID, StoryDocument> stories, StoryReferences references) {
        Map<UUID, Set<EvidenceArticles.Used>> used = new HashMap<>();
        stories.forEach((id, story) -> {
            if (!story.evidence().isEmpty()) {
                used.put(id, references.evidence().used(story.evidence(), covered(story, references)));
            }
        });
        return used;
    }

    /** The sources of the articles of the coverage, by the addresses of these. */
    private static Map<String, List<UUID>> covered(StoryDocument story, StoryReferences references) {
        Map<String, List<UUID>> covered = new HashMap<>();
        story.coverage()
                .summaries()
                .forEach(summary -> summary.articles()
                        .forEach(article -> covered.computeIfAbsent(article.url(), url -> new ArrayList<>())
                                .add(references.source(summary.source()))));
        return covered;
    }
}
