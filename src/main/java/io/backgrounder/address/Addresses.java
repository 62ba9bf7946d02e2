package io.backgrounder.address;

import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.Dependencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Finds the resource that an id, a slug or a former slug stands for. */
@ApplicationScoped
public class Addresses {
    /** Looks each slug up by the index, in a table of any size; a list of parameters would be compared one by one. */
    private static final String BY_SLUG = """
            select s.slug, e.id, e.slug as current from unnest(cast(:slugs as text[])) w (slug)
                join slug s on s.published and s.kind = :kind and s.slug = w.slug join %s e on e.id = s.resource_id""";

    @Inject
    StatelessSession session;

    @Inject
    RedactedSlugs redactedSlugs;

    @Inject
    Dependencies dependencies;

    /** A resource and its current slug. */
    public record Found(UUID id, String slug) {}

    /**
     * The resource at {@code /v1/{collection}/{reference}}. An id is returned as it is: a caller that finds no resource with it throws
     * {@link #missing}.
     *
     * @throws MovedException to the current address, if the reference is a former slug, or the slug of a resource that was merged
     * @throws ProblemException if the reference is a slug: 410 if its resource was deleted, 404 if there never was such a slug
     */
    public UUID resolve(Kind kind, String reference) {
        Optional<UUID> id = kind.parseId(reference);
        if (id.isPresent()) {
            return noted(kind, id.get());
        }
        Found found = find(kind, reference).orElseThrow(() -> missing(kind, reference));
        if (!found.slug().equals(reference)) {
            throw new MovedException(kind, found.slug());
        }
        return noted(kind, found.id());
    }

    /** Notes that the answer depends on the resource. */
    private UUID noted(Kind kind, UUID id) {
        dependencies.key(kind.id(id));
        return id;
    }

    /** Like {@link #resolve}, but also fails if readers see no resource with the id. */
    public UUID existing(Kind kind, String reference) {
        UUID id = resolve(kind, reference);
        if (!exists(kind, id)) {
            throw missing(kind, reference);
        }
        return id;
    }

