package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
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
import io.backgrounder.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The pages of stories as readers saw them at a time, with the topics, FAQs, sources and corrections of that time. */
@ApplicationScoped
class PastStories {
    @Inject
    Past past;

    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionJson json;

    @Inject
    Corrections corrections;

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
    Story at(UUID id, Instant time, boolean answered) {
        RevisionEntity row = revisions.asOf(Kind.STORY, id, time);
        Story page = past.page(row, time, Story.class);
        List<UnpublishedLink> unpublished = json.unpublished(row);
        return page.with()
                .coverage(page.coverage() == null ? null : coverage(page.coverage(), time))
                .topics(page.topics() == null ? null : topics(page.topics(), unpublished, time))
                .faqs(page.faqs() == null ? null : faqs(page.faqs(), unpublished, time, answered))
                .corrections(corrections.until(List.of(id), time).getOrDefault(id, List.of()))
                .build();
    }

    private List<StoryTopic> topics(List<StoryTopic> shown, List<UnpublishedLink> unpublished, Instant time) {
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
                .map(link -> {
                    Topic topic = seen.get(link.id);
                    return StoryTopicBuilder.builder()
                            .id(topic.id())
                            .slug(topic.slug())
                            .name(topic.name())
                            .topicType(topic.topicType())
                            .role(link.role)
                            .description(topic.description())
                            .descriptionAsOf(topic.descriptionAsOf())
                            .links(Topic.TopicLinks.of(topic.slug()))
                            .build();
                })
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

    private Coverage coverage(Coverage coverage, Instant time) {
        List<UUID> ids = Stream.concat(
                        coverage.summaries().stream().map(Coverage.CoverageSummary::source),
                        coverage.points().stream().flatMap(point -> point.sources().stream()))
                .map(source -> id(Kind.SOURCE, source.id()))
                .distinct()
                .toList();
        Map<String, SourceRef> seen = past.seen(Kind.SOURCE, ids, time, Source.class).entrySet().stream()
                .collect(toMap(
                        source -> Kind.SOURCE.id(source.getKey()),
                        source -> new SourceRef(
                                source.getKey(),
                                source.getValue().slug(),
                                source.getValue().name())));
        UnaryOperator<SourceRef> then = source -> seen.get(source.id());
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
