package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.LifecycleBuilder;
import io.backgrounder.document.Outcome;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    protected Burial burial;

    @Inject
    Claims claims;

    @Inject
    Referrers referrers;

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

    /** The resources that the document refers to. */
    protected References<D> references(D document) {
        return new References<>() {};
    }

    /** Errors for members that belong to another document. */
    protected List<Problem.Error> conflicts(UUID id, D document) {
        return List.of();
    }

    /**
     * The content with ids for its parts, which keep the ids that they have in {@code newest}.
     *
     * @param newest may be null
     */
    protected D identified(UUID id, D content, D newest) {
        return content;
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
        return manuscripts.of(kind, id).map(manuscript -> newest(manuscript, seen(id)));
    }

    /** The draft if there is one; otherwise the document that readers see or saw. */
    public D newest(ManuscriptEntity manuscript, D published) {
        D newest = manuscript.draft == null ? published : content(drafts.of(manuscript), new ArrayList<>());
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
        return resolved(document, references(document), faults);
    }

    /** The same of a revision, by the ids in its page. */
    public D content(RevisionEntity revision, List<Problem.Error> faults) {
        D document = written(json.page(revision, page));
        return resolved(document, references(document), faults);
    }

    private static <D> D resolved(D document, References<D> references, List<Problem.Error> faults) {
        faults.addAll(references.faults(document));
        return faults.isEmpty() ? references.resolved(document) : document;
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
        ManuscriptEntity manuscript = manuscripts.of(kind, id(document)).orElseThrow();
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

    /**
     * Returns an error for each server-owned member that the client has changed. It is no error to leave one out.
     *
     * @param before null for a new document
     */
    public List<Problem.Error> changedByClient(D document, D before) {
        List<Problem.Error> errors = new ArrayList<>();
        owned(errors, "/updatedAt", document.updatedAt(), before == null ? null : before.updatedAt());
        owned(
                errors,
                "/contentUpdatedAt",
                document.contentUpdatedAt(),
                before == null ? null : before.contentUpdatedAt());
        owned(errors, "/status", document.status(), before == null ? "draft" : before.status());
        owned(errors, "/withdrawnReason", document.withdrawnReason(), before == null ? null : before.withdrawnReason());
        owned(errors, "/withdrawnAt", document.withdrawnAt(), before == null ? null : before.withdrawnAt());
        owned(errors, "/scheduledAt", document.scheduledAt(), before == null ? null : before.scheduledAt());
        owned(errors, "/draft", document.draft(), before == null ? null : before.draft());
        owned(errors, "/revision", document.revision(), before == null ? null : before.revision());
        return errors;
    }

    private static void owned(List<Problem.Error> errors, String pointer, Object given, Object present) {
        if (given != null && !Objects.equals(given, present)) {
            errors.add(Problem.Error.member(
                    pointer, present == null ? "is set by the server" : "is set by the server, and is " + present));
        }
    }

    /** Slug, id and reference errors; safe to call on an invalid document. */
    public List<Problem.Error> faults(D document) {
        Claims.Claim claim = claims.of(kind, List.of(document)).get(0);
        return DocumentFaults.together(
                claim.errors(), references(document).faults(document), conflicts(claim.id(), document));
    }

    /** Writes a draft of a valid document, or nothing if it equals the newest document. */
    public Outcome write(D document, Edit edit) {
        Claims.Claim claim = claims.of(kind, List.of(document)).get(0);
        return write(document, claim, conflicts(claim.id(), document), edit);
    }

    /** Writes a draft from an export, whose parts may meanwhile have been published with another document. */
    public Outcome restore(D document, Edit edit) {
        return write(document, claims.of(kind, List.of(document)).get(0), List.of(), edit);
    }

    private Outcome write(D document, Claims.Claim claim, List<Problem.Error> conflicts, Edit edit) {
        References<D> references = references(document);
        List<Problem.Error> errors = DocumentFaults.together(claim.errors(), references.faults(document), conflicts);
        if (!errors.isEmpty()) {
            return Outcome.rejected(errors);
        }
        D resolved = references.resolved(document);
        UUID id = claim.id();
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElse(null);
        D published = manuscript == null ? null : seen(id);
        D newest = manuscript == null ? null : newest(manuscript, published);
        Set<String> formerSlugs = new TreeSet<>(claim.formerSlugs());
        if (newest != null) {
            formerSlugs.addAll(newest.formerSlugs());
        }
        formerSlugs.remove(resolved.slug());
        if (formerSlugs.size() > Document.MOST_FORMER_SLUGS) {
            return Outcome.rejected(List.of(Claims.tooMany("/slug")));
        }
        Instant publishedAt =
                resolved.publishedAt() == null && newest != null ? newest.publishedAt() : resolved.publishedAt();
        D content = identified(id, resolved.content(), newest).with(publishedAt, List.copyOf(formerSlugs));
        if (newest != null && content.equals(newest.content())) {
            return outcome(Outcome.Status.UNCHANGED, id, content, published);
        } else if (published != null && content.equals(published.content())) {
            discard(id, edit);
            return outcome(Outcome.Status.UPDATED, id, content, published);
        }
        boolean minor = Boolean.TRUE.equals(document.minorEdit())
                && published != null
                && (manuscript.draft == null || drafts.of(manuscript).minorEdit);
        claims.take(kind, Map.of(id, content), false);
        claims.release(kind, id, slugs(content));
        ManuscriptEntity written = manuscript == null ? new ManuscriptEntity(kind, id) : manuscript;
        written.draft = drafts.add(id, references.byId(content), minor, edit);
        written.draftUses = references.uses(content).toArray(String[]::new);
        written.describe(content, edit);
        manuscripts.write(written, manuscript == null);
        return outcome(manuscript == null ? Outcome.Status.CREATED : Outcome.Status.UPDATED, id, content, published);
    }

    private Outcome outcome(Outcome.Status status, UUID id, D content, D published) {
        return new Outcome(status, id, content.slug(), published == null ? null : published.revision(), List.of());
    }

    private static List<String> slugs(Document<?> content) {
        List<String> slugs = new ArrayList<>(content.formerSlugs());
        slugs.add(content.slug());
        return slugs;
    }

    /** Discards the draft and any scheduled publication of it, so that the newest document is what readers see or saw. */
    public D discard(UUID id, Edit edit) {
        D published = seen(id);
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElseThrow();
        manuscript.releaseDraft();
        if (manuscript.status.equals(manuscript.dueStatus)) {
            manuscript.cancelDue();
        }
        manuscript.describe(published, edit);
        manuscripts.write(manuscript, false);
        claims.release(kind, id, List.of());
        return newest(manuscript, published);
    }

    /**
     * Deletes a resource. One that readers have seen answers 410 from then on.
     *
     * @throws ProblemException 409 if a story uses it, or if it is of a kind that is withdrawn instead and readers have seen it
     */
    public void remove(D document, Edit edit) {
        UUID id = id(document);
        boolean seen = manuscripts.of(kind, id).orElseThrow().wasPublished();
        if (seen && !Kind.named(Kind.DELETABLE).contains(kind)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Readers have seen this " + kind.prefix() + ": withdraw it by DELETE on its publication.");
        }
        links().ifPresent(links -> referrers.refuse(kind, id, links));
        if (seen) {
            upserts().remove(id);
            burial.delete(kind, id, document.slug(), edit.at());
        }
        forget(id);
        claims.release(kind, id, List.of());
    }

    /** Removes the manuscript of a resource, with all versions of its draft. */
    protected void forget(UUID id) {
        manuscripts.delete(id);
        drafts.deleteAll(id);
    }
}
