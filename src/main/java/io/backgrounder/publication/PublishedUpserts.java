package io.backgrounder.publication;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Lifecycle;
import io.backgrounder.document.LifecycleBuilder;
import io.backgrounder.document.Upserts;
import io.backgrounder.revision.Revisions;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.web.problem.Problem;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes documents for readers: their rows, a revision for each state that readers have not seen, and their manuscripts.
 *
 * @param <D> the documents
 * @param <R> the resources that they refer to
 */
public abstract class PublishedUpserts<D extends Document<D>, R> extends Upserts<D, R> {
    @Inject
    Revisions revisions;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Claims claims;

    @Inject
    ChangeLog changes;

    @Inject
    DocumentKinds kinds;

    private final Kind kind;

    /** @param embedded the members that the pages of other resources show */
    protected PublishedUpserts(Kind kind, Set<String> embedded) {
        super(kind, embedded);
        this.kind = kind;
    }

    /** Writes the rows of the documents, and replaces those of {@code existing} resources. */
    protected abstract void writeRows(Map<UUID, D> documents, Collection<UUID> existing, R references);

    /** The documents as the pages that readers see. */
    protected abstract Map<UUID, ?> pages(Map<UUID, D> documents, R references);

    /** The links that the page of a document leaves out. */
    protected List<UnpublishedLink> unpublished(D document, R references) {
        return List.of();
    }

    /** Replaces the rows of an existing resource without another revision, and does not log the change. */
    public void rewrite(UUID id, D document) {
        R references = references(List.of(document));
        claims.take(kind, Map.of(id, document), true);
        writeRows(Map.of(id, document), List.of(id), references);
    }

    /** Publishes existing resources once more, whose pages read differently now, in this member, although nobody has edited them. */
    public void publishAgain(Collection<UUID> ids, String section, Edit edit) {
        Map<UUID, D> before = read(ids);
        R references = references(List.copyOf(before.values()));
        Map<UUID, D> after = new LinkedHashMap<>();
        before.forEach((id, document) -> after.put(id, document.with(again(document, edit))));
        writeRows(after, before.keySet(), references);
        keep(after, before, references, edit);
        changes.append(after.entrySet().stream()
                .map(document -> {
                    ChangeEntity change = ChangeEntity.of(
                            "updated",
                            kind,
                            document.getKey(),
                            edit.at(),
                            Set.of(kind.id(document.getKey()), kind.collection()));
                    change.revision = document.getValue().revision();
                    change.significant = true;
                    change.sections = List.of(section);
                    change.embedded = true;
                    return change;
                })
                .toList());
    }

    private static Lifecycle again(Document<?> document, Edit edit) {
        return document.lifecycle()
                .with()
                .revision(document.revision() == Integer.MAX_VALUE ? document.revision() : document.revision() + 1)
                .updatedAt(edit.at())
                .contentUpdatedAt(edit.at())
                .build();
    }

    /** Removes the rows of a resource that no story refers to. Its revisions stay. */
    public void remove(UUID id) {
        session.createMutationQuery("delete from " + kind.entity() + " e where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private record Withdrawal(UUID id, String reason, Instant at) {}

    /** The documents of resources that are published or withdrawn, with that status. */
    protected Map<UUID, D> withStatus(Map<UUID, D> documents) {
        Map<UUID, Withdrawal> withdrawn = session.createSelectionQuery(
                        "select e.id, e.withdrawnReason, e.withdrawnAt from " + kind.entity()
                                + " e where e.id in :ids and e.withdrawnAt is not null",
                        Withdrawal.class)
                .setParameter("ids", documents.keySet())
                .getResultStream()
                .collect(toMap(Withdrawal::id, withdrawal -> withdrawal));
        documents.replaceAll((id, document) -> {
            Withdrawal withdrawal = withdrawn.get(id);
            LifecycleBuilder lifecycle =
                    LifecycleBuilder.builder(document.lifecycle()).status("published");
            return document.with((withdrawal == null
                            ? lifecycle
                            : lifecycle
                                    .status("withdrawn")
                                    .withdrawnReason(withdrawal.reason)
                                    .withdrawnAt(withdrawal.at))
                    .build());
        });
        return documents;
    }

    @Override
    protected Map<UUID, D> write(Map<UUID, D> documents, Map<UUID, D> before, R references, Edit edit) {
        Map<UUID, D> written = new LinkedHashMap<>();
        documents.forEach((id, document) -> written.put(id, numbered(before.get(id), document, edit)));
        writeRows(written, before.keySet(), references);
        manuscripts.follow(kind, written, edit);
        keep(written, before, references, edit);
        return written;
    }

    private void keep(Map<UUID, D> written, Map<UUID, D> before, R references, Edit edit) {
        revisions.keep(
                kind,
                written,
                before,
                new Revisions.Pages<D>() {
                    @Override
                    public Class<?> type() {
                        return kinds.of(kind).page();
                    }

                    @Override
                    public Map<UUID, ?> of(Map<UUID, D> documents) {
                        return pages(documents, references);
                    }

                    @Override
                    public List<UnpublishedLink> unpublished(D document) {
                        return PublishedUpserts.this.unpublished(document, references);
                    }
                },
                edit);
    }

    /** The document with the number of its revision, a new one if readers have not seen this state, and the time of a withdrawal. */
    private static <D extends Document<D>> D numbered(D before, D document, Edit edit) {
        int revision = before == null ? document.revision() : before.revision() + (isUnseen(before, document) ? 1 : 0);
        return document.with(document.lifecycle()
                .with()
                .revision(revision)
                .withdrawnAt(
                        document.withdrawn() && document.withdrawnAt() == null ? edit.at() : document.withdrawnAt())
                .build());
    }

    /** Whether readers have not seen this state: other content, or the return of what was withdrawn. */
    private static <D extends Document<D>> boolean isUnseen(D before, D after) {
        return !after.withdrawn() && (before.withdrawn() || !before.visible().equals(after.visible()));
    }

    @Override
    protected List<Problem.Error> refusals(D before, D after) {
        return before.revision() == Integer.MAX_VALUE && isUnseen(before, after)
                ? List.of(Problem.Error.member(
                        "/revision", "is the highest possible number: no further revision can be published"))
                : List.of();
    }
}
