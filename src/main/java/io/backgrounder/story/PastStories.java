package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.article.ArticleFacts;
import io.backgrounder.article.PastArticles;
import io.backgrounder.contributor.Byline;
import io.backgrounder.contributor.BylineRepository;
import io.backgrounder.coverage.ArticleRef;
import io.backgrounder.coverage.PastCoverage;
import io.backgrounder.evidence.Evidence;
import io.backgrounder.faq.Faq;
import io.backgrounder.provenance.PastProvenance;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.revision.Corrections;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.revision.RevisionRepository;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.source.PastSources;
import io.backgrounder.source.SourceRef;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.topic.Topic;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.translation.PastTranslations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pages of stories as readers saw them at a time, with the topics, FAQs, contributors, sources and corrections of that time. */
@ApplicationScoped
public class PastStories {
    @Inject
    PastTranslations translations;

    @Inject
    Past past;

    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionJson json;

    @Inject
    Corrections corrections;

    @Inject
    BylineRepository bylines;

    @Inject
    PastProvenance attributed;

    @Inject
    PastSources sources;

    @Inject
    PastArticles articles;

    @Inject
    PastCoverage coverage;

    /**
     * Pages of stories by id, as their revisions have them, to be shown as they were at a time.
     *
     * @param unpublished what they left out
     * @param asked the languages that are asked for; none for that of each story
     */
    private record Pages(
            Map<UUID, Story> stories, Map<UUID, List<UnpublishedLink>> unpublished, Instant time, List<String> asked) {
        List<String> languages(UUID story) {
            return asked.isEmpty() ? List.of(stories.get(story).language()) : asked;
        }

        /** A member of those pages that have it. */
        <T> Map<UUID, List<T>> members(Function<Story, List<T>> member) {
            Map<UUID, List<T>> members = new HashMap<>();
            stories.forEach((id, story) -> members.put(id, member.apply(story)));
            members.values().removeIf(Objects::isNull);
            return members;
        }
    }

    /**
     * The page of a story at a time.
     *
     * @throws io.backgrounder.web.problem.ProblemException 404 if readers could not read it
     */
    Story at(UUID id, Instant time, boolean answered, List<String> asked) {
        RevisionEntity row = revisions.asOf(Kind.STORY, id, time);
        Story page = past.page(row, time, Story.class);
        List<UnpublishedLink> unpublished = json.unpublished(row);
        Pages pages = new Pages(Map.of(id, page), Map.of(id, unpublished), time, asked);
        Provenance provenance = attributed.at(page.provenance(), page.responsible(), time);
        Map<String, SourceRef> named = sources(page, time, pages.languages(id));
        return page.with()
                .provenance(provenance.sections())
                .responsible(provenance.responsible())
                .coverage(page.coverage() == null ? null : coverage.at(page.coverage(), named, time))
                .evidence(Evidence.at(page.evidence(), named))
                .timeline(page.timeline() == null ? null : timeline(page.timeline(), time))
                .topics(topics(pages).get(id))
                .faqs(page.faqs() == null ? null : faqs(page.faqs(), unpublished, time, answered))
                .contributors(bylines(pages).get(id))
                .translation(translations.at(Kind.STORY, page.translation(), unpublished, time))
                .corrections(corrections.until(List.of(id), time).getOrDefault(id, List.of()))
                .build();
    }

    /** The lines of lists of those of these stories that are not withdrawn now, as they were at a time, with their topics and bylines. */
    public Map<UUID, Story> lines(Collection<UUID> ids, Instant time) {
        List<RevisionEntity> rows = past.rows(Kind.STORY, ids, time);
        Map<UUID, Story> lines = past.pages(rows, time, Story.class);
        Map<UUID, List<UnpublishedLink>> unpublished =
                rows.stream().collect(toMap(row -> row.resourceId, json::unpublished));
        Pages pages = new Pages(lines, unpublished, time, List.of());
        Map<UUID, List<StoryTopic>> topics = topics(pages);
        Map<UUID, List<Byline>> contributors = bylines(pages);
        lines.replaceAll((id, page) -> Story.builder(id, page.slug())
                .language(page.language())
                .headline(page.headline())
                .summary(page.summary())
                .image(page.image())
                .topics(topics.get(id))
                .contributors(contributors.get(id))
                .disclosure(page.disclosure())
                .publishedAt(page.publishedAt())
                .updatedAt(page.updatedAt())
                .contentUpdatedAt(page.contentUpdatedAt())
                .revision(page.revision())
                .build());
        return lines;
    }

