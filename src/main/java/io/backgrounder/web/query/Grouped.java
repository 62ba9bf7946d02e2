package io.backgrounder.web.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what belongs to several owners at once: by one query for a whole list, whatever its length. */
public final class Grouped {
    private Grouped() {}

    private record Owned(UUID owner, Object line) {}

    /**
     * @param hql selects the owner's id and a line, for the owners in {@code :owners}
     * @return the lines by owner, in the query's order; no entry for an owner without lines
     */
    public static <T> Map<UUID, List<T>> by(EntityManager entities, String hql, Collection<UUID> owners) {
        return by(entities, hql, owners, Map.of());
    }

    /** @param parameters further parameters of the query */
    public static <T> Map<UUID, List<T>> by(
            EntityManager entities, String hql, Collection<UUID> owners, Map<String, Object> parameters) {
        Map<UUID, List<T>> lines = new LinkedHashMap<>();
        if (!owners.isEmpty()) {
            TypedQuery<Owned> query = entities.createQuery(hql, Owned.class).setParameter("owners", owners);
            parameters.forEach(query::setParameter);
            for (Owned row : query.getResultList()) {
                @SuppressWarnings("unchecked")
                T line = (T) row.line;
                lines.computeIfAbsent(row.owner, owner -> new ArrayList<>()).add(line);
            }
        }
        return lines;
    }

    /** The one line of each owner, in the order of the owners; none for an owner that does not exist. */
    public static <T> List<T> inOrder(EntityManager entities, String hql, Collection<UUID> owners) {
        return List.copyOf(Grouped.<T>one(entities, hql, owners).values());
    }

    /** The same, by owner. */
    public static <T> Map<UUID, T> one(EntityManager entities, String hql, Collection<UUID> owners) {
        Map<UUID, List<T>> lines = by(entities, hql, owners);
        Map<UUID, T> one = new LinkedHashMap<>();
        owners.stream()
                .filter(lines::containsKey)
                .forEach(owner -> one.put(owner, lines.get(owner).get(0)));
        return one;
    }
}
