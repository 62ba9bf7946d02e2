package io.backgrounder.publication;

import io.backgrounder.address.ExternalId;
import io.backgrounder.address.ExternalIds;
import io.backgrounder.address.Kind;
import io.backgrounder.address.Slugs;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the resources that documents name by the ids of other systems, and writes these ids. They belong to resources and not to their drafts
 * or revisions, so that writing them is no edit for readers. Each method runs in the caller's transaction, while nobody else writes.
 */
@ApplicationScoped
public class ExternalNames {
    @Inject
    ExternalIds externalIds;

    @Inject
    Linkables linkables;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Slugs slugs;

    /** A document with the id of the resource that it names, or the errors that forbid writing it. */
    public record Named<D>(D document, List<Problem.Error> errors) {}

    /** What there is of the resources that the documents mention. */
    private record Known(
            Map<ExternalId, UUID> owners,
            Map<String, Linkable> resources,
            Map<UUID, Map<String, String>> externalIds) {}

    /**
     * Returns the documents of an import with the ids of the resources whose external ids they have, in their order. A document has the slug
     * that its resource has already if another resource has the one in it. If no resource has its external ids, and the one with its slug has
     * others in these namespaces, then it is about a new resource with a slug of its own.
     */
    public <D extends Document<D>> List<Named<D>> named(Kind kind, List<D> documents) {
        List<Named<D>> named = documents.stream().map(ExternalNames::byMember).toList();
        List<D> external = named.stream()
                .map(Named::document)
                .filter(document -> !document.externalIds().isEmpty())
                .toList();
        if (external.isEmpty()) {
            return named;
        }
        Map<ExternalId, UUID> owners = externalIds.owners(
                kind,
                external.stream()
                        .flatMap(document -> ExternalId.all(document.externalIds()))
                        .toList());
        Map<String, Linkable> resources = linkables.find(
                kind,
                Stream.concat(
                                external.stream().flatMap(document -> Stream.of(document.slug(), document.id())),
                                owners.values().stream().map(kind::id))
                        .toList());
        Known known = new Known(
                owners,
                resources,
                externalIds.of(resources.values().stream().map(Linkable::id).toList()));
        return named.stream()
                .map(one -> one.errors.isEmpty() && !one.document.externalIds().isEmpty()
                        ? named(kind, one.document, known)
                        : one)
                .toList();
    }

    /** The document with the external id that stands in place of its id. */
    private static <D extends Document<D>> Named<D> byMember(D document) {
        ExternalId id =
                document.id() == null ? null : ExternalId.parse(document.id()).orElse(null);
        if (id == null) {
            return new Named<>(document, List.of());
        }
        return having(id, document)
                .map(named -> new Named<>(named.at(null, document.slug()), List.of()))
                .orElseGet(() -> new Named<>(
                        document, List.of(Problem.Error.member(id.pointer(), "is not the id of the line"))));
    }

    /** The document with these external ids removed, other than those that it has. */
    public static <D extends Document<D>> D without(Map<String, String> externalIds, D document) {
        Map<String, String> all = new HashMap<>(document.externalIds());
        externalIds.keySet().forEach(namespace -> all.putIfAbsent(namespace, null));
        return with(document, all);
    }

    /**
     * The document of a resource that gets the external id in its address.
     *
     * @throws ProblemException 422 if the document has another in that namespace
     */
    static <D extends Document<D>> D at(ExternalId external, D document) {
        Optional<D> named = having(external, document);
        if (named.isEmpty()) {
            Documents.refuse(List.of(Problem.Error.member(external.pointer(), "must be the one in the address")));
        }
        return named.orElseThrow();
    }

    /** The document with this external id as well; empty if it has another in that namespace. */
    private static <D extends Document<D>> Optional<D> having(ExternalId external, D document) {
        Map<String, String> all = new HashMap<>(document.externalIds());
        String other = all.put(external.namespace(), external.value());
        return other == null || other.equals(external.value()) ? Optional.of(with(document, all)) : Optional.empty();
    }

    /** The document with these external ids in place of its own. */
    public static <D extends Document<D>> D with(D document, Map<String, String> externalIds) {
        return document.with(
                document.lifecycle().with().externalIds(externalIds).build());
    }