    /** The resources that a filter names by ids, slugs or former slugs; none if the filter is absent. */
    public List<UUID> filter(Kind kind, String parameter, List<String> references) {
        if (references == null || references.isEmpty()) {
            return List.of();
        }
        dependencies.requireSnapshot();
        Map<String, UUID> named = named(kind, references);
        List<String> unknown = references.stream()
                .filter(reference -> !named.containsKey(reference))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.parameter(
                    parameter,
                    "names a " + kind.word() + " that does not exist: '" + String.join("', '", unknown) + "'");
        }
        return references.stream()
                .map(named::get)
                .distinct()
                .map(id -> noted(kind, id))
                .toList();
    }

    private Map<String, UUID> named(Kind kind, List<String> references) {
        Map<String, UUID> named = new HashMap<>();
        find(kind, references).forEach((slug, found) -> named.put(slug, found.id()));
        Map<UUID, String> ids = new HashMap<>();
        references.forEach(reference -> kind.parseId(reference).ifPresent(id -> ids.put(id, reference)));
        if (!ids.isEmpty()) {
            read("select t.id, t.intoId from Tombstone t where t.id in :ids and t.intoId is not null", ids.keySet())
                    .forEach(row -> named.put(ids.get(row.id), row.resource));
            ids.forEach((id, reference) -> named.putIfAbsent(reference, id));
        }
        Set<UUID> readable = named.isEmpty()
                ? Set.of()
                : Set.copyOf(session.createSelectionQuery(
                                "select e.id from " + kind.entity() + " e where e.id in :ids and e.withdrawnAt is null",
                                UUID.class)
                        .setParameter("ids", named.values())
                        .getResultList());
        named.values().retainAll(readable);
        return named;
    }

    private record Named(UUID id, UUID resource) {}

    private List<Named> read(String hql, Collection<UUID> ids) {
        return session.createSelectionQuery(hql, Named.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Why there is nothing at a reference: it was merged (308), withdrawn, deleted or redacted (410), or never existed (404). */
    public RuntimeException missing(Kind kind, String reference) {
        if (redactedSlugs.has(kind, reference)) {
            return new ProblemException(ProblemType.WITHDRAWN, "This address was redacted.");
        }
        UUID id = kind.parseId(reference).or(() -> owner(kind, reference)).orElse(null);
        TombstoneEntity tombstone = id == null ? null : session.get(TombstoneEntity.class, id);
        if (tombstone == null || !tombstone.kind.equals(kind.prefix())) {
            // A draft may have reserved the slug, of which readers must not know.
            return kind.parseId(reference)
                    .or(() -> find(kind, reference).map(Found::id))
                    .filter(known -> kind != Kind.SUMMARY)
                    .flatMap(known -> withdrawal(kind, known))
                    .orElseGet(() -> unknown(kind, reference));
        } else if (tombstone.intoId == null) {
            return new ProblemException(ProblemType.WITHDRAWN, "Deleted on " + tombstone.buriedAt + ".");
        }
        return new MovedException(kind, slug(kind, tombstone.intoId));
    }

    /** 410 with the reason; empty if the resource is not withdrawn. */
    private Optional<ProblemException> withdrawal(Kind kind, UUID id) {
        return session.createSelectionQuery(
                        "select e.withdrawnAt, e.withdrawnReason from " + kind.entity()
                                + " e where e.id = :id and e.withdrawnAt is not null",
                        Problem.ProblemWithdrawal.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(withdrawal -> {
                    noted(kind, id);
                    return ProblemException.withdrawn(withdrawal);
                });
    }

    /** 404: there never was such a resource. */
    public static ProblemException unknown(Kind kind, String reference) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no " + kind.word() + " '" + reference + "'.");
    }

    /** @throws RuntimeException 308 or 410 if the reference stands for a resource that was merged or deleted */
    public void refuseBuried(Kind kind, String reference) {
        RuntimeException why = missing(kind, reference);
        if (!(why instanceof ProblemException problem) || problem.type() != ProblemType.NOT_FOUND) {
            throw why;
        }
    }

    /** The kinds of those among these resources that are not of this kind. A UUID belongs to one resource of any kind. */
    public Map<UUID, String> foreign(Kind kind, Collection<UUID> ids) {
        Map<UUID, String> foreign = new HashMap<>();
        if (ids.isEmpty()) {
            return foreign;
        }
        session.createSelectionQuery(
                        "select m.id, m.kind from Manuscript m where m.id in :ids and m.kind <> :kind", Other.class)
                .setParameter("ids", ids)
                .setParameter("kind", kind.prefix())
                .getResultList()
                .forEach(other -> foreign.put(other.id, other.kind));
        return foreign;
    }

    private record Other(UUID id, String kind) {}

    /** The resource that has, had or has reserved a slug, whether or not readers may know of it. */
    public Optional<UUID> owner(Kind kind, String slug) {
        return session.createSelectionQuery(
                        "select s.resourceId from Slug s where s.kind = :kind and s.slug = :slug", UUID.class)
                .setParameter("kind", kind.prefix())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The same of a slug or an id. */
    public Optional<UUID> named(Kind kind, String reference) {
        return kind.parseId(reference)
                .map(id -> session.createSelectionQuery(
                                "select m.id from Manuscript m where m.id = :id and m.kind = :kind", UUID.class)
                        .setParameter("id", id)
                        .setParameter("kind", kind.prefix())
                        .getResultStream()
                        .findFirst())
                .orElseGet(() -> owner(kind, reference));
    }

    private String slug(Kind kind, UUID id) {
        return session.createSelectionQuery("select e.slug from " + kind.entity() + " e where e.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private boolean exists(Kind kind, UUID id) {
        return !session.createSelectionQuery(
                        "select 1 from " + kind.entity() + " e where e.id = :id and e.withdrawnAt is null",
                        Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private record Slugged(String slug, UUID id, String current) {}

    private Optional<Found> find(Kind kind, String slug) {
        return find(kind, List.of(slug)).values().stream().findFirst();
    }

    /**
     * The resources of these slugs, former ones included, with their current slugs; no entry for a slug without a resource, nor for null.
     */
    public Map<String, Found> find(Kind kind, Collection<String> slugs) {
        Map<String, Found> found = new HashMap<>();
        if (!slugs.isEmpty()) {
            session.createNativeQuery(BY_SLUG.formatted(kind.prefix()), Slugged.class)
                    .setParameter("kind", kind.prefix())
                    .setParameter("slugs", slugs.stream().distinct().toArray(String[]::new))
                    .getResultList()
                    .forEach(row -> {
                        Found resource = new Found(row.id, row.current);
                        found.put(row.slug, resource);
                        found.put(row.current, resource);
                    });
        }
        return found;
    }
}
