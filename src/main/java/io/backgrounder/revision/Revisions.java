package io.backgrounder.revision;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.log.Leaves;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Keeps what readers have seen: adds revisions. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {
    @Inject
    StatelessSession session;

    @Inject
    RevisionJson json;

    @Inject
    Leaves leaves;

    /**
     * The pages of documents, as readers see them.
     *
     * @param <D> the documents
     */
    public interface Pages<D> {
        /** Their class. */
        Class<?> type();

        /** The pages of these documents. */
        Map<UUID, ?> of(Map<UUID, D> documents);

        /** The links that the page of a document leaves out. */
        List<UnpublishedLink> unpublished(D document);
    }

    /**
     * Adds revisions for the documents that were just written, and records the withdrawal of those that were withdrawn. A revision that an
     * import has restored stays as it is. Readers can see it from now on, so the log gets its leaf now.
     *
     * @param before the documents that were replaced
     */
    public <D extends Document<D>> void keep(
            Kind kind, Map<UUID, D> written, Map<UUID, D> before, Pages<D> pages, Edit edit) {
        Map<UUID, D> unseen = new LinkedHashMap<>();
        List<UUID> withdrawn = new ArrayList<>();
        List<RevisionEntity> restored = restored(
                written.keySet().stream().filter(id -> !before.containsKey(id)).toList());
        Set<RevisionEntity.Key> known = restored.stream()
                .map(row -> new RevisionEntity.Key(row.resourceId, row.number))
                .collect(toSet());
        written.forEach((id, document) -> {
            D old = before.get(id);
            if (old == null
                    ? !known.contains(new RevisionEntity.Key(id, document.revision()))
                    : !old.revision().equals(document.revision())) {
                unseen.put(id, document);
            }
            if (document.withdrawn() && (old == null || !old.withdrawn())) {
                withdrawn.add(id);
            }
        });
        Map<UUID, ?> seen = pages.of(unseen);
        // Serializing the pages of an import takes as long as writing some of its tables.
        List<RevisionEntity> rows = unseen.entrySet().parallelStream()
                .map(document -> row(
                        document.getKey(),
                        document.getValue(),
                        before.get(document.getKey()),
                        json.write(seen.get(document.getKey())),
                        json.write(pages.unpublished(document.getValue())),
                        edit))
                .toList();
        session.insertMultiple(rows);
        leaves.add(restored.stream()
                .map(row -> RevisionContent.entry(kind, row, json.page(row, pages.type())))
                .toList());
        leaves.add(rows.stream()
                .map(row -> RevisionContent.entry(kind, row, seen.get(row.resourceId)))
                .toList());
        if (!withdrawn.isEmpty()) {
            String current = " from " + kind.entity() + " e where e.id = r.resourceId)";
            session.createMutationQuery("update Revision r set r.withdrawnAt = (select e.withdrawnAt" + current
                            + " where r.withdrawnAt is null and r.resourceId in :ids and r.number = (select e.revision"
                            + current)
                    .setParameter("ids", withdrawn)
                    .executeUpdate();
        }
    }

    /** The revisions that an import has already restored of these resources, which did not exist before. */
    private List<RevisionEntity> restored(Collection<UUID> created) {
        return created.isEmpty()
                ? List.of()
                : session.createSelectionQuery(
                                "from Revision r where r.resourceId in :ids order by r.resourceId, r.number",
                                RevisionEntity.class)
                        .setParameter("ids", created)
                        .getResultList();
    }

    private static <D extends Document<D>> RevisionEntity row(
            UUID id, D document, D before, String page, String unpublished, Edit edit) {
        RevisionEntity row = new RevisionEntity();
        row.resourceId = id;
        row.number = document.revision();
        row.page = page;
        row.unpublished = unpublished;
        row.author = edit.author();
        row.note = edit.note();
        row.minorEdit = before != null && document.contentUpdatedAt().equals(before.contentUpdatedAt());
        row.publishedAt = edit.at();
        return row;
    }
}