    private <D extends Document<D>> Named<D> named(Kind kind, D document, Known known) {
        UUID given = document.id() == null ? null : kind.parseId(document.id()).orElse(null);
        UUID owner = given != null
                ? given
                : ExternalId.all(document.externalIds())
                        .map(known.owners::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        List<Problem.Error> errors = errors(kind, document.externalIds(), owner, known);
        Linkable slugged = known.resources.get(document.slug());
        if (owner != null) {
            errors.addAll(excess(known.externalIds.get(owner), document.externalIds()));
        }
        if (!errors.isEmpty() || document.id() != null) {
            return new Named<>(document, errors);
        } else if (owner != null) {
            String own = known.resources.get(kind.id(owner)).slug();
            boolean taken = slugged != null && !slugged.id().equals(owner);
            return new Named<>(document.at(kind.id(owner), taken ? own : document.slug()), errors);
        }
        Map<String, String> others =
                slugged == null ? Map.of() : known.externalIds.getOrDefault(slugged.id(), Map.of());
        boolean another = ExternalId.all(document.externalIds())
                .map(ExternalId::namespace)
                .anyMatch(others::containsKey);
        return another
                ? new Named<>(document.at(null, slugs.of(kind, document.slug())), errors)
                : new Named<>(document, excess(others, document.externalIds()));
    }

    /** An error if a resource with these external ids would have too many after this change. */
    private static List<Problem.Error> excess(Map<String, String> present, Map<String, String> change) {
        Set<String> namespaces = new HashSet<>(present == null ? Set.of() : present.keySet());
        change.forEach((namespace, value) -> {
            if (value == null) {
                namespaces.remove(namespace);
            } else {
                namespaces.add(namespace);
            }
        });
        return namespaces.size() <= ExternalId.MOST
                ? List.of()
                : List.of(Problem.Error.member(
                        "/externalIds", "must be at most " + ExternalId.MOST + " with those that the resource has"));
    }

    /** Errors for the external ids that resources other than this one have. */
    private static List<Problem.Error> errors(Kind kind, Map<String, String> externalIds, UUID id, Known known) {
        List<Problem.Error> errors = new ArrayList<>();
        ExternalId.all(externalIds).forEach(external -> {
            UUID owner = known.owners.get(external);
            Linkable resource = owner == null ? null : known.resources.get(kind.id(owner));
            if (owner == null) {
                return;
            } else if (resource == null) {
                errors.add(Problem.Error.member(
                        external.pointer(), "belonged to a " + kind.word() + " that no longer exists"));
            } else if (!resource.id().equals(owner)) {
                errors.add(Problem.Error.member(
                        external.pointer(),
                        "belonged to a " + kind.word() + " that was merged into '" + resource.slug() + "'"));
            } else if (!owner.equals(id)) {
                errors.add(Problem.Error.member(
                        external.pointer(), "belongs to another " + kind.word() + ", '" + resource.slug() + "'"));
            }
        });
        return errors;
    }

    /**
     * Errors for the external ids that another resource has or had.
     *
     * @param id null if the resource does not exist yet
     */
    List<Problem.Error> faults(Kind kind, UUID id, Map<String, String> wanted) {
        Map<ExternalId, UUID> owners =
                externalIds.owners(kind, ExternalId.all(wanted).toList());
        Map<String, Linkable> resources =
                linkables.find(kind, owners.values().stream().map(kind::id).toList());
        return errors(kind, wanted, id, new Known(owners, resources, Map.of()));
    }

    /** Gives a resource these external ids and no others, and tells whether it had others. */
    boolean replace(Kind kind, UUID id, Map<String, String> wanted, Edit edit) {
        Map<String, String> change = new HashMap<>(wanted);
        externalIds.of(id).keySet().forEach(namespace -> change.putIfAbsent(namespace, null));
        return !change(kind, Map.of(id, change), edit).isEmpty();
    }

    /**
     * Changes the external ids of resources in the namespaces that are given.
     *
     * @param changes by namespace for each resource; null removes the id in that namespace
     * @return the resources that had others
     */
    public Set<UUID> change(Kind kind, Map<UUID, Map<String, String>> changes, Edit edit) {
        Set<UUID> changed = externalIds.change(kind, changes);
        if (!changed.isEmpty()) {
            manuscripts.touch(changed, edit);
        }
        return changed;
    }
}