    private Map<UUID, List<Byline>> bylines(Pages pages) {
        return bylines.at(pages.members(Story::contributors), pages.unpublished, pages.time);
    }

    private Map<UUID, List<StoryTopic>> topics(Pages pages) {
        Map<UUID, List<Past.Link>> links = new HashMap<>();
        pages.members(Story::topics)
                .forEach((id, topics) -> links.put(
                        id,
                        Past.links(
                                Kind.TOPIC,
                                topics.stream().map(topic -> new Past.Link(id(Kind.TOPIC, topic.id()), topic.role())),
                                pages.unpublished.get(id))));
        merge(links.values(), pages.time);
        Map<UUID, Topic> seen = past.seen(Kind.TOPIC, ids(links.values()), pages.time, Topic.class);
        Map<UUID, List<StoryTopic>> topics = new HashMap<>();
        links.forEach((id, own) -> topics.put(
                id,
                own.stream()
                        .filter(link -> seen.containsKey(link.id()))
                        .map(link -> StoryTopic.of(seen.get(link.id()).in(pages.languages(id)), link.role()))
                        .toList()));
        return topics;
    }

    private List<StoryFaq> faqs(
            List<StoryFaq> shown, List<UnpublishedLink> unpublished, Instant time, boolean answered) {
        List<Past.Link> links = Past.links(
                Kind.FAQ, shown.stream().map(faq -> new Past.Link(id(Kind.FAQ, faq.id()), null)), unpublished);
        merge(List.of(links), time);
        Map<UUID, Faq> seen = past.seen(Kind.FAQ, ids(List.of(links)), time, Faq.class);
        return links.stream()
                .filter(link -> seen.containsKey(link.id()))
                .map(link -> {
                    Faq faq = seen.get(link.id());
                    StoryFaq summary = new StoryFaq(link.id(), faq.slug(), faq.question(), faq.introduction());
                    return answered ? summary.with(faq.items()) : summary;
                })
                .toList();
    }

    /** Makes of the links of each page what the merges of their resources had made of them. */
    private void merge(Collection<List<Past.Link>> pages, Instant time) {
        for (Past.Merge merge : past.merges(ids(pages), time)) {
            pages.forEach(links -> merge(links, merge));
        }
    }

    private static void merge(List<Past.Link> links, Past.Merge merge) {
        List<UUID> ids = links.stream().map(Past.Link::id).toList();
        int from = ids.indexOf(merge.from());
        int into = ids.indexOf(merge.into());
        if (from >= 0 && into >= 0) {
            if ("about".equals(links.get(from).role())) {
                links.set(into, new Past.Link(merge.into(), "about"));
            }
            links.remove(from);
        } else if (from >= 0) {
            links.set(from, new Past.Link(merge.into(), links.get(from).role()));
        }
    }

    private List<TimelineEntry> timeline(List<TimelineEntry> timeline, Instant time) {
        List<UUID> ids = timeline.stream()
                .flatMap(entry -> entry.topics().stream())
                .map(topic -> id(Kind.TOPIC, topic.id()))
                .distinct()
                .toList();
        Map<UUID, Topic> then = past.then(Kind.TOPIC, ids, time, Topic.class);
        Map<String, ArticleFacts> known = articles.at(
                timeline.stream()
                        .flatMap(entry -> entry.articles().stream())
                        .map(ArticleRef::url)
                        .toList(),
                time);
        return timeline.stream()
                .map(entry -> entry.with()
                        .topics(entry.topics().stream()
                                .map(topic -> then.get(id(Kind.TOPIC, topic.id())))
                                .filter(Objects::nonNull)
                                .map(topic -> new TopicRef(topic.id(), topic.slug(), topic.name()))
                                .distinct()
                                .toList())
                        .articles(ArticleRef.all(entry.articles(), known))
                        .build())
                .toList();
    }

    /** The sources that a page names in its coverage and its evidence, by the ids that they have there. */
    private Map<String, SourceRef> sources(Story page, Instant time, List<String> languages) {
        Stream<SourceRef> covering =
                page.coverage() == null ? Stream.empty() : page.coverage().sources();
        return sources.at(Stream.concat(covering, Evidence.sources(page.evidence())), time, languages);
    }

    private static Set<UUID> ids(Collection<List<Past.Link>> links) {
        return links.stream().flatMap(List::stream).map(Past.Link::id).collect(toSet());
    }

    private static UUID id(Kind kind, String id) {
        return kind.parseId(id).orElseThrow();
    }
}
