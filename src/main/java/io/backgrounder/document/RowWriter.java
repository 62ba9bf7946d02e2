package io.backgrounder.document;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.hibernate.StatelessSession;

/** Writes the rows of documents, many at once. */
public abstract class RowWriter {
    @Inject
    protected StatelessSession session;

    /** Updates the rows of existing resources, and inserts the others. */
    protected <E> void save(Map<UUID, E> rows, Collection<UUID> existing) {
        List<E> created = rows.entrySet().stream()
                .filter(row -> !existing.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        session.insertMultiple(created);
        session.updateMultiple(existing.stream().map(rows::get).toList());
    }

    /** Does something with each value and its place in the list. */
    public static <T> void inOrder(List<T> values, ObjIntConsumer<T> action) {
        for (int i = 0; i < values.size(); i++) {
            action.accept(values.get(i), i);
        }
    }

    /** Deletes the rows that belong to these resources. The statement names them as {@code :owners}. */
    protected void delete(String hql, Collection<UUID> owners) {
        if (!owners.isEmpty()) {
            session.createMutationQuery(hql).setParameter("owners", owners).executeUpdate();
        }
    }
}
