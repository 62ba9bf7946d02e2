package io.backgrounder.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Audit;
import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.address.MovedException;
import io.backgrounder.address.Slugs;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.MergePatch;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Preconditions;
import io.backgrounder.web.json.StrongETag;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads and writes documents of one kind, one at a time: what an editor GETs is what it PUTs.
 *
 * @param <D> the documents
 */
public abstract class DocumentEditor<D extends Document<D>> {
    @Inject
    protected OneWriter writer;

    @Inject
    protected Addresses addresses;

    @Inject
    protected SecurityIdentity identity;

    @Inject
    Documents documents;

    @Inject
    Slugs slugs;

    @Inject
    protected Idempotency idempotency;

    @Inject
    protected Audit audit;

    @Inject
    ObjectMapper mapper;

    private final Kind kind;
    private final Class<D> type;

    protected DocumentEditor(Kind kind, Class<D> type) {
        this.kind = kind;
        this.type = type;
    }

    /** The newest document of a resource, if there is one. */
    protected abstract Optional<D> find(UUID id);

    /** What speaks against the slugs, ids and references of a document, which may break its own rules too. */
    protected abstract List<Problem.Error> examine(D document);

    /** Writes a valid document. */
    protected abstract Outcome write(D document, Edit edit);

    /** Removes a resource. */
    protected abstract void remove(D document, Edit edit);

    /** Whether a resource is found at this slug, and not just was. */
    protected boolean isCurrent(D document, String slug) {
        return document.slug().equals(slug);
    }

    public Edited<D> read(String reference) {
        return writer.read(() -> edited(existing(reference), false));
    }

    /** Creates or replaces, as the preconditions say. */
    public Edited<D> put(String reference, D document, Preconditions preconditions) {
        return writer.write(() -> {
            Optional<D> before = locate(reference);
            if (before.isPresent()) {
                return replace(before.get(), document, preconditions);
            }
            preconditions.requireAbsent();
            boolean byId = kind.parseId(reference).isPresent();
            List<Problem.Error> faults = new ArrayList<>();
            if (!byId && document.slug() != null && !document.slug().equals(reference)) {
                faults.add(Problem.Error.member("/slug", "must be the slug in the address"));
            }
            if (!byId) {
                faults.addAll(takenId(document));
            }
            D there = document.at(byId ? reference : document.id(), byId ? document.slug() : reference);
            return save(there, null, faults);
        });
    }

    /** Merges a patch into what is there. */
    public Edited<D> patch(String reference, ObjectNode patch, Preconditions preconditions) {
        return writer.write(() -> {
            D before = existing(reference);
            return replace(before, MergePatch.apply(patch, before, type), preconditions);
        });
    }

    /** Creates; makes a slug of {@code title} where the document has none. */
    public Edited<D> create(D document, Supplier<String> title, String idempotencyKey) {
        return writer.write(() -> {
            Created created =
                    idempotency.once(idempotencyKey, "create " + kind.prefix(), document, Created.class, () -> {
                        Edited<D> made = createNow(document, title.get());
                        return new Created(made.etag(), mapper.valueToTree(made.document()));
                    });
            return new Edited<>(mapper.convertValue(created.document, type), created.etag, true);
        });
    }

    /** What a creation is answered with, whenever it is repeated: with the ETag of what was made then. */
    private record Created(String etag, JsonNode document) {}

    private Edited<D> createNow(D document, String title) {
        boolean slugless = document.slug() == null && title != null;
        String slug = slugless ? slugs.of(kind, title) : document.slug();
        List<Problem.Error> taken = new ArrayList<>();
        if (!slugless && slug != null && addresses.owner(kind, slug).isPresent()) {
            taken.add(Problem.Error.member("/slug", "is taken"));
        }
        taken.addAll(takenId(document));
        return save(document.at(document.id(), slug), null, taken);
    }

    private List<Problem.Error> takenId(D document) {
        boolean taken = document.id() != null
                && kind.parseId(document.id()).flatMap(this::find).isPresent();
        return taken ? List.of(Problem.Error.member("/id", "is taken")) : List.of();
    }

    public void delete(String reference, Preconditions preconditions) {
        writer.write(() -> {
            D before = existing(reference);
            preconditions.requirePresent(etag(before));
            remove(before, edit(null));
            audit.record("delete", kind, id(before), before.slug());
            return null;
        });
    }

    private Edited<D> replace(D before, D document, Preconditions preconditions) {
        preconditions.requirePresent(etag(before));
        String slug = document.slug() == null ? before.slug() : document.slug();
        List<Problem.Error> faults = document.id() == null || document.id().equals(before.id())
                ? List.of()
                : List.of(Problem.Error.member("/id", "must be the id of what is there"));
        return save(document.at(before.id(), slug), before, faults);
    }

    /** @param known what is wrong with it already */
    private Edited<D> save(D document, D before, List<Problem.Error> known) {
        List<Problem.Error> faults = DocumentFaults.together(
                known, documents.faults(document), document.faults(), changedByClient(document, before));
        if (!faults.isEmpty()) {
            Documents.refuse(DocumentFaults.together(faults, examine(document)));
        }
        Outcome outcome = write(document, edit(null));
        Documents.refuse(outcome.errors());
        if (outcome.status() != Outcome.Status.UNCHANGED) {
            audit.record(before == null ? "create" : "update", kind, outcome.id(), null);
        }
        return edited(find(outcome.id()).orElseThrow(), before == null);
    }

    /** What the server owns is taken unchanged. */
    protected List<Problem.Error> changedByClient(D document, D before) {
        List<Problem.Error> errors = new ArrayList<>();
        owned(errors, "/updatedAt", document.updatedAt(), before == null ? null : before.updatedAt());
        owned(
                errors,
                "/contentUpdatedAt",
                document.contentUpdatedAt(),
                before == null ? null : before.contentUpdatedAt());
        return errors;
    }

    protected static void owned(List<Problem.Error> errors, String pointer, Object given, Object present) {
        if (given != null && !Objects.equals(given, present)) {
            errors.add(Problem.Error.member(
                    pointer, present == null ? "is set by the server" : "is set by the server, and is " + present));
        }
    }

    protected D existing(String reference) {
        return locate(reference).orElseThrow(() -> addresses.missing(kind, reference));
    }

    /** @throws MovedException where the reference is a former slug, or what it stood for was merged */
    private Optional<D> locate(String reference) {
        Optional<UUID> byId = kind.parseId(reference);
        Optional<UUID> id = byId.isPresent() ? byId : addresses.owner(kind, reference);
        Optional<D> found = id.flatMap(this::find);
        if (found.isEmpty() && id.isPresent()) {
            addresses.refuseBuried(kind, reference);
        } else if (found.isPresent() && byId.isEmpty() && !isCurrent(found.get(), reference)) {
            throw new MovedException(kind, found.get().slug());
        }
        return found;
    }

    protected Edit edit(String note) {
        return new Edit(
                io.backgrounder.web.json.Timestamps.now(),
                identity.getPrincipal().getName(),
                note);
    }

    protected UUID id(D document) {
        return kind.parseId(document.id()).orElseThrow();
    }

    protected Edited<D> edited(D document, boolean created) {
        return new Edited<>(document, etag(document), created);
    }

    /** Of the content, so that what is the same has the same tag on every node. */
    protected String etag(D document) {
        try {
            return StrongETag.of(mapper.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
