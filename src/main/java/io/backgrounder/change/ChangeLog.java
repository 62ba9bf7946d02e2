package io.backgrounder.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Appends to the change log, and reads it. */
@ApplicationScoped
public class ChangeLog {
    private static final String NOTIFY = "select cast(pg_notify('change', cast(:position as text)) as text)";

    /** The next of each kind by its index, and of these the next: it costs the same however rare a kind is. */
    private static final String AFTER = """
            select c.* from unnest(cast(:kinds as text[])) k (kind) cross join lateral (
                select * from change e where e.kind = k.kind and e.position > :position and e.position <= :end
                order by e.position limit :most) c
            order by c.position limit :most""";

    @Inject
    StatelessSession session;

    private volatile String id;

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
        session.createNativeQuery(NOTIFY, Object[].class)
                .setParameter("position", position)
                .getSingleResult();
    }

    /** The newest position; 0 while there is none. */
    public long position() {
        return position(session);
    }

    static long position(StatelessSession session) {
        return session.createSelectionQuery("select coalesce(max(c.position), 0) from Change c", Long.class)
                .getSingleResult();
    }

    /** Which log it is. All who ask at first wait for one answer. */
    public String id() {
        return id == null ? readId() : id;
    }

    private synchronized String readId() {
        if (id == null) {
            id = (String) session.createNativeQuery("select id from change_log", Object[].class)
                    .getSingleResult()[0];
        }
        return id;
    }

    /** What of these kinds is behind a position, the oldest first. All up to the end that was read before is there to be read. */
    ChangeSlice after(long position, Set<String> kinds, int limit) {
        long end = position();
        List<Change> found = session.createNativeQuery(AFTER, Change.class)
                .setParameter("kinds", kinds.toArray(String[]::new))
                .setParameter("position", position)
                .setParameter("end", end)
                .setParameter("most", limit + 1)
                .getResultList();
        return ChangeSlice.of(found, limit, end);
    }

    /** What is behind a position, the oldest first. */
    public List<Change> after(long position, int most) {
        return after(session, position, most);
    }

    static List<Change> after(StatelessSession session, long position, int most) {
        return session.createSelectionQuery(
                        "from Change c where c.position > :position order by c.position", Change.class)
                .setParameter("position", position)
                .setMaxResults(most)
                .getResultList();
    }
}
