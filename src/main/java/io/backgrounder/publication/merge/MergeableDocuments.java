package io.backgrounder.publication.merge;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Referrers;
import io.backgrounder.web.problem.Problem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * A kind of document of which one can be merged into another.
 *
 * @param <D> the documents
 */
public abstract class MergeableDocuments<D extends Document<D>> extends DraftedDocuments<D> {
    private static final Problem.Error TOO_MANY_SLUGS = Problem.Error.member(
            "/mergedInto", "would have more than " + Document.MOST_FORMER_SLUGS + " former slugs afterwards");

    @Inject
    StatelessSession session;

    @Inject
    Claims claims;

    @Inject
    Linkables linkables;

    @Inject
    Referrers referrers;

    @Inject
    Followers followers;

    @Inject
    Burial burial;

    @Inject
    ChangeLog log;

    @Inject
    Audit audit;

    protected MergeableDocuments(Kind kind, Class<D> type, Class<?> page) {
        super(kind, type, page);
    }

    /** The statements that move the links of stories from {@code :id} to {@code :into}, in SQL. A story keeps one link of two. */
    protected abstract List<String> follow();

    /** Whether a story can be left with one link where it had one to each. */
    protected boolean joinsLinks() {
        return true;
    }

    /** Whether readers must see the successor of a resource that they have seen, and not only have seen it. */
    protected boolean needsReadableSuccessor() {
        return false;
    }

    @Override
    public Outcome write(D document, Edit edit) {
        return document.mergedInto() == null ? super.write(document, edit) : merge(document, edit);
    }

    @Override
    public List<Problem.Error> faults(D document) {
        return document.mergedInto() == null
                ? super.faults(document)
                : successor(document).isPresent() ? List.of() : List.of(noOther());
    }

    /** Errors that forbid the merge of a resource into another. */
    protected List<Problem.Error> refusals(UUID id, UUID into) {
        return List.of();
    }

    /** Lets other resources of the kind follow a merge, and adds the changes of their pages to those that are to be logged. */
    protected void follow(UUID id, UUID into, List<ChangeEntity> changes) {}

    private Problem.Error noOther() {
        return Problem.Error.member(
                "/mergedInto",
                "must be the slug of another " + kind().word() + ", which readers "
                        + (needsReadableSuccessor() ? "see" : "have seen") + " if they have seen this one");
    }

    private Optional<ManuscriptEntity> manuscript(D document) {
        return Optional.ofNullable(document.id()).flatMap(kind()::parseId).flatMap(id -> manuscripts.of(kind(), id));
    }

    /** The resource to merge the document's resource into; empty if either does not exist, or if the one cannot be the other. */
    private Optional<UUID> successor(D document) {
        String name = document.mergedInto();
        Linkables.Linkable into = linkables.find(kind(), List.of(name)).get(name);
        return manuscript(document)
                .filter(merged -> into != null && !merged.id.equals(into.id()))
                .filter(merged -> !merged.wasPublished()
                        || (needsReadableSuccessor() ? into.published() : seen(into.id()) != null))
                .map(merged -> into.id());
    }

    private Outcome merge(D document, Edit edit) {
        UUID into = successor(document).orElse(null);
        if (into == null) {
            return Outcome.rejected(List.of(noOther()));
        }
        ManuscriptEntity merged = manuscript(document).orElseThrow();
        if (claims.count(kind(), List.of(merged.id, into)) > Document.MOST_FORMER_SLUGS + 1) {
            return Outcome.rejected(List.of(TOO_MANY_SLUGS));
        }
        List<Problem.Error> refusals = refusals(merged.id, into);
        if (!refusals.isEmpty()) {
            return Outcome.rejected(refusals);
        }
        String links = links().orElseThrow();
        if (!joinsLinks()) {
            referrers.refuseMerge(kind(), merged.id, into, links);
        }
        String slug = manuscripts.of(kind(), into).orElseThrow().slug;
        claims.release(kind(), merged.id, List.of());
        if (merged.wasPublished()) {
            mergeSeen(merged.id, into, edit);
        } else {
            referrers.refuseHidden(kind(), merged.id, links);
            followers.rewriteDrafts(kind(), merged.id, into);
            followers.follow(kind(), merged.id, into);
            forgetUnseen(merged.id);
        }
        audit.record("merge", kind(), merged.id, "into " + slug);
        return new Outcome(Outcome.Status.UPDATED, into, List.of());
    }

    private void mergeSeen(UUID id, UUID into, Edit edit) {
        D before = seen(id);
        // Logged first, while the links still tell which stories show the resource that is merged away.
        List<ChangeEntity> changes = changes(before, id, into, edit);
        follow(id, into, changes);
        log.append(changes);
        for (String statement : follow()) {
            session.createNativeMutationQuery(statement)
                    .setParameter("id", id)
                    .setParameter("into", into)
                    .executeUpdate();
        }
        followers.follow(kind(), id, into);
        upserts().remove(id);
        forget(id);
        burial.merge(kind(), id, before.slug(), into, edit.at());
        session.createMutationQuery("update " + kind().entity() + " e set e.updatedAt = :now where e.id = :into")
                .setParameter("now", edit.at())
                .setParameter("into", into)
                .executeUpdate();
    }

    private List<ChangeEntity> changes(D before, UUID id, UUID into, Edit edit) {
        ChangeEntity merged = Burial.merged(kind(), id, into, edit.at());
        merged.embedded = true;
        Set<String> keys = new HashSet<>();
        Stream.of(id, into).map(kind()::id).forEach(each -> keys.addAll(List.of(each, Kind.storiesOf(each))));
        if (before.withdrawn()) {
            // The pages of these stories have not shown it, and show its successor now.
            log.pages(kind(), List.of(id)).values().forEach(keys::addAll);
        }
        ChangeEntity updated = ChangeEntity.of("updated", kind(), into, edit.at(), keys);
        updated.revision = seen(into).revision();
        updated.significant = false;
        return new ArrayList<>(List.of(merged, updated));
    }
}
