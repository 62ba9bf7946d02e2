package io.backgrounder.change;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Column;
import io.backgrounder.web.query.Dependencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Appends to the change log, and reads it. */
@ApplicationScoped
public class ChangeLog {
    /** Waits for the other writers of all nodes: whoever appends has run this in its transaction. */
    public static final String WRITER = "select cast(pg_advisory_xact_lock(4242) as text)";

    /** Has all writers wait for the transaction. */
    public static final String NO_WRITER = "select cast(pg_advisory_xact_lock_shared(4242) as text)";

    private static final String NOTIFY = "select cast(pg_notify('change', cast(:position as text)) as text)";

    /** Takes the next changes of each kind by its index, and of all these the next: the cost does not depend on how rare a kind is. */
    private static final String AFTER = """
            select c.* from unnest(cast(:kinds as text[])) k (kind) cross join lateral (
                select * from change e where e.kind = k.kind and e.position > :position and e.position <= :end %s
                order by e.position limit :most) c
            order by c.position limit :most""";

    private static final String AFTER_ANY = AFTER.formatted("");
    private static final String AFTER_DIRECT = AFTER.formatted("and not e.derived");

    /**
     * Appends one change for each page that embeds what was changed, however much of that there is. It has no keys, since its cause has
     * dropped the answers already.
     */
    private static final String DERIVE = """
            insert into change (position, at, action, kind, resource_id, revision, sections, significant, keys, derived, cause)
            select :position + row_number() over (order by p.kind, p.id), p.at, 'updated', p.kind, p.id, p.revision, p.sections,
                false, '{}', true, p.cause
            from (
                select e.page_kind as kind, e.page_id as id, max(e.page_revision) as revision, min(e.at) as at,
                    array_agg(distinct e.section) as sections, min(e.position) as cause
                from (%s) e group by e.page_kind, e.page_id) p""";

    /**
     * The pages that embed what changes of a kind have changed. PostgreSQL looks them up change by change: without {@code offset 0}, it would
     * join the changes with all that is embedded anywhere. It knows the kind when it plans, and so how many pages to expect.
     */
    private static final String EMBEDDING = """
            select c.at, c.position, e.* from change c cross join lateral (
                select * from embedding e where e.kind = '%1$s' and e.id = c.resource_id offset 0) e
            where c.kind = '%1$s' and c.position = any(cast(:causes as bigint[]))""";

    /** The time that a topic with a million stories takes, while other writers wait; less than the idle timeout of connections. */
    private static final String PATIENCE = "set local statement_timeout = '25s'";

    private static final String PAGES = "select e.id, e.page_kind, e.page_id from embedding e"
            + " where e.kind = '%s' and e.id = any(cast(:ids as uuid[]))";

    /** If more pages are outdated at once, all answers are. A page that shows a resource in several places counts as often. */
    private static final int MOST_PAGES = 1000;

    @Inject
    StatelessSession session;

    @Inject
    Event<ChangesToLog> toLog;

    private volatile String id;

    /** Appends changes, in the caller's transaction, which holds the lock of all writers. */
    public void append(List<ChangeEntity> changes) {
        if (changes.isEmpty()) {
            return;
        }
        long position = position();
        for (ChangeEntity change : changes) {
            change.position = ++position;
            change.cause = change.causedBy == null ? change.cause : (Long) change.causedBy.position;
        }
        session.insertMultiple(changes);
        position += derive(position, changes);
        session.createNativeQuery(NOTIFY, Object[].class)
                .setParameter("position", position)
                .getSingleResult();
    }

    /** Appends a change of a resource whose rows were not written from a document, and changes of the pages that follow it. */
    public void appendFollowed(ChangeEntity change) {
        List<ChangeEntity> changes = new ArrayList<>(List.of(change));
        toLog.fire(new ChangesToLog(Kind.of(change.kind), change.resourceId, changes));
        append(changes);
    }

    /**
     * The surrogate keys of the pages that will show these resources, which readers do not see so far: these pages do not have the
     * resources' own keys. A resource without such pages has no entry, unless there are too many pages to tell.
     */
    public Map<UUID, Set<String>> pages(Kind kind, Collection<UUID> resources) {
        if (resources.isEmpty()) {
            return Map.of();
        }
        List<Embedded> found = session.createNativeQuery(PAGES.formatted(kind.prefix()), Embedded.class)
                .setParameter("ids", resources.toArray(UUID[]::new))
                .setMaxResults(MOST_PAGES + 1)
                .getResultList();
        if (found.size() > MOST_PAGES) {
            return resources.stream().collect(toMap(id -> id, id -> Set.of(Dependencies.ALL)));
        }
        Map<UUID, Set<String>> pages = new HashMap<>();
        found.forEach(page -> pages.computeIfAbsent(page.id, id -> new HashSet<>())
                .add(Kind.of(page.kind).id(page.page)));
        return pages;
    }

    private record Embedded(UUID id, String kind, UUID page) {}

    /** Appends a change for each page that embeds what these have changed; returns how many these are. */
    private int derive(long position, List<ChangeEntity> changes) {
        List<ChangeEntity> causes =
                changes.stream().filter(change -> change.embedded).toList();
        if (causes.isEmpty()) {
            return 0;
        }
        String kinds = embedding(causes.stream().map(cause -> cause.kind).distinct());
        session.createNativeMutationQuery(PATIENCE).executeUpdate();
        return session.createNativeMutationQuery(DERIVE.formatted(kinds))
                .setParameter("position", position)
                .setParameter(
                        "causes", causes.stream().map(cause -> cause.position).toArray(Long[]::new))
                .executeUpdate();
    }

    /** The SQL for the pages that embed what the changes {@code :causes} of these kinds have changed. */
    static String embedding(Stream<String> kinds) {
        return kinds.map(EMBEDDING::formatted).collect(joining(" union all "));
    }

    /** The newest position; 0 while there is none. */
    public long position() {
        return position(session);
    }

    static long position(StatelessSession session) {
        return session.createSelectionQuery("select coalesce(max(c.position), 0) from Change c", Long.class)
                .getSingleResult();
    }

    /** The id of the log. All who ask before it is known wait for one answer. */
    public String id() {
        return id == null ? readId() : id;
    }

    private synchronized String readId() {
        if (id == null) {
            id = Column.of(session, "select id from change_log", String.class).getSingleResult();
        }
        return id;
    }

    /** The changes of a selection after a position, oldest first. All changes up to the end, which is read before, can be read by then. */
    ChangeSlice after(long position, ChangeSelection selection, int limit) {
        long end = position();
        List<ChangeEntity> found = session.createNativeQuery(
                        selection.derived() ? AFTER_ANY : AFTER_DIRECT, ChangeEntity.class)
                .setParameter("kinds", selection.kinds().toArray(String[]::new))
                .setParameter("position", position)
                .setParameter("end", end)
                .setParameter("most", limit + 1)
                .getResultList();
        return ChangeSlice.of(found, limit, end);
    }

    /** The changes after a position, oldest first, with or without derived changes. */
    public List<ChangeEntity> after(long position, int most, boolean derived) {
        return derived
                ? after(session, position, most)
                : session.createSelectionQuery(
                                "from Change c where c.position > :position and not c.derived order by c.position",
                                ChangeEntity.class)
                        .setParameter("position", position)
                        .setMaxResults(most)
                        .getResultList();
    }

    static List<ChangeEntity> after(StatelessSession session, long position, int most) {
        return session.createSelectionQuery(
                        "from Change c where c.position > :position order by c.position", ChangeEntity.class)
                .setParameter("position", position)
                .setMaxResults(most)
                .getResultList();
    }
}
