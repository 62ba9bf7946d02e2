package io.backgrounder.story;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.BylineRepository;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.faq.Faq;
import io.backgrounder.revision.Corrections;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.revision.RevisionRepository;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.source.Source;
import io.backgrounder.source.SourceRef;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.topic.Topic;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.translation.PastTranslations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    /**
     * A link of a story to a topic or FAQ.
     *
     * @param role null for a FAQ
     */
    private record Link(UUID id, String role) {}

    /**
     * The page of a story at a time.
     *
     * @throws io.backgrounder.web.problem.ProblemException 404 if readers could not read it
     */
    Story at(UUID id, Instant time, boolean answered, List<String> asked) {
        RevisionEntity row = revisions.asOf(Kind.STORY, id, time);
        Story page = past.page(row, time, Story.class);
        List<UnpublishedLink> unpublished = json.unpublished(row);
        List<String> languages = asked.isEmpty() ? List.of(page.language()) : asked;
        return page.with()
                .coverage(page.coverage() == null ? null : coverage(page.coverage(), time, languages))
                .timeline(page.timeline() == null ? null : timeline(page.timeline(), time))
                .topics(page.topics() == null ? null : topics(page.topics(), unpublished, time, languages))
                .faqs(page.faqs() == null ? null : faqs(page.faqs(), unpublished, time, answered))
                .contributors(page.contributors() == null ? null : bylines.at(page.contributors(), unpublished, time))
                .translation(translations.at(Kind.STORY, page.translation(), unpublished, time))
                .corrections(corrections.until(List.of(id), time).getOrDefault(id, List.of()))
                .build();
    }

    /** The lines of lists of those of these stories that are not withdrawn now, as they were at a time, with their topics and bylines. */
    public Map<UUID, Story> lines(Collection<UUID> ids, Instant time) {
        Map<UUID, Story> lines = new HashMap<>();
        past.rows(Kind.STORY, ids, time).forEach(row -> {
            Story page = past.page(row, time, Story.class);
            List<UnpublishedLink> unpublished = json.unpublished(row);
            lines.put(
                    row.resourceId,
                    Story.builder(row.resourceId, page.slug())
                            .language(page.language())
                            .headline(page.headline())
                            .summary(page.summary())
                            .image(page.image())
                            .topics(
                                    page.topics() == null
                                            ? null
                                            : topics(page.topics(), unpublished, time, List.of(page.language())))
                            .contributors(
                                    page.contributors() == null
                                            ? null
                                            : bylines.at(page.contributors(), unpublished, time))
                            .publishedAt(page.publishedAt())
                            .updatedAt(page.updatedAt())
                            .contentUpdatedAt(page.contentUpdatedAt())
                            .revision(page.revision())
                            .build());
        });
        return lines;
    }

    private List<StoryTopic> topics(
            List<StoryTopic> shown, List<UnpublishedLink> unpublished, Instant time, List<String> languages) {
        List<Link> links = links(
                Kind.TOPIC,
                shown.stream()
                        .map(topic -> new Link(id(Kind.TOPIC, topic.id()), topic.role()))
                        .toList(),
                unpublished,
                time);
        Map<UUID, Topic> seen = past.seen(Kind.TOPIC, ids(links), time, Topic.class);
        return links.stream()
                .filter(link -> seen.containsKey(link.id))
                .map(link -> StoryTopic.of(seen.get(link.id).in(languages), link.role))
                .toList();
    }

    private List<StoryFaq> faqs(
            List<StoryFaq> shown, List<UnpublishedLink> unpublished, Instant time, boolean answered) {
        List<Link> links = links(
                Kind.FAQ,
                shown.stream()
                        .map(faq -> new Link(id(Kind.FAQ, faq.id()), null))
                        .toList(),
                unpublished,
                time);
        Map<UUID, Faq> seen = past.seen(Kind.FAQ, ids(links), time, Faq.class);
        return links.stream()
                .filter(link -> seen.containsKey(link.id))
                .map(link -> {
                    Faq faq = seen.get(link.id);
                    StoryFaq summary = new StoryFaq(link.id, faq.slug(), faq.question(), faq.introduction());
                    return answered ? summary.with(faq.items()) : summary;
                })
                .toList();
    }

    /** All links of the revision, and what the merges of their resources made of them. */
    private List<Link> links(Kind kind, List<Link> shown, List<UnpublishedLink> unpublished, Instant time) {
        List<Link> links = new ArrayList<>(shown);
        unpublished.stream()
                .filter(link -> kind.parseId(link.resource()).isPresent())
                .forEach(link -> links.add(
                        Math.min(link.position(), links.size()), new Link(id(kind, link.resource()), link.role())));
        for (Past.Merge merge : past.merges(ids(links), time)) {
            List<UUID> ids = ids(links);
            int from = ids.indexOf(merge.from());
            int into = ids.indexOf(merge.into());
            if (from >= 0 && into >= 0) {
                if ("about".equals(links.get(from).role)) {
                    links.set(into, new Link(merge.into(), "about"));
                }
                links.remove(from);
            } else if (from >= 0) {
                links.set(from, new Link(merge.into(), links.get(from).role));
            }
        }
        return links;
    }

    private List<TimelineEntry> timeline(List<TimelineEntry> timeline, Instant time) {
        List<UUID> ids = timeline.stream()
                .flatMap(entry -> entry.topics().stream())
                .map(topic -> id(Kind.TOPIC, topic.id()))
                .distinct()
                .toList();
        Map<UUID, UUID> successors = past.successors(ids, time);
        Map<UUID, Topic> seen = past.seen(Kind.TOPIC, Set.copyOf(successors.values()), time, Topic.class);
        return timeline.stream()
                .map(entry -> entry.withTopics(entry.topics().stream()
                        .map(topic -> seen.get(successors.get(id(Kind.TOPIC, topic.id()))))
                        .filter(Objects::nonNull)
                        .map(topic -> new TopicRef(topic.id(), topic.slug(), topic.name()))
                        .distinct()
                        .toList()))
                .toList();
    }

    private Coverage coverage(Coverage coverage, Instant time, List<String> languages) {
        List<UUID> ids = Stream.concat(
                        coverage.summaries().stream().map(Coverage.CoverageSummary::source),
                        coverage.points().stream().flatMap(point -> point.sources().stream()))
                .map(source -> id(Kind.SOURCE, source.id()))
                .distinct()
                .toList();
        Map<UUID, UUID> successors = past.successors(ids, time);
        Map<UUID, Source> seen = past.seen(Kind.SOURCE, Set.copyOf(successors.values()), time, Source.class);
        UnaryOperator<SourceRef> then = source -> {
            UUID id = successors.get(id(Kind.SOURCE, source.id()));
            Source shown = seen.containsKey(id) ? seen.get(id).in(languages) : null;
            return shown == null ? null : new SourceRef(id, shown.slug(), shown.name(), shown.nameLanguage());
        };
        return new Coverage(
                coverage.summaries().stream()
                        .filter(summary -> then.apply(summary.source()) != null)
                        .map(summary -> new Coverage.CoverageSummary(
                                summary.id(), then.apply(summary.source()), summary.text(), summary.articles()))
                        .toList(),
                coverage.points().stream()
                        .map(point -> new Coverage.CoveragePoint(
                                point.kind(),
                                point.text(),
                                point.sources().stream()
                                        .map(then)
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .toList(),
                coverage.comparison());
    }

    private static List<UUID> ids(List<Link> links) {
        return links.stream().map(Link::id).toList();
    }

    private static UUID id(Kind kind, String id) {
        return kind.parseId(id).orElseThrow();
    }
}
