package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.coverage.CoverageDocument.CoverageDocumentArticle;
import io.backgrounder.evidence.EvidenceArticles;
import io.backgrounder.evidence.EvidenceDocument;
import io.backgrounder.evidence.SectionTexts;
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
                .forEach(point -> sections.add(EvidenceDocument.ofPoint(point.id())));
        return new SectionTexts(story.language(), sections, section -> switch (section) {
            case "summary" -> story.summary();
            case "analysis" -> story.analysis();
            case "background" -> story.background();
            case "comparison" -> story.coverage().comparison();
            default -> story.coverage().pointText(EvidenceDocument.point(section));
        });
    }

    /** The ids of the coverage points that evidence names, of which some may be gone; {@code story} may be null. */
    static List<String> points(StoryDocument story) {
        return story == null
                ? List.of()
                : story.evidence().stream()
                        .map(each -> EvidenceDocument.point(each.section()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * The evidence where its words are now.
     *
     * @param known the story before; may be null
     */
    static List<EvidenceDocument> placed(StoryDocument story, StoryDocument known) {
        if (story.evidence().isEmpty()) {
            return List.of();
        }
        return known == null
                ? EvidenceDocument.placed(story.evidence(), texts(story), List.of(), null)
                : EvidenceDocument.placed(story.evidence(), texts(story), known.evidence(), texts(known));
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
