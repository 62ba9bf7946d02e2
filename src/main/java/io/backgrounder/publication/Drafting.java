package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.RedactedContent;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes, restores and discards drafts, and deletes documents. Each method runs in the caller's transaction. */
@ApplicationScoped
class Drafting {
    @Inject
    Manuscripts manuscripts;

    @Inject
    Drafts drafts;

    @Inject
    Claims claims;

    @Inject
    Referrers referrers;

    @Inject
    Burial burial;

    @Inject
    RedactedContent redacted;

    /** Writes a draft of a valid document, or nothing if it equals the newest document. */
    <D extends Document<D>> Outcome write(DraftedDocuments<D> documents, D document, Edit edit) {
        Claims.Claim claim = claims.of(documents.kind(), List.of(document)).get(0);
        return write(documents, document, claim, documents.conflicts(claim.id(), document), edit);
    }

    /** Writes a draft from an export, whose parts may meanwhile have been published with another document. */
    <D extends Document<D>> Outcome restore(DraftedDocuments<D> documents, D document, Edit edit) {
        return write(
                documents,
                document,
                claims.of(documents.kind(), List.of(document)).get(0),
                List.of(),
                edit);
    }

    private <D extends Document<D>> Outcome write(
            DraftedDocuments<D> documents, D document, Claims.Claim claim, List<Problem.Error> conflicts, Edit edit) {
        Kind kind = documents.kind();
        References<D> references = documents.references(List.of(document));
        List<Problem.Error> errors = DocumentFaults.together(
                claim.errors(),
                references.faults(document),
                conflicts,
                redacted.faults(kind, List.of(claim.id()), List.of(document), null)
                        .get(0));
        if (!errors.isEmpty()) {
            return Outcome.rejected(errors);
        }
        D resolved = references.resolved(document);
        UUID id = claim.id();
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElse(null);
        D published = manuscript == null ? null : documents.seen(id);
        D newest = manuscript == null ? null : documents.newest(manuscript, published);
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
        D content = documents.identified(id, resolved.content(), newest).with(publishedAt, List.copyOf(formerSlugs));
        if (newest != null && content.equals(newest.content())) {
            return outcome(Outcome.Status.UNCHANGED, id, content, published);
        } else if (published != null && content.equals(published.content())) {
            discard(documents, id, edit);
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

    private static Outcome outcome(Outcome.Status status, UUID id, Document<?> content, Document<?> published) {
        return new Outcome(status, id, content.slug(), published == null ? null : published.revision(), List.of());
    }

    private static List<String> slugs(Document<?> content) {
        List<String> slugs = new ArrayList<>(content.formerSlugs());
        slugs.add(content.slug());
        return slugs;
    }

    /** Discards the draft and any scheduled publication of it, so that the newest document is what readers see or saw. */
    <D extends Document<D>> void discard(DraftedDocuments<D> documents, UUID id, Edit edit) {
        D published = documents.seen(id);
        ManuscriptEntity manuscript = manuscripts.of(documents.kind(), id).orElseThrow();
        manuscript.releaseDraft();
        if (manuscript.status.equals(manuscript.dueStatus)) {
            manuscript.cancelDue();
        }
        manuscript.describe(published, edit);
        manuscripts.write(manuscript, false);
        claims.release(documents.kind(), id, List.of());
    }

    /**
     * Deletes a resource. One that readers have seen answers 410 from then on.
     *
     * @throws ProblemException 409 if a story uses it, or if it is of a kind that is withdrawn instead and readers have seen it
     */
    <D extends Document<D>> void remove(DraftedDocuments<D> documents, D document, Edit edit) {
        Kind kind = documents.kind();
        UUID id = documents.id(document);
        boolean seen = manuscripts.of(kind, id).orElseThrow().wasPublished();
        if (seen && !Kind.named(Kind.DELETABLE).contains(kind)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Readers have seen this " + kind.prefix() + ": withdraw it by DELETE on its publication.");
        }
        documents.links().ifPresent(links -> referrers.refuse(kind, id, links));
        if (seen) {
            documents.upserts().remove(id);
            burial.delete(kind, id, document.slug(), edit.at());
            documents.forget(id);
        } else {
            documents.forgetUnseen(id);
        }
        claims.release(kind, id, List.of());
    }
}
