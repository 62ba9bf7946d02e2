package io.backgrounder.revision;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.RedactedContent;
import io.backgrounder.log.Leaves;
import io.backgrounder.log.LogEntry;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The public ledger of corrections. Its entries never change. */
@ApplicationScoped
public class Corrections {
    private static final String PROJECTION =
            "new io.backgrounder.revision.Correction(c.id, c.resourceKind, c.resourceId, c.kind, c.section, c.note, c.fromRevision,"
                    + " c.toRevision, c.correctedAt)";

    @Inject
    EntityManager entities;

    @Inject
    StatelessSession session;

    @Inject
    ChangeLog log;

    @Inject
    Leaves leaves;

    @Inject
    RedactedContent redacted;

    @Inject
    Dependencies dependencies;

    /** A page of all corrections, newest first. Includes those of resources that were withdrawn. */
    Page<Correction> list(ListParams params) {
        dependencies.key(Kind.CORRECTION.collection());
        return list(null, params);
    }

    /** A page of the corrections of a resource, newest first. */
    public Page<Correction> list(Kind kind, UUID id, ListParams params) {
        dependencies.key(kind.id(id));
        return list(id, params);
    }

    private Page<Correction> list(UUID resource, ListParams params) {
        return new ListQuery<Correction>(entities, PROJECTION, "Correction c")
                .where("c.resourceId = :resource", "resource", resource)
                .descending(true)
                .key("c.correctedAt", Instant.class)
                .key("c.id", UUID.class)
                .page(params);
    }

    /** The corrections of each resource, newest first. */
    public Map<UUID, List<Correction>> of(Collection<UUID> resources) {
        return until(resources, Timestamps.LAST);
    }

    public Map<UUID, List<Correction>> until(Collection<UUID> resources, Instant time) {
        return Grouped.by(
                entities,
                "select c.resourceId, " + PROJECTION
                        + " from Correction c where c.resourceId in :owners and c.correctedAt <= :time"
                        + " order by c.resourceId, c.correctedAt desc, c.id desc",
                resources,
                Map.of("time", time));
    }

    /** Adds an entry. It updates the resource's timestamps, since a correction matters to readers. */
    public Correction enter(Kind kind, UUID id, int newest, CorrectionRequest request, Edit edit) {
        int to = request.toRevision() == null ? newest : request.toRevision();
        Integer from = request.fromRevision() != null ? request.fromRevision() : to == 1 ? null : (Integer) (to - 1);
        if (to > newest) {
            Documents.refuse(
                    List.of(Problem.Error.member("/toRevision", "must be at most " + newest + ", the newest")));
        } else if (from != null && from >= to) {
            Documents.refuse(List.of(Problem.Error.member("/fromRevision", "must be less than " + to)));
        }
        Documents.refuse(redacted.faults(id, "/note", request.note()));
        CorrectionEntity row = new CorrectionEntity();
        row.id = Kind.newId();
        row.resourceKind = kind.prefix();
        row.resourceId = id;
        row.kind = request.kind();
        row.section = request.section();
        row.note = request.note();
        row.fromRevision = from;
        row.toRevision = to;
        row.author = edit.author();
        row.correctedAt = edit.at();
        session.insert(row);
        session.createMutationQuery("update " + kind.entity()
                        + " e set e.updatedAt = :now, e.contentUpdatedAt = :now where e.id = :id")
                .setParameter("now", edit.at())
                .setParameter("id", id)
                .executeUpdate();
        log.appendFollowed(change(row, newest));
        Correction correction = correction(row);
        leaves.add(List.of(LogEntry.correction(kind, id, row.id, correction)));
        return correction;
    }

    private static Correction correction(CorrectionEntity row) {
        return Correction.builder(row.id, Kind.of(row.resourceKind), row.resourceId, row.fromRevision, row.toRevision)
                .kind(row.kind)
                .section(row.section)
                .note(row.note)
                .correctedAt(row.correctedAt)
                .build();
    }

    /** Restores an entry from an export. One that exists stays as it is. */
    public Outcome restore(CorrectionDocument line) {
        UUID id = Kind.CORRECTION.parseId(line.id()).orElse(null);
        Kind kind = Kind.ofId(line.resource()).orElse(null);
        UUID resource = kind == null ? null : kind.parseId(line.resource()).orElseThrow();
        Integer to = line.correction().toRevision();
        Integer newest = kind == null ? null : newest(kind, resource);
        if (id == null) {
            return rejected("/id", "must be a correction id");
        } else if (newest == null) {
            return rejected("/resource", "must be the id of a resource that readers have seen");
        } else if (to == null || session.get(RevisionEntity.class, new RevisionEntity.Key(resource, to)) == null) {
            return rejected("/correction/toRevision", "must be a revision of the " + kind.word());
        } else if (line.correction().fromRevision() != null && !isEarlier(resource, line.correction())) {
            return rejected("/correction/fromRevision", "must be an earlier revision of the " + kind.word());
        }
        List<Problem.Error> faults =
                redacted.faults(resource, "/correction/note", line.correction().note());
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        CorrectionEntity known = session.get(CorrectionEntity.class, id);
        if (known != null) {
            return Objects.equals(CorrectionDocument.of(known), line)
                    ? new Outcome(Outcome.Status.UNCHANGED, id, List.of())
                    : rejected("/id", "already exists, and never changes");
        }
        CorrectionEntity row = new CorrectionEntity();
        row.id = id;
        row.resourceKind = kind.prefix();
        row.resourceId = resource;
        row.kind = line.correction().kind();
        row.section = line.correction().section();
        row.note = line.correction().note();
        row.fromRevision = line.correction().fromRevision();
        row.toRevision = to;
        row.author = line.author();
        row.correctedAt = line.correctedAt();
        session.insert(row);
        log.appendFollowed(change(row, newest));
        leaves.add(List.of(LogEntry.correction(kind, resource, row.id, correction(row))));
        return new Outcome(Outcome.Status.CREATED, id, List.of());
    }

    private boolean isEarlier(UUID resource, CorrectionRequest correction) {
        return correction.fromRevision() < correction.toRevision()
                && session.get(RevisionEntity.class, new RevisionEntity.Key(resource, correction.fromRevision()))
                        != null;
    }

    /** The newest revision of a resource that readers have seen; null if there is none. */
    private Integer newest(Kind kind, UUID id) {
        return session.createSelectionQuery(
                        "select e.revision from " + kind.entity() + " e where e.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }

    private static ChangeEntity change(CorrectionEntity row, int revision) {
        Kind kind = Kind.of(row.resourceKind);
        ChangeEntity change = ChangeEntity.of(
                "corrected",
                kind,
                row.resourceId,
                row.correctedAt,
                List.of(
                        kind.id(row.resourceId),
                        Kind.CORRECTION.collection(),
                        kind == Kind.STORY ? Kind.STORIES_BY_UPDATE : kind.collection()));
        change.correctionId = row.id;
        // Fronts show when a story was last written.
        change.embedded = kind == Kind.STORY;
        change.revision = revision;
        change.sections = row.section == null ? List.of() : List.of(row.section);
        return change;
    }
}
