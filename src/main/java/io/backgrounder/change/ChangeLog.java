package io.backgrounder.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.StatelessSession;

/** Appends to the change log, and reads it. */
@ApplicationScoped
public class ChangeLog {
    private static final String NOTIFY = "select cast(pg_notify('change', cast(:position as text)) as text)";

    @Inject
    StatelessSession session;

    /** Appends these, in the caller's transaction, which holds the lock of all writers. */
    public void append(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        long position = position();
        for (Change change : changes) {
            change.position = ++position;
        }
        session.insertMultiple(changes);
        session.createNativeQuery(NOTIFY, String.class)
                .setParameter("position", position)
                .getSingleResult();
    }

    /** The newest position; 0 while there is none. */
    public long position() {
        return session.createSelectionQuery("select coalesce(max(c.position), 0) from Change c", Long.class)
                .getSingleResult();
    }

    /** What is behind a position, the oldest first. */
    public List<Change> after(long position, int most) {
        return session.createSelectionQuery(
                        "from Change c where c.position > :position order by c.position", Change.class)
                .setParameter("position", position)
                .setMaxResults(most)
                .getResultList();
    }
}
