package io.backgrounder.publication;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows the drafts of many resources to readers, for a transaction that is rolled back: drafts and schedules stay as they are. The number
 * of statements hardly depends on how many drafts there are.
 */
@ApplicationScoped
public class DraftPublisher {
    @Inject
    Drafts drafts;

    /**
     * Publishes drafts of one kind. One that could not be published, since what it uses is not published either, is left out.
     *
     * @param manuscripts manuscripts that have a draft
     */
    public <D extends Document<D>> void publish(
            DraftedDocuments<D> documents, List<ManuscriptEntity> manuscripts, Edit edit) {
        List<UUID> ids = manuscripts.stream().map(manuscript -> manuscript.id).toList();
        Map<UUID, D> seen = new HashMap<>(documents.seen(ids));
        Map<UUID, DraftEntity> present = drafts.present(ids).collect(toMap(draft -> draft.resourceId, draft -> draft));
        Map<UUID, D> written = new HashMap<>();
        present.forEach((id, draft) -> written.put(id, draft.read(documents.type())));
        References<D> references = documents.references(List.copyOf(written.values()));
        List<D> published = new ArrayList<>();
        for (ManuscriptEntity manuscript : manuscripts) {
            D content = references.resolved(written.get(manuscript.id), new ArrayList<>());
            D newest = documents.newest(manuscript, seen.get(manuscript.id), content);
            if (documents.conflicts(manuscript.id, newest).isEmpty()) {
                D dated = newest.publishedAt() == null
                        ? newest.with(manuscript.dueAt == null ? edit.at() : manuscript.dueAt, newest.formerSlugs())
                        : newest;
                published.add(dated.attached().published(status(manuscript), present.get(manuscript.id).minorEdit));
            }
        }
        documents.upserts().upsert(published, edit);
    }

    /** What is archived, or will be, is in no lists with its draft either. */
    private static String status(ManuscriptEntity manuscript) {
        return manuscript.status.equals("archived") || "archived".equals(manuscript.dueStatus)
                ? "archived"
                : "published";
    }
}
