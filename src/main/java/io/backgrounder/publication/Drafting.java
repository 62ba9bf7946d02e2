package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Discards drafts, and deletes documents. Each method runs in the caller's transaction. */
@ApplicationScoped
class Drafting {
    @Inject
    Manuscripts manuscripts;

    @Inject
    Claims claims;

    @Inject
    Referrers referrers;

    @Inject
    Burial burial;

    /** Discards the draft and any scheduled publication of it, so that the newest document is what readers see or saw. */
    <D extends Document<D>> void discard(DraftedDocuments<D> documents, UUID id, Edit edit) {
        D published = documents.seen(id);
        ManuscriptEntity manuscript = manuscripts.of(documents.kind(), id).orElseThrow();
        manuscript.releaseDraft();
        if (manuscript.status.equals(manuscript.dueStatus)) {
            manuscript.cancelDue();
        }
        manuscript.describe(published, edit);
        manuscripts.update(manuscript);
        claims.release(documents.kind(), id, List.of());
    }

    /**
     * Deletes a resource. One that readers have seen answers 410 from then on.
     *
     * @throws ProblemException 409 if another document uses it, if it has translations, or if it is of a kind that is withdrawn instead and readers have seen it
     */
    <D extends Document<D>> void remove(DraftedDocuments<D> documents, D document, Edit edit) {
        Kind kind = documents.kind();
        UUID id = documents.id(document);
        boolean seen = manuscripts.of(kind, id).orElseThrow().wasPublished();
        if (seen && !Kind.named(Kind.DELETABLE).contains(kind)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Readers have seen this " + kind.word() + ": withdraw it by DELETE on its publication.");
        }
        referrers.refuseOriginal(kind, id);
        referrers.refuse(kind, id, documents.links());
        if (seen) {
            // Logged first, while links still tell which topics show a topic that is deleted.
            burial.delete(kind, id, document.slug(), edit.at());
            documents.upserts().remove(id);
            documents.forget(id);
        } else {
            documents.forgetUnseen(id);
        }
        claims.release(kind, id, List.of());
    }
}
