package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.coverage.ArticleRef;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.evidence.Evidence;
import io.backgrounder.image.ImageJson;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.source.SourceRef;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryEntity;
import io.backgrounder.story.StoryFaq;
import io.backgrounder.story.StoryStatus;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.timeline.TimelineEntryDocument;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.translation.TranslationDocument;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A member of a story in each of its forms: as it is written, as it is stored, and as readers get it. */
final class StoryMapping {
    private StoryMapping() {}

    /**
     * The document of a story that readers see or saw.
     *
     * @param story without the members that {@code links} and {@code translation} stand for
     */
    static StoryDocument document(
            Story story,
            StoryStatus status,
            StoryLinks.Links links,
            TranslationDocument translation,
            List<String> formerSlugs) {
        return own(story, SourceRef::slug)
                .coverage(story.coverage().document())
                .timeline(timeline(story, links))
                .faqs(links.faqs())
                .topics(links.topics())
                .contributors(links.contributors())
                .provenance(Provenance.documents(story.provenance(), ContributorRef::slug))
                .responsible(Provenance.document(story.responsible(), ContributorRef::slug))
                .translation(translation)
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

    private static List<TimelineEntryDocument> timeline(Story story, StoryLinks.Links links) {
        List<TimelineEntryDocument> entries = timeline(story, TopicRef::slug);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> entries.get(i).withTopics(links.entries().getOrDefault(i, List.of())))
                .toList();
    }

    private static List<TimelineEntryDocument> timeline(Story story, Function<TopicRef, String> topic) {
        return story.timeline() == null
                ? List.of()
                : story.timeline().stream().map(entry -> entry.document(topic)).toList();
    }

    /** What of a page is written, with ids in place of slugs. */
    static StoryDocument content(Story story) {
        Map<String, String> id =
                story.coverage().sources().collect(toMap(SourceRef::slug, SourceRef::id, (one, same) -> one));
        return own(story, SourceRef::id)
                .coverage(story.coverage().document().withSources(id::get))
                .timeline(timeline(story, TopicRef::id))
                .faqs(story.faqs().stream().map(StoryFaq::id).toList())
                .topics(story.topics().stream()
                        .map(topic -> new TopicLink(topic.id(), topic.role()))
                        .toList())
                .contributors(BylineDocument.of(story.contributors()))
                .provenance(Provenance.documents(story.provenance(), ContributorRef::id))
                .responsible(Provenance.document(story.responsible(), ContributorRef::id))
                .translation(TranslationDocument.content(story.translation()))
                .build();
    }

    /** What a page has in common with its document, in which evidence has this name of each source. */
    private static StoryDocumentBuilder own(Story story, Function<SourceRef, String> source) {
        return StoryDocumentBuilder.builder()
                .slug(story.slug())
                .language(story.language())
                .headline(story.headline())
                .summary(story.summary())
                .image(story.image())
                .analysis(story.analysis())
                .background(story.background())
                .images(story.images())
                .evidence(Evidence.documents(story.evidence(), source))
                .publishedAt(story.publishedAt());
    }

    /** The row of a document. */
    static StoryEntity row(UUID id, StoryDocument document, StoryReferences references) {
        StoryEntity row = new StoryEntity();
        row.id = id;
        row.slug = document.slug();
        row.language = document.language();
        row.headline = document.headline();
        row.summary = document.summary();
        row.analysis = document.analysis();
        row.comparison = document.coverage().comparison();
        row.background = document.background();
        row.image = ImageJson.write(document.image());
        row.images = ImageJson.write(document.images());
        row.evidence = Evidence.json(document.evidence(), StoryEvidence.texts(document));
        row.status = document.status();
        row.withdrawnReason = document.withdrawnReason();
        row.withdrawnAt = document.withdrawnAt();
        row.revision = document.revision();
        row.publishedAt = document.publishedAt();
        row.updatedAt = document.updatedAt();
        row.contentUpdatedAt = document.contentUpdatedAt();
        row.provenance = references.provenance().json(document);
        row.disclosure = document.disclosure();
        row.translationOf = references.originals().id(document.translation());
        row.translationSourceType =
                document.translation() == null ? null : document.translation().digitalSourceType();
        return row;
    }

    /** The page of a document. */
    static Story page(UUID id, StoryDocument story, StoryRendering.Linked linked) {
        Provenance provenance = linked.references().provenance().page(story);
        return Story.builder(id, story.slug())
                .language(story.language())
                .headline(story.headline())
                .summary(story.summary())
                .image(story.image())
                .analysis(story.analysis())
                .coverage(coverage(story.coverage(), linked))
                .background(story.background())
                .images(story.images())
                .timeline(timeline(story, linked))
                .evidence(Evidence.of(story.evidence(), StoryEvidence.texts(story), linked::source))
                .faqs(story.faqs().stream().map(linked::faq).toList())
                .topics(story.topics().stream().map(linked::topic).toList())
                .contributors(
                        story.contributors().stream().map(linked.bylines()::get).toList())
                .provenance(provenance.sections())
                .responsible(provenance.responsible())
                .disclosure(story.disclosure())
                .translation(linked.references().originals().page(story.translation()))
                .publishedAt(story.publishedAt())
                .updatedAt(story.updatedAt())
                .contentUpdatedAt(story.contentUpdatedAt())
                .revision(story.revision())
                .build();
    }

    /** Null if the story has none, as in a page that is read from rows. */
    private static List<TimelineEntry> timeline(StoryDocument story, StoryRendering.Linked linked) {
        return story.timeline().isEmpty()
                ? null
                : story.timeline().stream()
                        .map(entry -> TimelineEntry.of(entry, linked::topicRef, linked.articles()))
                        .toList();
    }

    private static Coverage coverage(CoverageDocument coverage, StoryRendering.Linked linked) {
        return new Coverage(
                coverage.summaries().stream()
                        .map(summary -> new Coverage.CoverageSummary(
                                summary.id(),
                                linked.source(summary.source()),
                                summary.text(),
                                summary.articles().stream()
                                        .map(article -> ArticleRef.of(article, linked.articles()))
                                        .toList()))
                        .toList(),
                coverage.points().stream()
                        .map(point -> new Coverage.CoveragePoint(
                                point.id(),
                                point.kind(),
                                point.text(),
                                point.sources().stream().map(linked::source).toList()))
                        .toList(),
                coverage.comparison());
    }
}
