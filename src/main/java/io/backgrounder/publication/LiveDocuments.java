package io.backgrounder.publication;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.document.BulkContent;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.document.Upserts;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Documents without drafts (sources, topics and FAQs): readers see each write at once. */
public abstract class LiveDocuments<D extends Document<D>> implements Editable<D>, BulkContent<D> {
    @Inject
    protected StatelessSession session;

    @Inject
    protected Burial burial;

    @Inject
    Referrers referrers;

    @Inject
    EntityManager entities;

    @Inject
    OneWriter writer;

    private final Kind kind;
    private final Class<D> type;

    protected LiveDocuments(Kind kind, Class<D> type) {
        this.kind = kind;
        this.type = type;
    }

    protected abstract Upserts<D, ?> upserts();

    /** The table of the links of stories to a resource, and the condition that it is {@code :id}, in SQL; empty if there are none. */
    protected abstract Optional<String> links();

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Class<D> type() {
        return type;
    }

    /** All documents of the kind, last updated first. */
    public Page<D> list(ListParams params) {
        return writer.read(() -> new ListQuery<UUID>(entities, "e.id", kind.entity() + " e")
                .descending(true)
                .key("e.updatedAt", Instant.class)
                .key("e.id", UUID.class)
                .page(params)
                .map(this::lines));
    }

    @Override
    public Optional<D> newest(UUID id) {
        return Optional.ofNullable(upserts().read(List.of(id)).get(id));
    }

    @Override
    public List<Problem.Error> faults(D document) {
        return upserts().faults(document);
    }

    @Override
    public Outcome write(D document, Edit edit) {
        return upserts().upsert(document, edit);
    }

    @Override
    public List<Outcome> importAll(List<D> documents, Edit edit) {
        return upserts().importAll(documents, edit);
    }

    @Override
    public Map<UUID, Present<D>> present(Collection<UUID> ids) {
        return upserts().read(ids).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        document -> new Present<>(document.getValue(), document.getValue(), document.getValue())));
    }

    @Override
    public List<D> lines(List<UUID> ids) {
        Map<UUID, D> documents = upserts().read(ids);
        return ids.stream().filter(documents::containsKey).map(documents::get).toList();
    }

    @Override
    public void remove(D document, Edit edit) {
        links().ifPresent(links -> referrers.refuse(kind, id(document), links));
        removeRows(id(document));
        burial.delete(kind, id(document), document.slug(), edit.at());
    }

    /** Removes the rows of a resource that no story refers to. */
    protected void removeRows(UUID id) {
        session.createMutationQuery("delete from " + kind.entity() + " e where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
