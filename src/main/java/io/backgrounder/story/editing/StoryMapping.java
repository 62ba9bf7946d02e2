package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.coverage.Article;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.source.SourceRef;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryEntity;
import io.backgrounder.story.StoryFaq;
import io.backgrounder.story.StoryStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A member of a story in each of its forms: as it is written, as it is stored, and as readers get it. */
final class StoryMapping {
    private StoryMapping() {}

    /** The document of a story that readers see or saw. */
    static StoryDocument document(Story story, StoryStatus status, StoryLinks.Links links, List<String> formerSlugs) {
        return content(story)
                .with()
                .coverage(story.coverage().document())
                .faqs(links.faqs())
                .topics(links.topics())
                .id(story.id())
                .status(status.status())
                .withdrawnReason(status.withdrawnReason())
                .withdrawnAt(status.withdrawnAt())
                .formerSlugs(formerSlugs)
                .revision(story.revision())
                .updatedAt(story.updatedAt())
                .contentUpdatedAt(story.contentUpdatedAt())
                .build();
    }

    /** What of a page is written, with ids in place of slugs. */
    static StoryDocument content(Story story) {
        Map<String, String> id = Stream.concat(
                        story.coverage().summaries().stream().map(Coverage.CoverageSummary::source),
                        story.coverage().points().stream().flatMap(point -> point.sources().stream()))
                .collect(toMap(SourceRef::slug, SourceRef::id, (one, same) -> one));
        return StoryDocumentBuilder.builder()
                .slug(story.slug())
                .language(story.language())
                .headline(story.headline())
                .summary(story.summary())
                .analysis(story.analysis())
                .coverage(story.coverage().document().withSources(id::get))
                .background(story.background())
                .faqs(story.faqs().stream().map(StoryFaq::id).toList())
                .topics(story.topics().stream()
                        .map(topic -> new TopicLink(topic.id(), topic.role()))
                        .toList())
                .publishedAt(story.publishedAt())
                .build();
    }

    /** The row of a document. */
    static StoryEntity row(UUID id, StoryDocument document) {
        StoryEntity row = new StoryEntity();
        row.id = id;
        row.slug = document.slug();
        row.language = document.language();
        row.headline = document.headline();
        row.summary = document.summary();
        row.analysis = document.analysis();
        row.comparison = document.coverage().comparison();
        row.background = document.background();
        row.status = document.status();
        row.withdrawnReason = document.withdrawnReason();
        row.withdrawnAt = document.withdrawnAt();
        row.revision = document.revision();
        row.publishedAt = document.publishedAt();
        row.updatedAt = document.updatedAt();
        row.contentUpdatedAt = document.contentUpdatedAt();
        return row;
    }

    /** The page of a document. */
    static Story page(UUID id, StoryDocument story, StoryRendering.Linked linked) {
        return Story.builder(id, story.slug())
                .language(story.language())
                .headline(story.headline())
                .summary(story.summary())
                .analysis(story.analysis())
                .coverage(coverage(story.coverage(), linked))
                .background(story.background())
                .faqs(story.faqs().stream().map(linked::faq).toList())
                .topics(story.topics().stream().map(linked::topic).toList())
                .publishedAt(story.publishedAt())
                .updatedAt(story.updatedAt())
                .contentUpdatedAt(story.contentUpdatedAt())
                .revision(story.revision())
                .build();
    }

    private static Coverage coverage(CoverageDocument coverage, StoryRendering.Linked linked) {
        return new Coverage(
                coverage.summaries().stream()
                        .map(summary -> new Coverage.CoverageSummary(
                                summary.id(),
                                linked.source(summary.source()),
                                summary.text(),
                                summary.articles().stream()
                                        .map(article -> new Article(
                                                article.url(),
                                                article.headline(),
                                                article.language(),
                                                article.publishedAt()))
                                        .toList()))
                        .toList(),
                coverage.points().stream()
                        .map(point -> new Coverage.CoveragePoint(
                                point.kind(),
                                point.text(),
                                point.sources().stream().map(linked::source).toList()))
                        .toList(),
                coverage.comparison());
    }
}
