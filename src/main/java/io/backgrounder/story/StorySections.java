package io.backgrounder.story;

import io.backgrounder.source.SourceRef;
import io.backgrounder.web.Grouped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The members of stories that a list leaves out unless asked, each read for all stories at once. */
@ApplicationScoped
class StorySections {
    static final List<String> ALL = List.of("analysis", "coverage", "background", "faqs", "topics", "corrections");

    private static final String TEXTS =
            "select s.id, new io.backgrounder.story.StoryTexts(s.analysis, s.comparison, s.background) from Story s where s.id in :owners";
    private static final String SUMMARIES = """
            select m.storyId, new io.backgrounder.story.Coverage$Summary(m.id, p.id, p.slug, p.name, m.text)
            from SourceSummary m join Source p on p.id = m.sourceId
            where m.storyId in :owners order by m.storyId, m.position""";
    private static final String ARTICLES = """
            select l.sourceSummaryId, new io.backgrounder.story.ArticleRef(a.url, a.headline, a.publishedAt)
            from SourceSummaryArticle l join Article a on a.id = l.articleId
            where l.sourceSummaryId in :owners order by l.sourceSummaryId, l.position""";
    private static final String POINTS = """
            select c.storyId, new io.backgrounder.story.PointLine(c.position, c.kind, c.text, p.id, p.slug, p.name)
            from CoveragePoint c
            join CoveragePointSource l on l.storyId = c.storyId and l.pointPosition = c.position
            join Source p on p.id = l.sourceId
            where c.storyId in :owners order by c.storyId, c.position, l.position""";
    private static final String FAQS = """
            select l.storyId, new io.backgrounder.story.LinkedFaq(f.id, f.slug, f.question, f.introduction)
            from StoryFaq l join Faq f on f.id = l.faqId
            where l.storyId in :owners order by l.storyId, l.position""";
    private static final String TOPICS = """
            select l.storyId,
                new io.backgrounder.story.LinkedTopic(t.id, t.slug, t.name, t.topicType, l.role, t.description, t.descriptionAsOf)
            from StoryTopic l join Topic t on t.id = l.topicId
            where l.storyId in :owners order by l.storyId, l.position""";

    @Inject
    EntityManager entities;

    @Inject
    Corrections corrections;

    /** The same stories with these members; a constant number of queries, however many stories. */
    List<PublishedStory> fill(List<PublishedStory> stories, Set<String> members) {
        List<UUID> ids = stories.stream().map(PublishedStory::uuid).toList();
        boolean withCoverage = members.contains("coverage");
        boolean withFaqs = members.contains("faqs");
        boolean withTopics = members.contains("topics");
        boolean withTexts = withCoverage || members.contains("analysis") || members.contains("background");

        Map<UUID, List<StoryTexts>> texts = withTexts ? Grouped.by(entities, TEXTS, ids) : Map.of();
        Map<UUID, List<Coverage.Summary>> summaries = withCoverage ? summaries(ids) : Map.of();
        Map<UUID, List<Coverage.Point>> points = withCoverage ? points(ids) : Map.of();
        Map<UUID, List<LinkedFaq>> faqs = withFaqs ? Grouped.by(entities, FAQS, ids) : Map.of();
        boolean withCorrections = members.contains("corrections");
        Map<UUID, List<PublishedCorrection>> corrected = withCorrections ? corrections.of(ids) : Map.of();
        Map<UUID, List<LinkedTopic>> topics = withTopics ? Grouped.by(entities, TOPICS, ids) : Map.of();

        return stories.stream()
                .map(story -> {
                    UUID id = story.uuid();
                    StoryTexts text =
                            texts.getOrDefault(id, List.of(StoryTexts.NONE)).get(0);
                    Coverage coverage = new Coverage(
                            summaries.getOrDefault(id, List.of()),
                            points.getOrDefault(id, List.of()),
                            text.comparison());
                    return story.with()
                            .analysis(members.contains("analysis") ? text.analysis() : null)
                            .coverage(withCoverage ? coverage : null)
                            .background(members.contains("background") ? text.background() : null)
                            .faqs(withFaqs ? faqs.getOrDefault(id, List.of()) : null)
                            .topics(withTopics ? topics.getOrDefault(id, List.of()) : null)
                            .corrections(withCorrections ? corrected.getOrDefault(id, List.of()) : null)
                            .build();
                })
                .toList();
    }

    Map<UUID, List<ArticleRef>> articles(Collection<UUID> summaries) {
        return Grouped.by(entities, ARTICLES, summaries);
    }

    private Map<UUID, List<Coverage.Summary>> summaries(List<UUID> stories) {
        Map<UUID, List<Coverage.Summary>> summaries = Grouped.by(entities, SUMMARIES, stories);
        Map<UUID, List<ArticleRef>> articles = articles(summaries.values().stream()
                .flatMap(List::stream)
                .map(Coverage.Summary::uuid)
                .toList());
        summaries
                .values()
                .forEach(list ->
                        list.replaceAll(summary -> summary.with(articles.getOrDefault(summary.uuid(), List.of()))));
        return summaries;
    }

    private Map<UUID, List<Coverage.Point>> points(List<UUID> stories) {
        Map<UUID, List<PointLine>> lines = Grouped.by(entities, POINTS, stories);
        Map<UUID, List<Coverage.Point>> points = new HashMap<>();
        lines.forEach((story, all) -> {
            Map<Integer, Coverage.Point> byPosition = new LinkedHashMap<>();
            all.forEach(line -> byPosition
                    .computeIfAbsent(
                            line.position(),
                            position -> new Coverage.Point(line.kind(), line.text(), new ArrayList<>()))
                    .sources()
                    .add(new SourceRef(line.sourceId(), line.sourceSlug(), line.sourceName())));
            points.put(story, List.copyOf(byPosition.values()));
        });
        return points;
    }
}
