package io.backgrounder.publication;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Repository of the versions of drafts. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<DraftEntity, DraftEntity.Key> {
    private static final String LINE =
            "new io.backgrounder.publication.Draft(m.kind, d.resourceId, d.version, d.author, d.writtenAt, d.minorEdit, m.draft)";
    private static final String LINES = "Draft d join Manuscript m on m.id = d.resourceId";

    @Inject
    StatelessSession session;

    /** The present draft of a manuscript that has one. */
    public DraftEntity of(ManuscriptEntity manuscript) {
        return session.get(DraftEntity.class, new DraftEntity.Key(manuscript.id, manuscript.draft));
    }

    /** The present drafts of these resources, as they are stored. */
    <D> Map<UUID, D> present(Collection<UUID> ids, Class<D> type) {
        return present(ids).collect(toMap(draft -> draft.resourceId, draft -> draft.read(type)));
    }

    Stream<DraftEntity> present(Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "select d from Draft d join Manuscript m on m.id = d.resourceId and m.draft = d.version where m.id in :ids",
                        DraftEntity.class)
                .setParameter("ids", ids)
                .getResultStream();
    }

    /** The versions of a resource's draft, newest first, including past drafts. */
    Page<Draft> list(UUID id, ListParams params) {
        return new ListQuery<Draft>(getEntityManager(), LINE, LINES)
                .where("d.resourceId = :id", "id", id)
                .descending(true)
                .key("d.version", Integer.class)
                .page(params);
    }

    public Optional<DraftEntity> find(UUID id, int version) {
        return Optional.ofNullable(session.get(DraftEntity.class, new DraftEntity.Key(id, version)));
    }

    /**
     * A version of a resource's draft.
     *
     * @throws ProblemException 404 if there is none with this number
     */
    public DraftEntity get(Kind kind, UUID id, String number) {
        return RevisionEntity.number(number)
                .flatMap(version -> find(id, version))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "The draft of this " + kind.word() + " has no version '" + number + "'."));
    }

    /** Whether any version of the resource's draft had this slug. */
    boolean hadSlug(UUID id, String slug) {
        return !session.createNativeQuery(
                        "select 1 from draft where resource_id = :id and cast(document as jsonb) ->> 'slug' = :slug limit 1",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    }

    private record Last(UUID id, int version) {}

    /** Adds drafts of different resources, each with the number that follows its resource's last version. */
    void add(List<DraftEntity> added) {
        Map<UUID, Integer> last = session.createSelectionQuery(
                        "select d.resourceId, max(d.version) from Draft d where d.resourceId in :ids group by d.resourceId",
                        Last.class)
                .setParameter(
                        "ids", added.stream().map(draft -> draft.resourceId).toList())
                .getResultStream()
                .collect(toMap(Last::id, Last::version));
        added.forEach(draft -> draft.version = last.getOrDefault(draft.resourceId, 0) + 1);
        session.insertMultiple(added);
    }

    void update(DraftEntity draft) {
        session.update(draft);
    }

    void deleteAll(UUID id) {
        session.createMutationQuery("delete from Draft d where d.resourceId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
