package io.backgrounder.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Audit;
import io.backgrounder.access.MissingScopeException;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Addresses;
import io.backgrounder.address.ExternalId;
import io.backgrounder.address.ExternalIds;
import io.backgrounder.address.Kind;
import io.backgrounder.address.MovedException;
import io.backgrounder.address.Slugs;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Edited;
import io.backgrounder.document.IdempotentCreations;
import io.backgrounder.document.MergePatch;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Preconditions;
import io.backgrounder.web.json.StrongETag;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads and writes single documents of any kind; an editor PUTs back the same document that it GETs. Hands each write to its kind, which
 * writes the rows. Each write runs in one transaction, while nobody else writes.
 */
@ApplicationScoped
public class Desk {
    @Inject
    OneWriter writer;

    @Inject
    Addresses addresses;

    @Inject
    SecurityIdentity identity;

    @Inject
    Documents documents;

    @Inject
    Slugs slugs;

    @Inject
    IdempotentCreations creations;

    @Inject
    Audit audit;

    @Inject
    ObjectMapper mapper;

    @Inject
    Publisher publisher;

    @Inject
    Drafting drafting;

    @Inject
    ExternalIds externalIds;

    @Inject
    ExternalNames externalNames;

    /** @throws MovedException if the reference is a former slug, or if the resource was merged into another */
    public <D extends Document<D>> Edited<D> read(DraftedDocuments<D> kind, String reference) {
        return writer.read(() -> edited(kind, known(kind, reference), false));
    }

    /** Creates or replaces a document, as the preconditions allow. */
    public <D extends Document<D>> Edited<D> put(
            DraftedDocuments<D> kind, String reference, D document, Preconditions preconditions, WriteParams params) {
        return writer.write(() -> {
            Optional<D> before = locate(kind, reference);
            if (before.isPresent()) {
                return replace(kind, before.get(), document, preconditions, params);
            }
            preconditions.requireAbsent();
            boolean byId = kind.kind().parseId(reference).isPresent();
            Optional<ExternalId> external = ExternalId.parse(reference);
            if (external.isPresent()) {
                return createNow(kind, ExternalNames.at(external.get(), document), params);
            }
            List<Problem.Error> faults = new ArrayList<>(byId ? List.of() : takenId(kind, document));
            if (!byId && document.slug() != null && !document.slug().equals(reference)) {
                faults.add(Problem.Error.member("/slug", "must be the slug in the address"));
            }
            D there = document.at(byId ? reference : document.id(), byId ? document.slug() : reference);
            return save(kind, there, null, faults, params);
        });
    }

    /** Merges a patch into the newest document. */
    public <D extends Document<D>> Edited<D> patch(
            DraftedDocuments<D> kind,
            String reference,
            ObjectNode patch,
            Preconditions preconditions,
            WriteParams params) {
        return writer.write(() -> {
            D before = known(kind, reference);
            return replace(kind, before, MergePatch.apply(patch, before, kind.type()), preconditions, params);
        });
    }

    /** Creates a document. If it has no slug, one is made from its title. */
    public <D extends Document<D>> Edited<D> create(
            DraftedDocuments<D> kind, D document, String idempotencyKey, WriteParams params) {
        return writer.write(() -> {
            String operation = "create " + kind.kind().prefix() + (params.publish ? " and publish" : "");
            return creations.once(
                    kind.type(), idempotencyKey, operation, document, () -> createNow(kind, document, params));
        });
    }

    private <D extends Document<D>> Edited<D> createNow(DraftedDocuments<D> kind, D document, WriteParams params) {
        boolean slugless = document.slug() == null && document.title() != null;
        String slug = slugless ? slugs.of(kind.kind(), document.title()) : document.slug();
        List<Problem.Error> taken = new ArrayList<>(takenId(kind, document));
        if (!slugless && slug != null && addresses.owner(kind.kind(), slug).isPresent()) {
            taken.add(Problem.Error.member("/slug", "is taken"));
        }
        return save(kind, document.at(document.id(), slug), null, taken, params);
    }

    private static <D extends Document<D>> List<Problem.Error> takenId(DraftedDocuments<D> kind, D document) {
        Optional<UUID> id = Optional.ofNullable(document.id()).flatMap(kind.kind()::parseId);
        return id.flatMap(kind::newest).isPresent() ? List.of(Problem.Error.member("/id", "is taken")) : List.of();
    }

    public <D extends Document<D>> void delete(
            DraftedDocuments<D> kind, String reference, Preconditions preconditions) {
        writer.write(() -> {
            D before = existing(kind, reference, preconditions);
            if (before.wasSeen() && Kind.named(Kind.DELETABLE).contains(kind.kind())) {
                MissingScopeException.require(Scopes.PUBLISH, identity);
            }
            drafting.remove(kind, before, edit(null));
            audit.record("delete", kind.kind(), kind.id(before), before.slug());
            return null;
        });
    }

