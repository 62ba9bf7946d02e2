package io.backgrounder.publication.history;

import io.backgrounder.address.ExternalIds;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Document;
import io.backgrounder.document.ImportLine;
import io.backgrounder.document.LifecycleBuilder;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.RedactedContent;
import io.backgrounder.log.Leaves;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Drafts;
import io.backgrounder.publication.ExternalNames;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.publication.Publisher;
import io.backgrounder.publication.ScheduleDocument;
import io.backgrounder.revision.CorrectionDocument;
import io.backgrounder.revision.CorrectionEntity;
import io.backgrounder.revision.Portions;
import io.backgrounder.revision.RevisionContent;
import io.backgrounder.revision.RevisionDocument;
import io.backgrounder.revision.RevisionDocumentBuilder;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.Grouped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Exports documents with what belongs to them (revisions, drafts, corrections and schedules), and restores revisions. */
@ApplicationScoped
public class History {
    @Inject
    StatelessSession session;

    @Inject
    EntityManager entities;

    @Inject
    Portions portions;

    @Inject
    RevisionJson json;

    @Inject
    ChangeLog log;

    @Inject
    Leaves leaves;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Drafts drafts;

    @Inject
    DocumentKinds kinds;

    @Inject
    ExternalIds externalIds;

    @Inject
    RedactedContent redacted;

    @Inject
    Publisher publisher;

    /** All lines about these resources, in an order in which they can be imported. They are read as they are iterated over. */
    public Iterable<ImportLine> lines(Kind kind, List<UUID> ids) {
        return () -> portions.of(ids).stream()
                .flatMap(portion -> read(kinds.of(kind), portion).stream())
                .iterator();
    }

    private <D extends Document<D>> List<ImportLine> read(DraftedDocuments<D> kind, Collection<UUID> ids) {
        Map<UUID, D> documents = kind.seen(ids);
        Map<UUID, ManuscriptEntity> states = manuscripts.of(ids);
        Map<UUID, Map<String, String>> named = externalIds.of(ids);
        Map<UUID, List<RevisionEntity>> revisions = Grouped.by(
                entities,
                "select r.resourceId, r from Revision r where r.resourceId in :owners order by r.resourceId, r.number",
                ids);
        Map<UUID, List<CorrectionEntity>> corrections = Grouped.by(
                entities,
                "select c.resourceId, c from Correction c where c.resourceId in :owners"
                        + " order by c.resourceId, c.correctedAt, c.id",
                ids);
        List<ImportLine> lines = new ArrayList<>();
        for (UUID id : ids) {
            revisions.getOrDefault(id, List.of()).forEach(row -> lines.add(line(kind.kind(), row)));
            D published = documents.get(id);
            if (published != null) {
                lines.add(ExternalNames.with(published, named.getOrDefault(id, Map.of())));
            }
            ManuscriptEntity manuscript = states.get(id);
            if (manuscript.draft != null) {
                D draft = draft(kind, manuscript, published);
                lines.add(published == null ? ExternalNames.with(draft, named.getOrDefault(id, Map.of())) : draft);
            }
            corrections.getOrDefault(id, List.of()).forEach(row -> lines.add(CorrectionDocument.of(row)));
            if (manuscript.dueAt != null) {
                lines.add(ScheduleDocument.of(manuscript));
            }
        }
        entities.clear();
        return lines;
    }

    private <D extends Document<D>> D draft(DraftedDocuments<D> kind, ManuscriptEntity manuscript, D published) {
        return kind.newest(manuscript, published)
                .with(LifecycleBuilder.builder()
                        .id(kind.kind().id(manuscript.id))
                        .status("draft")
                        .minorEdit(drafts.of(manuscript).minorEdit ? true : null)
                        .build());
    }

    private RevisionDocument line(Kind kind, RevisionEntity row) {
        return RevisionDocumentBuilder.builder()
                .resource(kind.id(row.resourceId))
                .revision(row.number)
                .publishedAt(row.publishedAt)
                .author(row.author)
                .note(row.note)
                .minorEdit(row.minorEdit)
                .withdrawnAt(row.withdrawnAt)
                .page(json.stored(row))
                .unpublished(row.unpublished == null ? null : json.unpublished(row))
                .redactions(row.redactions == null ? null : json.redactions(row))
                .build();
    }

    /** Restores a revision from an export. One that exists stays as it is. */
    public Outcome restore(RevisionDocument line) {
        Kind kind = Kind.ofId(line.resource()).orElse(null);
        if (kind == null) {
            return rejected("/resource", "must be the id of a resource");
        }
        UUID id = kind.parseId(line.resource()).orElseThrow();
        List<Problem.Error> faults = DocumentFaults.together(
                json.faults(line, kinds.of(kind).page()),
                redacted.pageFaults("/page", line.page()),
                redacted.faults(id, "/note", line.note()));
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        RevisionEntity known = session.get(RevisionEntity.class, new RevisionEntity.Key(id, line.revision()));
        if (known != null) {
            return line(kind, known).equals(line)
                    ? new Outcome(Outcome.Status.UNCHANGED, id, List.of())
                    : rejected("/revision", "already exists, and never changes");
        }
        RevisionEntity row = new RevisionEntity();
        row.resourceId = id;
        row.number = line.revision();
        row.page = json.write(line.page());
        row.unpublished = json.write(line.unpublished());
        row.redactions = json.write(line.redactions());
        row.author = line.author();
        row.note = line.note();
        row.minorEdit = line.minorEdit();
        row.publishedAt = line.publishedAt();
        row.withdrawnAt = line.withdrawnAt();
        Object page = json.page(row, kinds.of(kind).page());
        List<Problem.Error> refused = publisher.pageFaults(kinds.of(kind), page).stream()
                .map(fault -> fault.under("/page"))
                .toList();
        if (!refused.isEmpty()) {
            return Outcome.rejected(refused);
        }
        session.insert(row);
        Integer newest = newest(kind, id);
        if (newest != null) {
            ChangeEntity change = ChangeEntity.of("updated", kind, id, Timestamps.now(), List.of(kind.id(id)));
            change.revision = newest;
            change.significant = false;
            // Past takes it for no write to the page.
            change.sections = List.of("revisions");
            log.append(List.of(change));
            leaves.add(List.of(RevisionContent.entry(kind, row, page)));
        }
        return new Outcome(Outcome.Status.CREATED, id, List.of());
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
}
