package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.provenance.ProvenanceReferences;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.web.problem.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a batch of topic documents refers to: broader and related topics, by slugs or ids, and the owners of the addresses in `sameAs`. Unlike
 * other documents, they name other topics by ids, of which some may not exist yet.
 *
 * @param owners the topics that have addresses of {@code sameAs}, by address
 * @param hierarchy the broader topics of each topic above the documents; follows the documents that are accepted
 * @param today the day for which descriptions are chosen
 */
record TopicReferences(
        Map<String, Linkable> topics,
        Map<String, TopicEntity> owners,
        Map<String, Set<String>> hierarchy,
        ProvenanceReferences provenance,
        LocalDate today)
        implements References<TopicDocument> {

    static TopicReferences of(
            List<TopicDocument> documents,
            Linkables linkables,
            TopicRepository repository,
            ProvenanceContributors attributed) {
        Map<String, Linkable> topics = linkables.find(
                Kind.TOPIC,
                documents.stream()
                        .flatMap(TopicReferences::named)
                        .filter(Objects::nonNull)
                        .toList());
        List.copyOf(topics.values()).forEach(topic -> topics.put(Kind.TOPIC.id(topic.id()), topic));
        return new TopicReferences(
                topics,
                repository.owners(documents.stream()
                        .flatMap(document -> document.sameAs().stream())
                        .toList()),
                repository.hierarchy(topics.values().stream().map(Linkable::id).toList()),
                attributed.references(documents),
                LocalDate.now(ZoneOffset.UTC));
    }

    /** The other topics, and the document's own, whose id it may not give. */
    private static Stream<String> named(TopicDocument document) {
        return Stream.concat(Stream.of(document.slug()), others(document));
    }

    /** A member that names another topic. */
    private record Place(String pointer, String topic) {}

    /** The other topics that a document names. */
    static Stream<String> others(TopicDocument document) {
        return places(document).map(Place::topic);
    }

    private static Stream<Place> places(TopicDocument document) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < document.broader().size(); i++) {
            BroaderLink link = document.broader().get(i);
            places.add(new Place("/broader/" + i + "/topic", link == null ? null : link.topic()));
        }
        for (int i = 0; i < document.related().size(); i++) {
            RelatedLink link = document.related().get(i);
            places.add(new Place("/related/" + i + "/topic", link == null ? null : link.topic()));
        }
        return places.stream();
    }

    /** The id of a topic, if its name is known or is an id. */
    private String id(String topic) {
        return topics.containsKey(topic) ? Kind.TOPIC.id(topics.get(topic).id()) : topic;
    }

    private String own(TopicDocument document) {
        return document.id() != null ? document.id() : id(document.slug());
    }

    @Override
    public List<Problem.Error> faults(TopicDocument document) {
        List<Problem.Error> faults = new ArrayList<>();
        String own = own(document);
        places(document).filter(place -> place.topic != null).forEach(place -> {
            String other = id(place.topic);
            if (Kind.TOPIC.parseId(other).isEmpty()) {
                faults.add(References.unknown(place.pointer, "topic", place.topic));
            } else if (other.equals(own)) {
                faults.add(Problem.Error.member(place.pointer, "is the topic itself"));
            } else if (place.pointer.startsWith("/broader/") && above(other).contains(own)) {
                faults.add(
                        Problem.Error.member(place.pointer, "is below this topic already, so it cannot be above it"));
            }
        });
        faults.addAll(provenance.faults(document));
        TopicDocument resolved = linked(document);
        faults.addAll(Document.repeated(
                "/broader",
                resolved.broader().stream()
                        .map(link -> link == null ? null : link.topic())
                        .toList()));
        faults.addAll(Document.repeated("/related", resolved.related()));
        return faults;
    }

    /** A topic and all topics above it. */
    private Set<String> above(String topic) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(topic));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (above.add(next)) {
                open.addAll(hierarchy.getOrDefault(next, Set.of()));
            }
        }
        return above;
    }

    /** Errors for addresses that belong to another topic. */
    static List<Problem.Error> taken(TopicDocument document, UUID id, Map<String, TopicEntity> owners) {
        List<Problem.Error> taken = new ArrayList<>();
        for (int i = 0; i < document.sameAs().size(); i++) {
            TopicEntity owner = owners.get(document.sameAs().get(i));
            if (owner != null && !owner.id.equals(id)) {
                taken.add(Problem.Error.member("/sameAs/" + i, "belongs to the topic '" + owner.slug + "'"));
            }
        }
        return taken;
    }

    /** Lets later documents of the batch see the place of this one. */
    void accept(TopicDocument document) {
        hierarchy.put(
                own(document),
                new HashSet<>(
                        document.broader().stream().map(BroaderLink::topic).toList()));
    }

    UUID ownId(TopicDocument document) {
        return Kind.TOPIC.parseId(own(document)).orElse(null);
    }

    /** Without links to topics that readers do not see, and with the description that they see. */
    TopicDocument readable(TopicDocument document) {
        return document.with()
                .description(Descriptions.of(document).on(today))
                .broader(document.broader().stream()
                        .filter(link -> References.isReadable(topics, link.topic()))
                        .toList())
                .related(document.related().stream()
                        .filter(link -> References.isReadable(topics, link.topic()))
                        .toList())
                .build();
    }

    @Override
    public TopicDocument resolved(TopicDocument document) {
        return provenance.resolved(linked(document));
    }

    @Override
    public TopicDocument byId(TopicDocument document) {
        return provenance.byId(document);
    }

    @Override
    public Set<String> uses(TopicDocument document) {
        return provenance.uses(document).collect(Collectors.toSet());
    }

    @Override
    public List<Problem.Error> unpublished(TopicDocument document) {
        return provenance.unpublished(document);
    }

    /** With the ids of other topics in place of their slugs. */
    private TopicDocument linked(TopicDocument document) {
        return document.with()
                .broader(document.broader().stream()
                        .map(link -> link == null ? null : link.withTopic(id(link.topic())))
                        .toList())
                .related(document.related().stream()
                        .map(link -> link == null ? null : link.withTopic(id(link.topic())))
                        .toList())
                .build();
    }
}
