package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.BylineReferences;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.coverage.CoverageDocumentPoint;
import io.backgrounder.evidence.EvidenceDocument;
import io.backgrounder.evidence.EvidenceReferences;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.provenance.ProvenanceReferences;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.timeline.TimelineEntryDocument;
import io.backgrounder.translation.Originals;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources, topics, FAQs, contributors and originals that a batch of story documents refers to, by current or former slugs. */
record StoryReferences(
        Map<String, Linkable> sources,
        Map<String, Linkable> topics,
        Map<String, Linkable> faqs,
        BylineReferences bylines,
        ProvenanceReferences provenance,
        Originals originals)
        implements References<StoryDocument> {
    static StoryReferences of(List<StoryDocument> stories, Linkables linkables, ProvenanceContributors attributed) {
        return new StoryReferences(
                linkables.find(
                        Kind.SOURCE,
                        slugs(
                                stories,
                                story -> Stream.concat(
                                                story.coverage().summarised().stream(),
                                                EvidenceReferences.names(story.evidence()))
                                        .toList())),
                linkables.find(
                        Kind.TOPIC,
                        slugs(
                                stories,
                                story -> Stream.concat(TopicLink.slugs(story.topics()).stream(), timelineTopics(story))
                                        .toList())),
                linkables.find(Kind.FAQ, slugs(stories, StoryDocument::faqs)),
                BylineReferences.of(
                        stories.stream().map(StoryDocument::contributors).toList(), linkables),
                attributed.references(stories),
                Originals.of(Kind.STORY, stories, linkables));
    }

    private static List<String> slugs(List<StoryDocument> stories, Function<StoryDocument, List<String>> slugs) {
        return stories.stream()
                .flatMap(story -> slugs.apply(story).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<String> timelineTopics(StoryDocument story) {
        return story.timeline().stream().filter(Objects::nonNull).flatMap(entry -> entry.topics().stream());
    }

    EvidenceReferences evidence() {
        return new EvidenceReferences(sources);
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
        evidence().uses(story.evidence()).forEach(uses::add);
        TopicLink.slugs(story.topics()).forEach(topic -> uses.add(Kind.TOPIC.id(topic(topic))));
        story.faqs().forEach(faq -> uses.add(Kind.FAQ.id(faq(faq))));
        bylines.uses(story.contributors()).forEach(uses::add);
        provenance.uses(story).forEach(uses::add);
        uses.addAll(originals.uses(story.translation()));
        return uses;
    }

    /** The document without references to resources that readers do not see. */
    StoryDocument readable(StoryDocument story) {
        CoverageDocument coverage = story.coverage();
        List<CoverageDocumentPoint> points = coverage.points().stream()
                .filter(point -> point.sources().stream().allMatch(source -> References.isReadable(sources, source)))
                .toList();
        StoryDocument readable = story.with()
                .coverage(new CoverageDocument(
                        coverage.summaries().stream()
                                .filter(summary -> References.isReadable(sources, summary.source()))
                                .toList(),
                        points,
                        coverage.comparison()))
                .timeline(
                        TimelineEntryDocument.keeping(story.timeline(), topic -> References.isReadable(topics, topic)))
                .faqs(story.faqs().stream()
                        .filter(faq -> References.isReadable(faqs, faq))
                        .toList())
                .topics(story.topics().stream()
                        .filter(link -> References.isReadable(topics, link.topic()))
                        .toList())
                .contributors(bylines.readable(story.contributors()))
                .translation(originals.readable(story.translation()))
                .build();
        return points.equals(coverage.points()) ? readable : readable.attached();
    }

    /** The topics, FAQs, contributors and the original that readers do not see. */
    List<UnpublishedLink> hidden(StoryDocument story) {
        List<UnpublishedLink> hidden = new ArrayList<>(originals.hidden(story.translation()));
        for (int i = 0; i < story.topics().size(); i++) {
            TopicLink link = story.topics().get(i);
            if (!References.isReadable(topics, link.topic())) {
                hidden.add(new UnpublishedLink(Kind.TOPIC.id(topic(link.topic())), i, link.role()));
            }
        }
        for (int i = 0; i < story.faqs().size(); i++) {
            if (!References.isReadable(faqs, story.faqs().get(i))) {
                hidden.add(new UnpublishedLink(Kind.FAQ.id(faq(story.faqs().get(i))), i, null));
            }
        }
        bylines.hidden(story.contributors()).forEach(hidden::add);
        return hidden;
    }

    /**
     * Readers see the sources of a story with their summaries or its evidence, and the contributors that its provenance names. They do not
     * miss what else is not published.
     */
    @Override
    public List<Problem.Error> unpublished(StoryDocument story) {
        List<String> summarised = story.coverage().summarised();
        List<Problem.Error> sourceFaults = IntStream.range(0, summarised.size())
                .filter(i -> !References.isReadable(sources, summarised.get(i)))
                .mapToObj(i ->
                        References.unpublished("/coverage/summaries/" + i + "/source", Kind.SOURCE, summarised.get(i)))
                .toList();
        return DocumentFaults.together(
                sourceFaults, evidence().unpublished(story.evidence()), provenance.unpublished(story));
    }

    @Override
    public StoryDocument byId(StoryDocument story) {
        return named(
                        provenance.byId(story),
                        linkable -> Kind.SOURCE.id(linkable.id()),
                        linkable -> Kind.FAQ.id(linkable.id()),
                        linkable -> Kind.TOPIC.id(linkable.id()))
                .withContributors(bylines.byId(story.contributors()))
                .withTranslation(originals.byId(story.translation()));
    }

    @Override
    public List<Problem.Error> faults(StoryDocument story) {
        List<Problem.Error> errors = new ArrayList<>(References.unknown(
                "/coverage/summaries/%d/source", Kind.SOURCE, story.coverage().summarised(), sources));
        errors.addAll(References.unknown("/topics/%d", Kind.TOPIC, TopicLink.slugs(story.topics()), topics));
        errors.addAll(References.unknown("/faqs/%d", Kind.FAQ, story.faqs(), faqs));
        checkTimeline(story, errors);
        errors.addAll(evidence().faults(story.evidence()));
        errors.addAll(bylines.faults(story.contributors()));
        errors.addAll(provenance.faults(story));
        errors.addAll(originals.faults(story.translation()));
        return DocumentFaults.together(
                errors, story.coverage().withSources(this::current).faults());
    }

    /** An entry of the timeline names topics of the story, so that all that follows these follows it too. */
    private void checkTimeline(StoryDocument story, List<Problem.Error> errors) {
        Set<UUID> own = TopicLink.slugs(story.topics()).stream()
                .filter(topics::containsKey)
                .map(this::topic)
                .collect(Collectors.toSet());
        for (int i = 0; i < story.timeline().size(); i++) {
            List<String> named = story.timeline().get(i) == null
                    ? List.of()
                    : story.timeline().get(i).topics();
            String pointer = "/timeline/" + i + "/topics/%d";
            errors.addAll(References.unknown(pointer, Kind.TOPIC, named, topics));
            for (int j = 0; j < named.size(); j++) {
                if (topics.containsKey(named.get(j)) && !own.contains(topic(named.get(j)))) {
                    errors.add(Problem.Error.member(
                            pointer.formatted(j), "is no topic of this story: name it in `topics`, too"));
                }
            }
        }
    }

    private String current(String source) {
        return sources.containsKey(source) ? sources.get(source).slug() : source;
    }

    @Override
    public StoryDocument resolved(StoryDocument story) {
        return named(provenance.resolved(story), Linkable::slug, Linkable::slug, Linkable::slug)
                .withContributors(bylines.resolved(story.contributors()))
                .withTranslation(originals.resolved(story.translation()));
    }

    private StoryDocument named(
            StoryDocument story,
            Function<Linkable, String> source,
            Function<Linkable, String> faq,
            Function<Linkable, String> topic) {
        return story.with()
                .coverage(story.coverage()
                        .withSources(name -> sources.containsKey(name) ? source.apply(sources.get(name)) : name))
                .evidence(EvidenceDocument.withSources(story.evidence(), name -> source.apply(sources.get(name))))
                .timeline(TimelineEntryDocument.inOrder(
                        TimelineEntryDocument.withTopics(story.timeline(), name -> topic.apply(topics.get(name)))))
                .faqs(story.faqs().stream()
                        .map(name -> faq.apply(faqs.get(name)))
                        .distinct()
                        .toList())
                .topics(TopicLink.merged(story.topics().stream()
                        .map(link -> new TopicLink(topic.apply(topics.get(link.topic())), link.role()))
                        .toList()))
                .build();
    }
}
