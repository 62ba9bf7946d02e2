package io.backgrounder.story.editing;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.publication.References;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The sources, topics and FAQs that a batch of story documents refers to, by current or former slugs. */
record StoryReferences(
        Map<String, Addresses.Found> sources, Map<String, Addresses.Found> topics, Map<String, Addresses.Found> faqs)
        implements References<StoryDocument> {
    private static final int LONGEST_SHOWN = 120;

    static StoryReferences of(List<StoryDocument> stories, Addresses addresses) {
        return new StoryReferences(
                addresses.find(
                        Kind.SOURCE, slugs(stories, story -> story.coverage().summarised())),
                addresses.find(Kind.TOPIC, slugs(stories, StoryDocument::topicSlugs)),
                addresses.find(Kind.FAQ, slugs(stories, StoryDocument::faqs)));
    }

    private static List<String> slugs(List<StoryDocument> stories, Function<StoryDocument, List<String>> slugs) {
        return stories.stream()
                .flatMap(story -> slugs.apply(story).stream())
                .filter(Objects::nonNull)
                .toList();
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

    @Override
    public Set<String> uses(StoryDocument story) {
        Set<String> uses = new TreeSet<>();
        story.coverage().summarised().forEach(source -> uses.add(Kind.SOURCE.id(source(source))));
        story.topicSlugs().forEach(topic -> uses.add(Kind.TOPIC.id(topic(topic))));
        story.faqs().forEach(faq -> uses.add(Kind.FAQ.id(faq(faq))));
        return uses;
    }

    /** The document without references to resources that were deleted after it was written. */
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

    @Override
    public List<Problem.Error> faults(StoryDocument story) {
        List<Problem.Error> errors = new ArrayList<>();
        check(story.coverage().summarised(), sources, "/coverage/summaries/%d/source", "source", errors);
        check(story.topicSlugs(), topics, "/topics/%d", "topic", errors);
        check(story.faqs(), faqs, "/faqs/%d", "FAQ", errors);
        return DocumentFaults.together(
                errors, story.coverage().withSources(this::current).faults());
    }

    private String current(String source) {
        return sources.containsKey(source) ? sources.get(source).slug() : source;
    }

    @Override
    public StoryDocument resolved(StoryDocument story) {
        return story.with()
                .coverage(story.coverage().withSources(this::current))
                .faqs(story.faqs().stream()
                        .map(faq -> faqs.get(faq).slug())
                        .distinct()
                        .toList())
                .topics(TopicLink.merged(story.topics().stream()
                        .map(link -> new TopicLink(topics.get(link.topic()).slug(), link.role()))
                        .toList()))
                .build();
    }

    private static void check(
            List<String> slugs,
            Map<String, Addresses.Found> found,
            String pointer,
            String kind,
            List<Problem.Error> errors) {
        IntStream.range(0, slugs.size())
                .filter(i -> slugs.get(i) != null && !found.containsKey(slugs.get(i)))
                .forEach(i -> errors.add(Problem.Error.member(
                        pointer.formatted(i), "names a " + kind + " that does not exist" + shown(slugs.get(i)))));
    }

    private static String shown(String slug) {
        return slug.length() <= LONGEST_SHOWN ? ": '" + slug + "'" : "";
    }
}
