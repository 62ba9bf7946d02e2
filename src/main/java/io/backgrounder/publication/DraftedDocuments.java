package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Documents with drafts: editors write a draft, and readers see what is published. Each method runs in the caller's transaction, while
 * nobody else writes.
 *
 * @param <D> the documents
 */
public abstract class DraftedDocuments<D extends PublishableDocument<D>> implements Editable<D> {
    @Inject
    protected Manuscripts manuscripts;

    @Inject
    Claims claims;

    private final Kind kind;
    private final Class<D> type;

    protected DraftedDocuments(Kind kind, Class<D> type) {
        this.kind = kind;
        this.type = type;
    }

    /** The document that readers see, or saw before it was withdrawn; null if they have never seen one. */
    public abstract D seen(UUID id);

    /** Publishes the document as it is. */
    protected abstract Outcome writeForReaders(D document, Edit edit);

    protected abstract References<D> references(D document);

    /** Errors for parts whose ids belong to another document. */
    protected abstract List<Problem.Error> conflicts(UUID id, D document);

    /**
     * The content with ids for its parts, which keep the ids that they have in {@code newest}.
     *
     * @param newest may be null
     */
    protected abstract D identified(UUID id, D content, D newest);

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Class<D> type() {
        return type;
    }

    @Override
    public Optional<D> newest(UUID id) {
        return manuscripts.of(id).map(manuscript -> newest(manuscript, seen(id)));
    }

    /** The draft if there is one; otherwise the document that readers see or saw. */
    public D newest(ManuscriptEntity manuscript, D published) {
        return newest(manuscript, published, manuscript.draft == null ? null : current(manuscripts.draft(manuscript)));
    }

    /** The same, if the draft is known. */
    protected D newest(ManuscriptEntity manuscript, D published, D draft) {
        D newest = draft == null ? published : draft;
        Set<String> formerSlugs = new TreeSet<>(newest.formerSlugs());
        if (published != null) {
            formerSlugs.addAll(published.formerSlugs());
        }
        Instant publishedAt =
                newest.publishedAt() == null && published != null ? published.publishedAt() : newest.publishedAt();
        return newest.with(publishedAt, List.copyOf(formerSlugs)).newest(manuscript, published);
    }

    /** The draft with current slugs, since the resources that it refers to may have been renamed after it was written. */
    private D current(DraftEntity draft) {
        D document = draft.read(type);
        References<D> references = references(document);
        return references.faults(document).isEmpty() ? references.resolved(document) : document;
    }

    /** Accepts both the draft's slug and the one that readers know. */
    @Override
    public boolean isCurrent(D document, String slug) {
        return document.slug().equals(slug) || manuscripts.wasSeenAt(id(document), slug);
    }

    /** Changes only with what editors do to the document. Renaming or merging a topic does not change the ETag. */
    @Override
    public Object version(D document) {
        return version(document, manuscripts.of(id(document)).orElseThrow());
    }

    protected Object version(D document, ManuscriptEntity manuscript) {
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

    @Override
    public List<Problem.Error> faults(D document) {
        Claims.Claim claim = claims.of(kind, List.of(document)).get(0);
        return DocumentFaults.together(
                claim.errors(), references(document).faults(document), conflicts(claim.id(), document));
    }

    /** Writes a draft, or nothing if it equals the newest document. */
    @Override
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
        ManuscriptEntity manuscript = manuscripts.of(id).orElse(null);
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
            discard(id, edit.at());
            return outcome(Outcome.Status.UPDATED, id, content, published);
        }
        boolean minor = Boolean.TRUE.equals(document.minorEdit())
                && published != null
                && (manuscript.draft == null || manuscripts.draft(manuscript).minorEdit);
        claims.take(kind, Map.of(id, content), false);
        claims.release(kind, id, slugs(content));
        manuscripts.write(id, manuscript, content, references.uses(content), minor, edit);
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
    public D discard(UUID id, Instant now) {
        D published = seen(id);
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        manuscript.releaseDraft();
        if (manuscript.status.equals(manuscript.dueStatus)) {
            manuscript.cancelDue();
        }
        manuscript.describe(published, now);
        manuscripts.write(manuscript, false);
        claims.release(kind, id, List.of());
        return newest(manuscript, published);
    }

    @Override
    public void remove(D document, Edit edit) {
        UUID id = id(document);
        if (manuscripts.of(id).orElseThrow().wasPublished()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Readers have seen this " + kind.prefix() + ": withdraw it by DELETE on its publication.");
        }
        manuscripts.delete(id);
        claims.release(kind, id, List.of());
    }
}
