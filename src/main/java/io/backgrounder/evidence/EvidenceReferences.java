package io.backgrounder.evidence;

import io.backgrounder.address.Kind;
import io.backgrounder.evidence.EvidenceArticles.Used;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.source.ArticleAddressEntity;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources that the evidence of documents names, by current or former slugs or by ids.
 *
 * @param sources those that exist
 */
public record EvidenceReferences(Map<String, Linkable> sources) {
    /** An article in a document. */
    private record Place(String pointer, EvidenceArticleDocument article) {
        String name() {
            return article.source();
        }
    }

    private static List<Place> places(List<EvidenceDocument> evidence) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            List<EvidenceArticleDocument> articles =
                    evidence.get(i) == null ? List.of() : evidence.get(i).articles();
            for (int j = 0; j < articles.size(); j++) {
                if (articles.get(j) != null) {
                    places.add(new Place("/evidence/" + i + "/articles/" + j + "/source", articles.get(j)));
                }
            }
        }
        return places;
    }

    private static Stream<Place> named(List<EvidenceDocument> evidence) {
        return places(evidence).stream().filter(place -> place.name() != null);
    }

    /** All sources that evidence names. */
    public static Stream<String> names(List<EvidenceDocument> evidence) {
        return named(evidence).map(Place::name);
    }

    public UUID id(String name) {
        return sources.get(name).id();
    }

    /** The ids of the sources. */
    public Stream<UUID> ids(List<EvidenceDocument> evidence) {
        return names(evidence).map(this::id);
    }

    /** An error for each source that does not exist, and for each that is another than the article has elsewhere in the document. */
    public List<Problem.Error> faults(List<EvidenceDocument> evidence) {
        List<Problem.Error> faults = new ArrayList<>();
        Map<String, UUID> known = new HashMap<>();
        for (Place place : places(evidence)) {
            if (place.name() != null && !sources.containsKey(place.name())) {
                faults.add(References.unknown(place.pointer, Kind.SOURCE.word(), place.name()));
                continue;
            }
            UUID source = place.name() == null ? null : id(place.name());
            String url = place.article.url();
            if (known.containsKey(url) && !Objects.equals(known.get(url), source)) {
                faults.add(Problem.Error.member(
                        place.pointer, "must be the same wherever the evidence names this article"));
            } else {
                known.put(url, source);
            }
        }
        return faults;
    }

    /** An error for each source that readers do not see. */
    public List<Problem.Error> unpublished(List<EvidenceDocument> evidence) {
        return named(evidence)
                .filter(place -> !References.isReadable(sources, place.name()))
                .map(place -> References.unpublished(place.pointer, Kind.SOURCE, place.name()))
                .toList();
    }

    /** The ids of the sources, as texts. */
    public Stream<String> uses(List<EvidenceDocument> evidence) {
        return names(evidence).map(name -> Kind.SOURCE.id(id(name)));
    }

    public List<EvidenceDocument> byId(List<EvidenceDocument> evidence) {
        return EvidenceDocument.withSources(evidence, name -> Kind.SOURCE.id(id(name)));
    }

    /** With current slugs. */
    public List<EvidenceDocument> resolved(List<EvidenceDocument> evidence) {
        return EvidenceDocument.withSources(evidence, name -> sources.get(name).slug());
    }

    /**
     * The articles whose sources are known.
     *
     * @param covered the sources of articles that the coverage has, by their addresses
     */
    public Set<Used> used(List<EvidenceDocument> evidence, Map<String, List<UUID>> covered) {
        return places(evidence).stream()
                .flatMap(place -> place.name() == null
                        ? covered.getOrDefault(place.article.url(), List.of()).stream()
                                .map(source -> used(source, place, false))
                        : Stream.of(used(id(place.name()), place, true)))
                .collect(Collectors.toSet());
    }

    private static Used used(UUID source, Place place, boolean named) {
        return new Used(new ArticleAddressEntity.Address(source, place.article.url()), named);
    }
}