    private <D extends Document<D>> Edited<D> replace(
            DraftedDocuments<D> kind, D before, D document, Preconditions preconditions, WriteParams params) {
        preconditions.requirePresent(etag(kind, before));
        String slug = document.slug() == null ? before.slug() : document.slug();
        List<Problem.Error> faults = document.id() == null || document.id().equals(before.id())
                ? List.of()
                : List.of(Problem.Error.member("/id", "must be the id of the existing resource"));
        return save(kind, document.at(before.id(), slug), before, faults, params);
    }

    /** @param known errors that were found before */
    private <D extends Document<D>> Edited<D> save(
            DraftedDocuments<D> kind, D document, D before, List<Problem.Error> known, WriteParams params) {
        if (params.publish || document.mergedInto() != null && before != null && before.wasSeen()) {
            MissingScopeException.require(Scopes.PUBLISH, identity);
        }
        List<Problem.Error> faults = DocumentFaults.together(
                known,
                documents.faults(document),
                document.faults(),
                OwnedMembers.changed(document, before),
                externalNames.faults(kind.kind(), before == null ? null : kind.id(before), document.externalIds()));
        if (!faults.isEmpty()) {
            Documents.refuse(DocumentFaults.together(faults, kind.faults(document)));
        }
        Outcome outcome = kind.write(document.withoutReviews(), edit(null));
        Documents.refuse(outcome.errors());
        boolean merged = before != null && !outcome.id().equals(kind.id(before));
        boolean named = !merged && externalNames.replace(kind.kind(), outcome.id(), document.externalIds(), edit(null));
        if (named || outcome.status() != Outcome.Status.UNCHANGED) {
            audit.record(before == null ? "create" : "update", kind.kind(), outcome.id(), null);
        }
        D newest = kind.newest(outcome.id()).orElseThrow();
        if (params.publish
                && !merged
                && (Boolean.TRUE.equals(newest.draft()) || !newest.status().equals("published"))) {
            publisher.publishNow(kind, newest, "published", params.detached != null, edit(params.note));
            newest = kind.newest(outcome.id()).orElseThrow();
        }
        return edited(kind, newest, before == null);
    }

    /**
     * The newest document at this id or slug. Must be called in a transaction.
     *
     * @throws MovedException if the reference is a former slug, or if the resource was merged into another
     * @throws ProblemException 410 if the resource was deleted, 404 if there never was one
     */
    public <D extends Document<D>> D existing(DraftedDocuments<D> kind, String reference) {
        return locate(kind, reference).orElseThrow(() -> addresses.missing(kind.kind(), reference));
    }

    /** The same, if the request names its present {@code ETag}. */
    <D extends Document<D>> D existing(DraftedDocuments<D> kind, String reference, Preconditions preconditions) {
        D document = existing(kind, reference);
        preconditions.requirePresent(etag(kind, document));
        return document;
    }

    private <D extends Document<D>> D known(DraftedDocuments<D> kind, String reference) {
        return kind.kind().parseId(reference).flatMap(kind::unwritten).orElseGet(() -> existing(kind, reference));
    }

    private <D extends Document<D>> Optional<D> locate(DraftedDocuments<D> kind, String reference) {
        Optional<UUID> byId = kind.kind().parseId(reference).or(() -> externalIds.owner(kind.kind(), reference));
        Optional<UUID> id = byId.isPresent() ? byId : addresses.owner(kind.kind(), reference);
        Optional<D> found = id.flatMap(kind::newest);
        if (found.isEmpty() && id.isPresent()) {
            addresses.refuseBuried(kind.kind(), kind.kind().id(id.get()));
        } else if (found.isPresent() && byId.isEmpty() && !kind.isCurrent(found.get(), reference)) {
            throw new MovedException(kind.kind(), found.get().slug());
        }
        return found;
    }

    /** An act of writing, now, by the sender of the request. */
    public Edit edit(String note) {
        return new Edit(Timestamps.now(), identity.getPrincipal().getName(), note);
    }

    public <D extends Document<D>> Edited<D> edited(DraftedDocuments<D> kind, D document, boolean created) {
        return new Edited<>(document, etag(kind, document), created);
    }

    /** Derives the ETag from the content, so that the same document has the same tag on every node. */
    public <D extends Document<D>> String etag(DraftedDocuments<D> kind, D document) {
        return etag(kind.version(document));
    }

    /** The ETag of a document with this {@link DraftedDocuments#version}. */
    public String etag(Object version) {
        return StrongETag.of(mapper, version);
    }
}
