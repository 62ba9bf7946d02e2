package io.backgrounder.provenance;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The contributors that the provenance of a batch of documents names, by current or former slugs or by ids. */
public final class ProvenanceReferences {
    private static final Problem.Error PROGRAM =
            Problem.Error.member("/responsible", "must be a person or an organization, and is a program");

    private final Function<Collection<String>, Map<String, Named>> lookup;
    private final Map<String, Named> found;

    /**
     * A contributor that exists.
     *
     * @param shown as pages show it; null if readers have never seen it
     */
    record Named(Linkable linkable, ContributorRef shown) {}

    /**
     * Looks up the contributors of these documents at once, and any others when they are asked for: a document may get a reviewer from the one
     * that it replaces.
     */
    ProvenanceReferences(
            Collection<? extends Attributed<?>> documents, Function<Collection<String>, Map<String, Named>> lookup) {
        this.lookup = lookup;
        this.found = new HashMap<>(lookup.apply(
                documents.stream().flatMap(ProvenanceReferences::names).toList()));
    }

    /** Null if there is no such contributor. */
    private Named find(String name) {
        if (!found.containsKey(name)) {
            found.put(name, lookup.apply(List.of(name)).get(name));
        }
        return found.get(name);
    }

    private ContributorRef shown(String name) {
        Named named = find(name);
        return named == null ? null : named.shown;
    }

    /** A member that names a contributor. */
    private record Place(String pointer, String name) {}

    private static List<Place> places(Attributed<?> document) {
        List<Place> places = new ArrayList<>();
        if (document.responsible() != null) {
            places.add(new Place("/responsible", document.responsible()));
        }
        document.provenance().forEach((section, said) -> {
            if (said != null) {
                String pointer = "/provenance/" + section;
                for (int i = 0; i < said.contributors().size(); i++) {
                    places.add(new Place(
                            pointer + "/contributors/" + i, said.contributors().get(i)));
                }
                places.add(new Place(pointer + "/reviewedBy", said.reviewedBy()));
            }
        });
        places.removeIf(place -> place.name == null);
        return places;
    }

    /** All contributors that a document names. */
    static Stream<String> names(Attributed<?> document) {
        return places(document).stream().map(Place::name);
    }

    /** An error for each contributor that does not exist. */
    public List<Problem.Error> faults(Attributed<?> document) {
        return places(document).stream()
                .filter(place -> find(place.name) == null)
                .map(place -> References.unknown(place.pointer, Kind.CONTRIBUTOR.word(), place.name))
                .toList();
    }

    /** An error for each contributor that readers do not see, and for a program that would have to answer. */
    public List<Problem.Error> unpublished(Attributed<?> document) {
        List<Problem.Error> faults = new ArrayList<>();
        places(document).stream()
                .filter(place ->
                        find(place.name) == null || !find(place.name).linkable.published())
                .map(place -> References.unpublished(place.pointer, Kind.CONTRIBUTOR, place.name))
                .forEach(faults::add);
        ContributorRef responsible = document.responsible() == null ? null : shown(document.responsible());
        if (responsible != null && responsible.kind().equals("program")) {
            faults.add(PROGRAM);
        }
        return faults;
    }

    private UUID id(String name) {
        return find(name).linkable.id();
    }

    /** The ids of all contributors, as texts. */
    public Stream<String> uses(Attributed<?> document) {
        return ids(document).map(Kind.CONTRIBUTOR::id);
    }

    /** The ids of all contributors, each once. */
    public Stream<UUID> ids(Attributed<?> document) {
        return names(document).map(this::id).distinct();
    }

    public <D extends Attributed<D>> D byId(D document) {
        return named(document, name -> Kind.CONTRIBUTOR.id(id(name)));
    }

    /** With current slugs. */
    public <D extends Attributed<D>> D resolved(D document) {
        return named(document, name -> find(name).linkable.slug());
    }

    private static <D extends Attributed<D>> D named(D document, UnaryOperator<String> name) {
        if (document.provenance().isEmpty() && document.responsible() == null) {
            return document;
        }
        return document.attributed(
                named(document.provenance(), name),
                document.responsible() == null ? null : name.apply(document.responsible()));
    }

    private static Map<String, SectionProvenanceDocument> named(
            Map<String, SectionProvenanceDocument> provenance, UnaryOperator<String> name) {
        Map<String, SectionProvenanceDocument> named = new LinkedHashMap<>();
        provenance.forEach((section, said) -> named.put(
                section,
                said.with()
                        .contributors(said.contributors().stream()
                                .map(name)
                                .distinct()
                                .toList())
                        .reviewedBy(said.reviewedBy() == null ? null : name.apply(said.reviewedBy()))
                        .build()));
        return named;
    }

    /** What readers get of a document whose contributors they see. */
    public Provenance page(Attributed<?> document) {
        return Provenance.of(document, this::shown);
    }

    /** As a row keeps it; null if nothing is said. */
    public <D extends Attributed<D>> String json(D document) {
        D stored = named(document, name -> id(name).toString());
        return ProvenanceColumn.json(stored.responsible(), stored.provenance());
    }
}
