package io.backgrounder.publication;

import io.backgrounder.address.ExternalIds;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.LifecycleBuilder;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A kind of document that editors write at the {@link Desk}, and everything that differs between kinds: editors write a draft, and readers
 * see what is published. Each method runs in the caller's transaction, while nobody else writes.
 *
 * @param <D> the documents
 */
public abstract class DraftedDocuments<D extends Document<D>> {
    @Inject
    protected Manuscripts manuscripts;

    @Inject
    protected Drafts drafts;

    @Inject
    ExternalIds externalIds;

    @Inject
    Claims claims;

    @Inject
    DraftWriter writer;

    @Inject
    RevisionJson json;

    private final Kind kind;
    private final Class<D> type;
    private final Class<?> page;

    /** @param page the type of the pages that readers get */
    protected DraftedDocuments(Kind kind, Class<D> type, Class<?> page) {
        this.kind = kind;
        this.type = type;
        this.page = page;
    }

    protected abstract PublishedUpserts<D, ?> upserts();

    /** The resources that readers can see among these, as their own addresses return them. */
    public abstract Collection<?> published(List<UUID> ids);

    /** What of a page is written, with ids in place of slugs. */
    protected abstract D written(Object page);

    /** The resources that the documents refer to, looked up once for all. */
    protected References<D> references(List<D> documents) {
        return new References<>() {};
    }

    /** What a document begins with of a resource that is known by this id although nobody has written one. */
    protected Optional<D> unwritten(UUID id) {
        return Optional.empty();
    }

    /** Documents without an id with that of the resource that they are known to be about. */
    protected List<D> adopted(List<D> documents) {
        return documents;
    }

    /** Errors for members that belong to another document. */
    protected List<Problem.Error> conflicts(UUID id, D document) {
        return List.of();
    }

    /** The contents of resources with ids for their parts, which keep those of the newest documents of the resources. */
    protected Map<UUID, D> identified(Map<UUID, D> contents, Map<UUID, D> newest) {
        Map<UUID, D> identified = new HashMap<>();
        contents.forEach((id, content) -> identified.put(id, content.identified(newest.get(id))));
        return identified;
    }

    /** The table of the links of stories to a resource, and the condition that it is {@code :id}, in SQL; empty if there are none. */
    protected Optional<String> links() {
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    public Class<D> type() {
        return type;
    }

    public Class<?> page() {
        return page;
    }

    public UUID id(D document) {
        return kind.parseId(document.id()).orElseThrow();
    }

    /** The document that readers see, or saw before it was withdrawn; null if they have never seen one. */
    public D seen(UUID id) {
        return seen(List.of(id)).get(id);
    }

    public Map<UUID, D> seen(Collection<UUID> ids) {
        return upserts().read(ids);
    }

    /** The newest document of a resource, if there is one. */
    public Optional<D> newest(UUID id) {
        return manuscripts
                .of(kind, id)
                .map(manuscript -> ExternalNames.with(newest(manuscript, seen(id)), externalIds.of(id)));
    }

    /** What there is of these resources, as far as they exist. The number of statements does not depend on how many they are. */
    public Map<UUID, Present<D>> present(Collection<UUID> ids) {
        Map<UUID, D> seen = seen(ids);
        Map<UUID, D> written = drafts.present(ids, type);
        References<D> references = references(List.copyOf(written.values()));
        Map<UUID, Map<String, String>> named = externalIds.of(ids);
        Map<UUID, Present<D>> present = new HashMap<>();
        manuscripts.of(ids).forEach((id, manuscript) -> {
            D draft = written.get(id);
            D newest = newest(
                    manuscript, seen.get(id), draft == null ? null : references.resolved(draft, new ArrayList<>()));
            D known = ExternalNames.with(newest, named.getOrDefault(id, Map.of()));
            present.put(id, new Present<>(known, seen.get(id), version(newest, manuscript)));
        });
        return present;
    }

    /** The draft if there is one; otherwise the document that readers see or saw. Without external ids. */
    public D newest(ManuscriptEntity manuscript, D published) {
        return newest(
                manuscript,
                published,
                manuscript.draft == null ? null : content(drafts.of(manuscript), new ArrayList<>()));
    }

    /** The same, if the draft is known. */
    D newest(ManuscriptEntity manuscript, D published, D draft) {
        D newest = draft == null ? published : draft;
        Set<String> formerSlugs = new TreeSet<>(newest.formerSlugs());
        LifecycleBuilder lifecycle = LifecycleBuilder.builder()
                .id(kind.id(manuscript.id))
                .status(manuscript.status)
                .scheduledAt(manuscript.dueAt)
                .draft(manuscript.draft == null ? null : true);
        if (published != null) {
            formerSlugs.addAll(published.formerSlugs());
            lifecycle
                    .withdrawnReason(published.withdrawnReason())
                    .withdrawnAt(published.withdrawnAt())
                    .revision(published.revision())
                    .updatedAt(published.updatedAt())
                    .contentUpdatedAt(published.contentUpdatedAt());
        }
        Instant publishedAt =
                newest.publishedAt() == null && published != null ? published.publishedAt() : newest.publishedAt();
        return newest.with(publishedAt, List.copyOf(formerSlugs)).with(lifecycle.build());
    }

    /**
     * The content of a version of the draft with current slugs, since the resources that it refers to may have been renamed after it was
     * written.
     *
     * @param faults gets an error for each of them that does not exist any more; then slugs stay as they are
     */
    public D content(DraftEntity draft, List<Problem.Error> faults) {
        D document = draft.read(type);
        return references(List.of(document)).resolved(document, faults);
    }

    /** The same of a revision, by the ids in its page. */
    public D content(RevisionEntity revision, List<Problem.Error> faults) {
        D document = written(json.page(revision, page));
        return references(List.of(document)).resolved(document, faults);
    }

    /** Whether the slug is a current one of the document's resource, its draft's or the one that readers know, and not a former one. */
    public boolean isCurrent(D document, String slug) {
        return document.slug().equals(slug) || manuscripts.wasSeenAt(kind, id(document), slug);
    }

    /**
     * A value whose JSON changes with everything that an editor does to the document. Its {@code ETag} is derived from it. Renaming or
     * merging a topic does not change those of the stories that have it.
     */
    public Object version(D document) {
        return version(document, manuscripts.of(kind, id(document)).orElseThrow());
    }

    private Object version(D document, ManuscriptEntity manuscript) {
        return Arrays.asList(
                document.id(),
                manuscript.editedAt,
                manuscript.draft,
                manuscript.status,
                manuscript.dueAt,
                manuscript.dueStatus,
                document.revision(),
                document.updatedAt());
    }

    /** Slug, id and reference errors; safe to call on an invalid document. */
    public List<Problem.Error> faults(D document) {
        Claims.Claim claim = claims.of(kind, List.of(document)).get(0);
        return DocumentFaults.together(
                claim.errors(), references(List.of(document)).faults(document), conflicts(claim.id(), document));
    }

    /** Writes a draft of a valid document, or nothing if it equals the newest document. */
    public Outcome write(D document, Edit edit) {
        return writer.write(this, document, edit);
    }

    /** Removes the manuscript of a resource, with all versions of its draft. */
    protected void forget(UUID id) {
        manuscripts.delete(id);
        drafts.deleteAll(id);
    }

    /** The same of a resource that readers have never seen, which leaves nothing behind. */
    protected void forgetUnseen(UUID id) {
        forget(id);
        externalIds.release(id);
    }
}
