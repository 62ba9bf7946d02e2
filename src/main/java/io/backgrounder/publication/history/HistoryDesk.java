package io.backgrounder.publication.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.access.Audit;
import io.backgrounder.access.AuditEvent;
import io.backgrounder.access.AuditEvents;
import io.backgrounder.access.MissingScopeException;
import io.backgrounder.access.Scopes;
import io.backgrounder.document.Document;
import io.backgrounder.document.OneWriter;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.DraftEntity;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Drafts;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.revision.Differences;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;

/** Compares what was written before, and tells who wrote it. */
@ApplicationScoped
public class HistoryDesk {
    @Inject
    Desk desk;

    @Inject
    OneWriter writer;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Drafts drafts;

    @Inject
    Differences differences;

    @Inject
    ObjectMapper mapper;

    @Inject
    Audit audit;

    @Inject
    AuditEvents events;

    @Inject
    SecurityIdentity identity;

    /**
     * What changed between two versions of a draft.
     *
     * @param from the version to compare with; null for the one before
     * @throws ProblemException 404 if there is no such version
     */
    public <D extends Document<D>> DraftDifference difference(
            DraftedDocuments<D> documents, String reference, String version, Integer from) {
        return writer.read(() -> {
            UUID id = documents.id(desk.existing(documents, reference));
            DraftEntity to = drafts.get(documents.kind(), id, version);
            int since = from == null ? to.version - 1 : from;
            JsonNode before = since == 0
                    ? mapper.createObjectNode()
                    : content(documents, drafts.get(documents.kind(), id, String.valueOf(since)));
            return DraftDifference.ofVersions(since, to.version, differences.between(before, content(documents, to)));
        });
    }

    /**
     * What would change for readers if the newest document were published.
     *
     * @throws ProblemException 404 if they have never seen the resource
     */
    public <D extends Document<D>> DraftDifference.Tagged difference(DraftedDocuments<D> documents, String reference) {
        return writer.read(() -> {
            D newest = desk.existing(documents, reference);
            UUID id = documents.id(newest);
            D seen = documents.seen(id);
            if (seen == null) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND,
                        "Readers have never seen this " + documents.kind().word() + ".");
            }
            DraftDifference difference = DraftDifference.ofRevision(
                    seen.revision(),
                    manuscripts.of(documents.kind(), id).orElseThrow().draft,
                    differences.between(tree(seen.content()), tree(newest.content())));
            return new DraftDifference.Tagged(difference, desk.etag(documents, newest));
        });
    }

    /**
     * Who did what to a document.
     *
     * @throws MissingScopeException if the sender of the request has never written it, and is no administrator
     */
    public <D extends Document<D>> Page<AuditEvent> audit(
            DraftedDocuments<D> documents, String reference, ListParams params) {
        return writer.read(() -> {
            String id = desk.existing(documents, reference).id();
            if (!events.hasWritten(audit.actor(), id)) {
                MissingScopeException.require(Scopes.ADMIN, identity);
            }
            return events.of(id, params);
        });
    }

    private <D extends Document<D>> JsonNode content(DraftedDocuments<D> documents, DraftEntity draft) {
        return tree(documents.content(draft, new ArrayList<>()));
    }

    private JsonNode tree(Document<?> content) {
        return mapper.valueToTree(content);
    }
}
