package io.backgrounder.provenance;

import io.backgrounder.access.Audit;
import io.backgrounder.access.ForbiddenActorException;
import io.backgrounder.access.Scopes;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edited;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Records that a person has reviewed a section of the newest document. */
@ApplicationScoped
class ReviewDesk {
    private static final String PERSON =
            "A review is by a person: use a key, or a token, of a published contributor of the kind 'person', and not one with the scope "
                    + Scopes.INGEST + ".";

    @Inject
    Desk desk;

    @Inject
    OneWriter writer;

    @Inject
    ProvenanceContributors contributors;

    @Inject
    SecurityIdentity identity;

    @Inject
    Audit audit;

    /**
     * Records the review, in the draft.
     *
     * @throws ForbiddenActorException if the sender of the request is not known as a person
     * @throws ProblemException 404 if the document has no such section, 409 if it
     *     does not say how the section came to be
     */
    <D extends Document<D>> Edited<D> review(
            DraftedDocuments<D> documents, String reference, String section, Preconditions preconditions) {
        return writer.write(() -> {
            D before = desk.existing(documents, reference);
            preconditions.requirePresent(desk.etag(documents, before));
            Document<?> reviewed = reviewed((Attributed<?>) before, section);
            Outcome outcome = documents.write(documents.type().cast(reviewed), desk.edit(null));
            Documents.refuse(outcome.errors());
            if (outcome.status() != Outcome.Status.UNCHANGED) {
                audit.record("review", documents.kind(), outcome.id(), section);
            }
            return desk.edited(documents, documents.newest(outcome.id()).orElseThrow(), false);
        });
    }

    private <D extends Attributed<D>> D reviewed(Attributed<D> document, String section) {
        if (document.sections().get(section) == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The document has no section '" + section + "'.");
        }
        SectionProvenanceDocument said = document.of(section);
        if (said == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The document does not say how this section came to be: write `provenance." + section + "` first.");
        }
        ContributorRef person = person();
        boolean again = person.slug().equals(said.reviewedBy());
        D reviewed = document.with(
                section,
                said.with()
                        .reviewedBy(person.slug())
                        .reviewedAt(again ? said.reviewedAt() : Timestamps.now())
                        .build());
        return reviewed.with(reviewed.lifecycle().with().minorEdit(true).build());
    }

    private ContributorRef person() {
        String contributor = identity.getAttribute(Scopes.CONTRIBUTOR);
        if (contributor == null || identity.hasRole(Scopes.INGEST)) {
            throw new ForbiddenActorException(PERSON);
        }
        return contributors
                .published(contributor)
                .filter(known -> known.kind().equals("person"))
                .orElseThrow(() -> new ForbiddenActorException(PERSON));
    }
}
