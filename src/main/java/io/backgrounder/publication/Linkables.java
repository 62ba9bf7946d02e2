package io.backgrounder.publication;

import io.backgrounder.address.ExternalId;
import io.backgrounder.address.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Finds the resources that a document may refer to, whether or not readers see them. */
@ApplicationScoped
public class Linkables {
    /**
     * By slugs, former ones included, and by ids and external ids, those of merged resources included. Looks each up by an index, in a table of any size. The
     * current slug is the one that readers know; of a resource that they have never seen it is the draft's.
     */
    private static final String FIND = """
            select w.reference, m.id, coalesce(e.slug, m.slug) as slug, e.id is not null and e.withdrawn_at is null as published
            from (
                select w.slug as reference, s.resource_id as id
                from unnest(cast(:slugs as text[])) w (slug) join slug s on s.kind = :kind and s.slug = w.slug
                union all
                select w.reference, coalesce(t.into_id, w.id)
                from unnest(cast(:references as text[]), cast(:ids as uuid[])) w (reference, id)
                left join tombstone t on t.id = w.id
                union all
                select 'external:' || x.namespace || ':' || x.value, coalesce(t.into_id, x.resource_id)
                from unnest(cast(:namespaces as text[]), cast(:values as text[])) w (namespace, value)
                join external_id x on x.kind = :kind and x.namespace = w.namespace and x.value = w.value
                left join tombstone t on t.id = x.resource_id) w
            join manuscript m on m.id = w.id and m.kind = :kind
            left join %s e on e.id = m.id""";

    @Inject
    StatelessSession session;

    /**
     * A resource that a document may refer to.
     *
     * @param published whether readers see it
     */
    public record Linkable(UUID id, String slug, boolean published) {}

    private record Row(String reference, UUID id, String slug, boolean published) {}

    /** The resources of these slugs, ids and external ids, by both their references and their current slugs. Nulls are ignored. */
    public Map<String, Linkable> find(Kind kind, Collection<String> references) {
        Map<Boolean, List<String>> byForm = references.stream()
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.partitioningBy(
                        reference -> kind.parseId(reference).isPresent()));
        Map<String, Linkable> found = new HashMap<>();
        if (byForm.values().stream().allMatch(List::isEmpty)) {
            return found;
        }
        List<String> ids = byForm.get(true);
        List<ExternalId> external = byForm.get(false).stream()
                .flatMap(reference -> ExternalId.parse(reference).stream())
                .toList();
        session.createNativeQuery(FIND.formatted(kind.prefix()), Row.class)
                .setParameter("kind", kind.prefix())
                .setParameter("slugs", byForm.get(false).toArray(String[]::new))
                .setParameter(
                        "namespaces",
                        external.stream().map(ExternalId::namespace).toArray(String[]::new))
                .setParameter("values", external.stream().map(ExternalId::value).toArray(String[]::new))
                .setParameter("references", ids.toArray(String[]::new))
                .setParameter(
                        "ids",
                        ids.stream().map(id -> kind.parseId(id).orElseThrow()).toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    Linkable linkable = new Linkable(row.id, row.slug, row.published);
                    found.put(row.reference, linkable);
                    found.put(row.slug, linkable);
                });
        return found;
    }
}
