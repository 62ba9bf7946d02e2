package io.backgrounder.story;

import io.backgrounder.address.Addresses;
import io.backgrounder.web.Kind;
import io.backgrounder.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The sources, topics and FAQs that a batch of story documents refers to, by any slug that they have or had. */
record StoryReferences(
        Map<String, Addresses.Found> sources, Map<String, Addresses.Found> topics, Map<String, Addresses.Found> faqs) {

    static StoryReferences of(List<StoryDocument> stories, Addresses addresses) {
        return new StoryReferences(
                addresses.find(
                        Kind.SOURCE,
                        stories.stream()
                                .flatMap(story -> story.coverage().summaries().stream())
                                .map(CoverageDocument.Summary::source)
                                .toList()),
                addresses.find(
                        Kind.TOPIC,
                        stories.stream()
                                .flatMap(story -> story.topics().stream())
                                .map(TopicLink::topic)
                                .toList()),
                addresses.find(
                        Kind.FAQ,
                        stories.stream().flatMap(story -> story.faqs().stream()).toList()));
    }

    UUID source(String slug) {
        return sources.get(slug).id();
    }

    UUID topic(String slug) {
        return topics.get(slug).id();
    }

    UUID faq(String slug) {
        return faqs.get(slug).id();
    }

    /** The document without what was deleted since it was written. */
    StoryDocument existing(StoryDocument story) {
        CoverageDocument coverage = story.coverage();
        return story.with()
                .coverage(new CoverageDocument(
                        coverage.summaries().stream()
                                .filter(summary -> sources.containsKey(summary.source()))
                                .toList(),
                        coverage.points().stream()
                                .filter(point -> sources.keySet().containsAll(point.sources()))
                                .toList(),
                        coverage.comparison()))
                .faqs(story.faqs().stream().filter(faqs::containsKey).toList())
                .topics(story.topics().stream()
                        .filter(link -> topics.containsKey(link.topic()))
                        .toList())
                .build();
    }

    /** The document with current slugs for former ones; an error for each that there never was, or that stands twice. */
    StoryDocument resolved(StoryDocument story, List<Problem.Error> errors) {
        CoverageDocument coverage = story.coverage();
        check(
                coverage.summaries().stream()
                        .map(CoverageDocument.Summary::source)
                        .toList(),
                sources,
                "/coverage/summaries/%d/source",
                "source",
                errors);
        check(story.topics().stream().map(TopicLink::topic).toList(), topics, "/topics/%d", "topic", errors);
        check(story.faqs(), faqs, "/faqs/%d", "FAQ", errors);
        if (!errors.isEmpty()) {
            return story;
        }
        StoryDocument resolved = story.with()
                .coverage(new CoverageDocument(
                        coverage.summaries().stream()
                                .map(summary -> new CoverageDocument.Summary(
                                        summary.id(),
                                        sources.get(summary.source()).slug(),
                                        summary.text(),
                                        summary.articles()))
                                .toList(),
                        coverage.points().stream()
                                .map(point -> new CoverageDocument.Point(
                                        point.kind(),
                                        point.text(),
                                        point.sources().stream()
                                                .map(source ->
                                                        sources.get(source).slug())
                                                .toList()))
                                .toList(),
                        coverage.comparison()))
                .faqs(story.faqs().stream()
                        .map(faq -> faqs.get(faq).slug())
                        .distinct()
                        .toList())
                .topics(TopicLink.merged(story.topics().stream()
                        .map(link -> new TopicLink(topics.get(link.topic()).slug(), link.role()))
                        .toList()))
                .build();
        errors.addAll(resolved.faults());
        return resolved;
    }

    private static void check(
            List<String> slugs,
            Map<String, Addresses.Found> found,
            String pointer,
            String kind,
            List<Problem.Error> errors) {
        IntStream.range(0, slugs.size())
                .filter(i -> !found.containsKey(slugs.get(i)))
                .forEach(i -> errors.add(Problem.Error.member(
                        pointer.formatted(i), "names no " + kind + ": there is none '" + slugs.get(i) + "'")));
    }
}
