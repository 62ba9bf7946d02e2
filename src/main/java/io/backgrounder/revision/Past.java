package io.backgrounder.revision;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Column;
import io.backgrounder.web.query.Dependencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * What readers saw at a time: the revision of a resource, and the revisions, then, of everything that its page shows. What is withdrawn or
 * deleted now is left out of every past.
 */
@ApplicationScoped
public class Past {
    /** Each resource's newest revision by then. */
    private static final String REVISIONS = """
            select distinct on (r.resource_id) r.* from revision r
            where r.resource_id = any(cast(:ids as uuid[])) and r.published_at <= :time order by r.resource_id, r.number desc""";

    /** The merges of these resources by then, in their order. */
    private static final String MERGES = """
            select c.position, c.resource_id, c.successor_id from change c
            where c.resource_id = any(cast(:ids as uuid[])) and c.action = 'merged' and c.at <= :time""";

    /** What readers see now, and what was merged into it. */
    private static final String PRESENT = """
            select w.id from unnest(cast(:ids as uuid[])) w (id) left join tombstone t on t.id = w.id
            join published_%s e on e.id = coalesce(t.into_id, w.id)""";

    /** The writes since each revision that moved the clocks without making another one: corrections, and changes of the status. */
    private static final String CLOCKS = """
            select r.resource_id, max(c.at), max(c.at) filter (where c.significant)
            from unnest(cast(:ids as uuid[]), cast(:numbers as integer[])) w (id, number)
            join revision r on r.resource_id = w.id and r.number = w.number
            join change c on c.resource_id = r.resource_id and c.revision = r.number and c.at > r.published_at
            where not c.derived and c.at <= :time and c.sections <> '{revisions}' group by r.resource_id""";

    @Inject
    StatelessSession session;

    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionJson json;

    @Inject
    Dependencies dependencies;

    /** A merge of a resource into another. */
    public record Merge(long position, UUID from, UUID into) {}

    /**
     * A link of a page to a resource.
     *
     * @param role null if it has none
     */
    public record Link(UUID id, String role) {}

    private record Clocks(UUID id, Instant written, Instant significant) {}

    /**
     * The page of a resource as readers saw it, with what it embeds as it was when the revision was published.
     *
     * @throws io.backgrounder.web.problem.ProblemException 404 if they saw none
     */
    public <P> P page(Kind kind, UUID id, Instant time, Class<P> type) {
        return page(revisions.asOf(kind, id, time), time, type);
    }

    /** The page of a revision, with the clocks of this time. */
    public <P> P page(RevisionEntity row, Instant time, Class<P> type) {
        return pages(List.of(row), time, type).get(row.resourceId);
    }

    /** The pages of revisions of different resources, by these, with the clocks of this time. */
    public <P> Map<UUID, P> pages(List<RevisionEntity> rows, Instant time, Class<P> type) {
        Map<UUID, Clocks> moved = session.createNativeQuery(CLOCKS, Clocks.class)
                .setParameter("ids", rows.stream().map(row -> row.resourceId).toArray(UUID[]::new))
                .setParameter("numbers", rows.stream().map(row -> row.number).toArray(Integer[]::new))
                .setParameter("time", time)
                .getResultStream()
                .collect(toMap(Clocks::id, clocks -> clocks));
        return rows.stream().collect(toMap(row -> row.resourceId, row -> {
            ObjectNode page = json.stored(row);
            Clocks clocks = moved.get(row.resourceId);
            if (clocks != null) {
                page.put("updatedAt", clocks.written.toString());
            }
            if (clocks != null && clocks.significant != null) {
                page.put("contentUpdatedAt", clocks.significant.toString());
            }
            return json.page(page, type);
        }));
    }

    /** The links of a kind that a page shows, and at their places those that it left out. */
    public static List<Link> links(Kind kind, Stream<Link> shown, List<UnpublishedLink> unpublished) {
        List<Link> links = new ArrayList<>(shown.toList());
        unpublished.forEach(link -> kind.parseId(link.resource())
                .ifPresent(id -> links.add(Math.min(link.position(), links.size()), new Link(id, link.role()))));
        return links;
    }

    /** The merges by this time of these resources, and of those that they were merged into, in their order. */
    public List<Merge> merges(Collection<UUID> ids, Instant time) {
        Map<Long, Merge> merges = new TreeMap<>();
        Set<UUID> known = new HashSet<>();
        Set<UUID> next = new HashSet<>(ids);
        while (!next.isEmpty()) {
            known.addAll(next);
            List<Merge> found = session.createNativeQuery(MERGES, Merge.class)
                    .setParameter("ids", next.toArray(UUID[]::new))
                    .setParameter("time", time)
                    .getResultList();
            next.clear();
            found.forEach(merge -> {
                merges.put(merge.position, merge);
                if (!known.contains(merge.into)) {
                    next.add(merge.into);
                }
            });
        }
        return new ArrayList<>(merges.values());
    }

    /** What each of these resources had become by this time. */
    public Map<UUID, UUID> successors(Collection<UUID> ids, Instant time) {
        Map<UUID, UUID> successors = new HashMap<>();
        ids.forEach(id -> successors.put(id, id));
        merges(successors.keySet(), time)
                .forEach(merge ->
                        successors.replaceAll((id, present) -> present.equals(merge.from) ? merge.into : present));
        return successors;
    }

    /** The pages that readers saw of what these resources had become by this time, by the resources. */
    public <P> Map<UUID, P> then(Kind kind, Collection<UUID> ids, Instant time, Class<P> type) {
        Map<UUID, UUID> successors = successors(ids, time);
        Map<UUID, P> seen = seen(kind, Set.copyOf(successors.values()), time, type);
        Map<UUID, P> then = new HashMap<>();
        successors.forEach((id, successor) -> then.computeIfAbsent(id, same -> seen.get(successor)));
        return then;
    }

    /** The pages that readers saw of those of these resources that are not withdrawn now. */
    public <P> Map<UUID, P> seen(Kind kind, Collection<UUID> ids, Instant time, Class<P> type) {
        return rows(kind, ids, time).stream().collect(toMap(row -> row.resourceId, row -> json.page(row, type)));
    }

    /** The revisions with these pages. */
    public List<RevisionEntity> rows(Kind kind, Collection<UUID> ids, Instant time) {
        ids.forEach(id -> dependencies.key(kind.id(id)));
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] present = Column.of(session, PRESENT.formatted(kind.prefix()), UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return session.createNativeQuery(REVISIONS, RevisionEntity.class)
                .setParameter("ids", present)
                .setParameter("time", time)
                .getResultStream()
                .filter(row -> row.isSeen(time))
                .toList();
    }
}
