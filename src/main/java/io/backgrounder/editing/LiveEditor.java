package io.backgrounder.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Upserts;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Edits what has no drafts: sources, topics and FAQs. Each write is at once what readers see. */
public abstract class LiveEditor<D extends Document<D>> extends DocumentEditor<D> {
    @Inject
    protected StatelessSession session;

    @Inject
    protected Burial burial;

    @Inject
    Referrers referrers;

    @Inject
    EntityManager entities;

    private final Kind kind;

    protected LiveEditor(Kind kind, Class<D> type) {
        super(kind, type);
        this.kind = kind;
    }

    protected abstract Upserts<D, ?> upserts();

    /** All of the kind, the last written first. */
    public Page<D> list(ListParams params) {
        return writer.read(() -> new ListQuery<UUID>(entities, "e.id", kind.entity() + " e")
                .descending(true)
                .key("e.updatedAt", Instant.class)
                .key("e.id", UUID.class)
                .page(params)
                .map(ids -> {
                    Map<UUID, D> documents = upserts().read(ids);
                    return ids.stream().map(documents::get).toList();
                }));
    }

    @Override
    protected Optional<D> find(UUID id) {
        return Optional.ofNullable(upserts().read(List.of(id)).get(id));
    }

    @Override
    protected List<Problem.Error> examine(D document) {
        return upserts().examine(document);
    }

    @Override
    protected Outcome write(D document, Edit edit) {
        return upserts().upsert(document, edit);
    }

    @Override
    protected void remove(D document, Edit edit) {
        referrers.refuse(kind, id(document));
        removeRows(id(document));
        burial.delete(kind, id(document), document.slug(), edit.at());
    }

    /** Removes the rows of a resource to which no story refers. */
    protected void removeRows(UUID id) {
        session.createMutationQuery("delete from " + kind.entity() + " e where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
