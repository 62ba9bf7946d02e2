package io.backgrounder.address;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** The external ids of resources. No method has a statement for each of many resources. */
@ApplicationScoped
public class ExternalIds {
    /** Looks each up by the index, in a table of any size. */
    private static final String OWNERS = """
            select x.namespace, x.value, x.resource_id
            from unnest(cast(:namespaces as text[]), cast(:values as text[])) w (namespace, value)
                join external_id x on x.kind = :kind and x.namespace = w.namespace and x.value = w.value""";

    private static final String SET = """
            insert into external_id as x (kind, namespace, value, resource_id)
            select :kind, w.namespace, w.value, w.id
            from unnest(cast(:namespaces as text[]), cast(:values as text[]), cast(:ids as uuid[])) w (namespace, value, id)
            on conflict (resource_id, namespace) do update set value = excluded.value where x.value <> excluded.value
            returning cast(x.resource_id as text)""";

    private static final String REMOVE = """
            delete from external_id x
            using unnest(cast(:namespaces as text[]), cast(:ids as uuid[])) w (namespace, id)
            where x.resource_id = w.id and x.namespace = w.namespace
            returning cast(x.resource_id as text)""";

    @Inject
    StatelessSession session;

    private record Row(String namespace, String value, UUID id) {}

    /** The resource that a reference of the form {@code external:cms:4711} stands for, which may have been deleted or merged. */
    public Optional<UUID> owner(Kind kind, String reference) {
        return ExternalId.parse(reference)
                .flatMap(id -> Optional.ofNullable(owners(kind, List.of(id)).get(id)));
    }

    /** The resources that have these, deleted and merged ones included. */
    public Map<ExternalId, UUID> owners(Kind kind, Collection<ExternalId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : session.createNativeQuery(OWNERS, Row.class)
                        .setParameter("kind", kind.prefix())
                        .setParameter("namespaces", texts(ids, ExternalId::namespace))
                        .setParameter("values", texts(ids, ExternalId::value))
                        .getResultStream()
                        .collect(toMap(row -> new ExternalId(row.namespace, row.value), Row::id, (id, same) -> id));
    }

    /** Those of each of these resources, by namespace. */
    public Map<UUID, Map<String, String>> of(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            session.createSelectionQuery(
                            "select x.namespace, x.value, x.resourceId from ExternalId x where x.resourceId in :ids",
                            Row.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row ->
                            found.computeIfAbsent(row.id, id -> new TreeMap<>()).put(row.namespace, row.value));
        }
        return found;
    }

    public Map<String, String> of(UUID id) {
        return of(List.of(id)).getOrDefault(id, Map.of());
    }

    /**
     * Changes the external ids of resources, in the namespaces that are given. Nobody else may have them.
     *
     * @param changes by namespace for each resource; null removes the id in that namespace
     * @return the resources that had others
     */
    public Set<UUID> change(Kind kind, Map<UUID, Map<String, String>> changes) {
        List<Row> removed = new ArrayList<>();
        List<Row> set = new ArrayList<>();
        changes.forEach((id, change) -> change.forEach(
                (namespace, value) -> (value == null ? removed : set).add(new Row(namespace, value, id))));
        Set<UUID> changed = new HashSet<>();
        if (!removed.isEmpty()) {
            changed.addAll(run(REMOVE, removed, Map.of()));
        }
        if (!set.isEmpty()) {
            changed.addAll(run(SET, set, Map.of("kind", kind.prefix(), "values", texts(set, Row::value))));
        }
        return changed;
    }

    private List<UUID> run(String statement, List<Row> rows, Map<String, Object> parameters) {
        var query = Column.of(session, statement, String.class)
                .setParameter("namespaces", texts(rows, Row::namespace))
                .setParameter("ids", rows.stream().map(Row::id).toArray(UUID[]::new));
        parameters.forEach(query::setParameter);
        return query.getResultStream().map(UUID::fromString).toList();
    }

    /** Lets others have the external ids of a resource. */
    public void release(UUID id) {
        session.createMutationQuery("delete from ExternalId x where x.resourceId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
