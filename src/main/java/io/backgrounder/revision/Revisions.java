package io.backgrounder.revision;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Keeps what readers have seen: adds revisions. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {
    @Inject
    StatelessSession session;

    @Inject
    RevisionJson json;

    /**
     * Adds revisions for the documents that were just written, and records the withdrawal of those that were withdrawn. A revision that an
     * import has restored stays as it is.
     *
     * @param before the documents that were replaced
     * @param pages returns documents as the pages that readers see
     * @param unpublished returns the links that the page of a document leaves out
     */
    public <D extends Document<D>> void keep(
            Kind kind,
            Map<UUID, D> written,
            Map<UUID, D> before,
            Function<Map<UUID, D>, ? extends Map<UUID, ?>> pages,
            Function<D, List<UnpublishedLink>> unpublished,
            Edit edit) {
        Map<UUID, D> unseen = new LinkedHashMap<>();
        List<UUID> withdrawn = new ArrayList<>();
        Set<UUID> restored = restored(written);
        written.forEach((id, document) -> {
            D old = before.get(id);
            if (old == null ? !restored.contains(id) : !old.revision().equals(document.revision())) {
                unseen.put(id, document);
            }
            if (document.withdrawn() && (old == null || !old.withdrawn())) {
                withdrawn.add(id);
            }
        });
        Map<UUID, ?> seen = pages.apply(unseen);
        // Serializing the pages of an import takes as long as writing some of its tables.
        session.insertMultiple(unseen.entrySet().parallelStream()
                .map(document -> row(
                        document.getKey(),
                        document.getValue(),
                        before.get(document.getKey()),
                        json.write(seen.get(document.getKey())),
                        json.write(unpublished.apply(document.getValue())),
                        edit))
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

    /** The resources among these whose revisions an import has already restored. */
    private Set<UUID> restored(Map<UUID, ? extends Document<?>> written) {
        return session.createSelectionQuery(
                        "select r.resourceId, r.number from Revision r where r.resourceId in :ids",
                        RevisionEntity.Key.class)
                .setParameter("ids", written.keySet())
                .getResultStream()
                .filter(key -> written.get(key.resourceId()).revision() == key.number())
                .map(RevisionEntity.Key::resourceId)
                .collect(toSet());
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
