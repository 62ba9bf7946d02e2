package io.backgrounder.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of revisions: reads what readers have seen. */
@ApplicationScoped
public class RevisionRepository {
    /** The members that change with every revision, and are left out of differences. */
    private static final List<String> INCIDENTAL = List.of("id", "revision", "updatedAt", "contentUpdatedAt", "links");

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper mapper;

    @Inject
    RevisionJson json;

    @Inject
    Differences differences;

    /** The revisions of a resource, newest first. */
    public Page<RevisionEntity> list(UUID id, ListParams params) {
        return new ListQuery<RevisionEntity>(entities, "r", "Revision r")
                .where("r.resourceId = :id", "id", id)
                .descending(true)
                .key("r.number", Integer.class)
                .page(params);
    }

    /**
     * A revision of a resource.
     *
     * @throws ProblemException 404 if there is none with this number
     */
    public RevisionEntity get(Kind kind, UUID id, String number) {
        return RevisionEntity.number(number)
                .flatMap(n -> find(id, n))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "This " + kind.word() + " has no revision '" + number + "'."));
    }

    public Optional<RevisionEntity> find(UUID id, int number) {
        return Optional.ofNullable(entities.find(RevisionEntity.class, new RevisionEntity.Key(id, number)));
    }

    /**
     * The revision that readers saw at a time.
     *
     * @throws ProblemException 404 if they saw none
     */
    public RevisionEntity asOf(Kind kind, UUID id, Instant time) {
        return newest(id, time)
                .filter(row -> row.isSeen(time))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Readers could not read this " + kind.word() + " at " + time + "."));
    }

    /**
     * What changed between two revisions.
     *
     * @param page the type of the pages
     * @param from the revision to compare with; null for the one before
     */
    public RevisionDifference difference(Kind kind, UUID id, Class<?> page, String number, Integer from) {
        RevisionEntity to = get(kind, id, number);
        int since = from == null ? to.number - 1 : from;
        JsonNode before = since == 0 ? mapper.createObjectNode() : essence(get(kind, id, String.valueOf(since)), page);
        JsonNode after = essence(to, page);
        return RevisionDifference.of(since, to.number, differences.between(before, after));
    }

    /**
     * What changed between two revisions, without a patch.
     *
     * @param page the type of the pages
     * @param from null for the empty page
     */
    public Differences.Changes changes(RevisionEntity from, RevisionEntity to, Class<?> page) {
        return differences.changes(from == null ? mapper.createObjectNode() : essence(from, page), essence(to, page));
    }

    /** The newest revision that was published by a time, whether or not readers still saw it. */
    public Optional<RevisionEntity> newest(UUID id, Instant time) {
        return entities.createQuery(
                        "from Revision r where r.resourceId = :id and r.publishedAt <= :time order by r.number desc limit 1",
                        RevisionEntity.class)
                .setParameter("id", id)
                .setParameter("time", time)
                .getResultStream()
                .findFirst();
    }

    /** Whether a revision after one, up to another, is more than a minor edit. */
    public boolean isSignificant(UUID id, int after, int upTo) {
        return entities.createQuery(
                        "select exists (select 1 from Revision r where r.resourceId = :id and r.number > :after"
                                + " and r.number <= :upTo and not r.minorEdit)",
                        Boolean.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getSingleResult();
    }

    private JsonNode essence(RevisionEntity row, Class<?> page) {
        return json.tree(row, page).without(INCIDENTAL);
    }
}
