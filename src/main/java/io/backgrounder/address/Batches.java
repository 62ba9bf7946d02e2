package io.backgrounder.address;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Missing;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Answers batch reads: the resources at some ids and slugs, and the reasons why nothing is at the others. */
@ApplicationScoped
public class Batches {
    /**
     * Finds the resources whose slugs readers have seen, deleted ones included. Looks each slug up by the index, in a table of any size.
     */
    private static final String OWNERS = """
            select s.slug, s.resource_id from unnest(cast(:slugs as text[])) w (slug)
                join slug s on s.published and s.kind = :kind and s.slug = w.slug""";

    @Inject
    StatelessSession session;

    @Inject
    RedactedSlugs redactedSlugs;

    @Inject
    Dependencies dependencies;

    /**
     * Reads the resources. One that is named twice, by id and slug, comes once.
     *
     * @param asked ids, slugs and former slugs, in the order of the answer
     * @param read returns those resources that can be read
     * @param id returns the id of a resource that was read
     */
    public <T> Page<T> read(
            Kind kind, List<String> asked, Function<Collection<UUID>, List<T>> read, Function<T, String> id) {
        dependencies.requireSnapshot();
        List<String> references = asked.stream().distinct().toList();
        Map<String, UUID> ids = ids(kind, references);
        Set<UUID> wanted = new LinkedHashSet<>(ids.values());
        wanted.forEach(one -> dependencies.key(kind.id(one)));
        Map<String, T> found =
                wanted.isEmpty() ? Map.of() : read.apply(wanted).stream().collect(toMap(id, resource -> resource));
        List<T> data = wanted.stream()
                .map(one -> found.get(kind.id(one)))
                .filter(Objects::nonNull)
                .toList();
        List<String> without = references.stream()
                .filter(reference -> !ids.containsKey(reference) || !found.containsKey(kind.id(ids.get(reference))))
                .toList();
        return Page.batch(references.size(), data, missing(kind, without, ids));
    }

    /** The resources of the references; no entry for a slug that readers have never seen. */
    private Map<String, UUID> ids(Kind kind, List<String> references) {
        List<String> slugs = references.stream()
                .filter(reference -> kind.parseId(reference).isEmpty())
                .toList();
        for (String slug : slugs) {
            boolean slugged = kind != Kind.SUMMARY;
            if (!slugged || !slug.matches(Forms.SLUG)) {
                throw ProblemException.parameter(
                        "ids",
                        "must be " + kind.word() + " ids" + (slugged ? " or slugs" : "") + ", which '" + slug
                                + "' is not");
            }
        }
        Map<String, UUID> owners = slugs.isEmpty() ? Map.of() : owners(kind, slugs);
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (String reference : references) {
            UUID id = kind.parseId(reference).orElseGet(() -> owners.get(reference));
            if (id != null) {
                ids.put(reference, id);
            }
        }
        return ids;
    }

    private record Owner(String slug, UUID id) {}

    private Map<String, UUID> owners(Kind kind, List<String> slugs) {
        return session.createNativeQuery(OWNERS, Owner.class)
                .setParameter("kind", kind.prefix())
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultStream()
                .collect(toMap(Owner::slug, Owner::id));
    }

    private List<Missing> missing(Kind kind, List<String> references, Map<String, UUID> ids) {
        if (references.isEmpty()) {
            return List.of();
        }
        // No surrogate key stands for an address that a resource may get later.
        dependencies.key(Dependencies.SEARCH);
        Set<UUID> known =
                references.stream().map(ids::get).filter(Objects::nonNull).collect(toSet());
        Map<UUID, TombstoneEntity> buried = known.isEmpty() ? Map.of() : tombstones(kind, known);
        Set<UUID> withdrawn = known.isEmpty() ? Set.of() : withRow(kind, known);
        Set<String> redacted = redactedSlugs.among(List.of(kind), references);
        return references.stream()
                .map(reference -> {
                    UUID id = ids.get(reference);
                    TombstoneEntity tombstone = id == null ? null : buried.get(id);
                    if (tombstone != null && tombstone.intoId != null) {
                        return Missing.merged(reference, kind.id(tombstone.intoId));
                    }
                    return redacted.contains(reference) || tombstone != null || id != null && withdrawn.contains(id)
                            ? Missing.withdrawn(reference)
                            : Missing.unknown(reference);
                })
                .toList();
    }

    private Map<UUID, TombstoneEntity> tombstones(Kind kind, Set<UUID> ids) {
        return session.createSelectionQuery(
                        "from Tombstone t where t.kind = :kind and t.id in :ids", TombstoneEntity.class)
                .setParameter("kind", kind.prefix())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(tombstone -> tombstone.id, tombstone -> tombstone));
    }

    /** The resources that have a row and yet cannot be read: they were withdrawn. Drafts have no row. */
    private Set<UUID> withRow(Kind kind, Set<UUID> ids) {
        return session.createSelectionQuery("select e.id from " + kind.entity() + " e where e.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toSet());
    }
}
