package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.document.Edit;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.story.RevisionJson;
import io.backgrounder.story.Story;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Keeps what readers have seen: adds revisions. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {
    @Inject
    StatelessSession session;

    @Inject
    StoryRendering pages;

    @Inject
    RevisionJson json;

    /**
     * Adds revisions for the documents that were just written, and records the withdrawal of those that were withdrawn. A revision that an
     * import has restored stays as it is.
     *
     * @param before the documents that were replaced
     */
    void keep(
            Map<UUID, StoryDocument> written, Map<UUID, StoryDocument> before, StoryReferences references, Edit edit) {
        Map<UUID, StoryDocument> unseen = new LinkedHashMap<>();
        List<UUID> withdrawn = new ArrayList<>();
        Set<UUID> restored = restored(written);
        written.forEach((id, story) -> {
            StoryDocument old = before.get(id);
            if (old == null ? !restored.contains(id) : !old.revision().equals(story.revision())) {
                unseen.put(id, story);
            }
            if (story.withdrawn() && (old == null || !old.withdrawn())) {
                withdrawn.add(id);
            }
        });
        // Serializing the pages of an import takes as long as writing some of its tables.
        session.insertMultiple(pages.of(unseen, references).entrySet().parallelStream()
                .map(page -> row(page.getKey(), page.getValue(), before.get(page.getKey()), edit))
                .toList());
        if (!withdrawn.isEmpty()) {
            session.createMutationQuery(
                            "update Revision r set r.withdrawnAt = (select s.withdrawnAt from Story s where s.id = r.storyId) where r.withdrawnAt is null"
                                    + " and r.storyId in :ids and r.number = (select s.revision from Story s where s.id = r.storyId)")
                    .setParameter("ids", withdrawn)
                    .executeUpdate();
        }
    }

    /** The stories among these whose revisions an import has already restored. */
    private Set<UUID> restored(Map<UUID, StoryDocument> written) {
        return session.createSelectionQuery(
                        "select r.storyId, r.number from Revision r where r.storyId in :ids", Object[].class)
                .setParameter("ids", written.keySet())
                .getResultStream()
                .filter(row -> row[1].equals(written.get((UUID) row[0]).revision()))
                .map(row -> (UUID) row[0])
                .collect(toSet());
    }

    private RevisionEntity row(UUID id, Story page, StoryDocument before, Edit edit) {
        RevisionEntity row = new RevisionEntity();
        row.storyId = id;
        row.number = page.revision();
        row.page = json.write(page);
        row.author = edit.author();
        row.note = edit.note();
        row.minorEdit = before != null && page.contentUpdatedAt().equals(before.contentUpdatedAt());
        row.publishedAt = edit.at();
        return row;
    }
}
