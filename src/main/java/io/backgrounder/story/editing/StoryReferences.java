package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.revision.UnpublishedLink;
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
record StoryReferences(Map<String, Linkable> sources, Map<String, Linkable> topics, Map<String, Linkable> faqs)
        implements References<StoryDocument> {
    private static final int LONGEST_SHOWN = 120;

    static StoryReferences of(List<StoryDocument> stories, Linkables linkables) {
        return new StoryReferences(
                linkables.find(
                        Kind.SOURCE, slugs(stories, story -> story.coverage().summarised())),
                linkables.find(Kind.TOPIC, slugs(stories, StoryDocument::topicSlugs)),
                linkables.find(Kind.FAQ, slugs(stories, StoryDocument::faqs)));
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

    /** The document without references to resources that readers do not see. */
    StoryDocument readable(StoryDocument story) {
        CoverageDocument coverage = story.coverage();
        return story.with()
                .coverage(new CoverageDocument(
                        coverage.summaries().stream()
                                .filter(summary -> isReadable(sources, summary.source()))
                                .toList(),
                        coverage.points().stream()
                                .filter(point ->
                                        point.sources().stream().allMatch(source -> isReadable(sources, source)))
                                .toList(),
                        coverage.comparison()))
                .faqs(story.faqs().stream().filter(faq -> isReadable(faqs, faq)).toList())
                .topics(story.topics().stream()
                        .filter(link -> isReadable(topics, link.topic()))
                        .toList())
                .build();
    }

    /** The topics and FAQs that readers do not see. */
    List<UnpublishedLink> hidden(StoryDocument story) {
        List<UnpublishedLink> hidden = new ArrayList<>();
        for (int i = 0; i < story.topics().size(); i++) {
            TopicLink link = story.topics().get(i);
            if (!isReadable(topics, link.topic())) {
                hidden.add(new UnpublishedLink(Kind.TOPIC.id(topic(link.topic())), i, link.role()));
            }
        }
        for (int i = 0; i < story.faqs().size(); i++) {
            if (!isReadable(faqs, story.faqs().get(i))) {
                hidden.add(new UnpublishedLink(Kind.FAQ.id(faq(story.faqs().get(i))), i, null));
            }
        }
        return hidden;
    }

    private static boolean isReadable(Map<String, Linkable> found, String slug) {
        return found.containsKey(slug) && found.get(slug).published();
    }

    /** Readers see the sources of a story with their summaries, and do not miss topics and FAQs that are not published. */
    @Override
    public List<Problem.Error> unpublished(StoryDocument story) {
        List<String> summarised = story.coverage().summarised();
        return IntStream.range(0, summarised.size())
                .filter(i -> !isReadable(sources, summarised.get(i)))
                .mapToObj(i -> Problem.Error.member(
                        "/coverage/summaries/" + i + "/source",
                        "names a source that is not published: publish /editorial/v1/sources/" + summarised.get(i)
                                + " first"))
                .toList();
    }

    @Override
    public StoryDocument byId(StoryDocument story) {
        return named(
                story,
                linkable -> Kind.SOURCE.id(linkable.id()),
                linkable -> Kind.FAQ.id(linkable.id()),
                linkable -> Kind.TOPIC.id(linkable.id()));
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
        return named(story, Linkable::slug, Linkable::slug, Linkable::slug);
    }

    private StoryDocument named(
            StoryDocument story,
            Function<Linkable, String> source,
            Function<Linkable, String> faq,
            Function<Linkable, String> topic) {
        return story.with()
                .coverage(story.coverage()
                        .withSources(name -> sources.containsKey(name) ? source.apply(sources.get(name)) : name))
                .faqs(story.faqs().stream()
                        .map(name -> faq.apply(faqs.get(name)))
                        .distinct()
                        .toList())
                .topics(TopicLink.merged(story.topics().stream()
                        .map(link -> new TopicLink(topic.apply(topics.get(link.topic())), link.role()))
                        .toList()))
                .build();
    }

    private static void check(
            List<String> slugs, Map<String, Linkable> found, String pointer, String kind, List<Problem.Error> errors) {
        IntStream.range(0, slugs.size())
                .filter(i -> slugs.get(i) != null && !found.containsKey(slugs.get(i)))
                .forEach(i -> errors.add(Problem.Error.member(
                        pointer.formatted(i), "names a " + kind + " that does not exist" + shown(slugs.get(i)))));
    }

    private static String shown(String slug) {
        return slug.length() <= LONGEST_SHOWN ? ": '" + slug + "'" : "";
    }
}
