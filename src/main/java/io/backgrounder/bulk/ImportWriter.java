package io.backgrounder.bulk;

import io.backgrounder.access.Audit;
import io.backgrounder.address.ExternalId;
import io.backgrounder.address.Kind;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.bulk.report.OverwrittenRevision;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Edit;
import io.backgrounder.document.ImportLine;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.TombstoneDocument;
import io.backgrounder.publication.Publisher;
import io.backgrounder.publication.ScheduleDocument;
import io.backgrounder.publication.history.Authors;
import io.backgrounder.publication.history.History;
import io.backgrounder.publication.note.NoteDocument;
import io.backgrounder.publication.note.Notes;
import io.backgrounder.publication.redaction.RedactionDocument;
import io.backgrounder.publication.redaction.Restoration;
import io.backgrounder.revision.CorrectionDocument;
import io.backgrounder.revision.Corrections;
import io.backgrounder.revision.RevisionDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes a batch of an import's lines in one transaction. */
@ApplicationScoped
class ImportWriter {
    private static final Set<String> NOT_WRITTEN = Set.of("exists", "conflict", "rejected", "failed");

    @Inject
    ImportRuns runs;

    @Inject
    History history;

    @Inject
    Corrections corrections;

    @Inject
    Publisher publisher;

    @Inject
    Burial burial;

    @Inject
    Notes notes;

    @Inject
    Restoration redactions;

    @Inject
    Audit audit;

    @Inject
    Authors authors;

    @Inject
    ChangeLog log;

    /** Writes the lines in order, since later ones may refer to earlier ones, in runs of one kind in which no slug occurs twice. */
    List<ImportResult> write(List<ImportLines.Parsed> batch, Edit edit) {
        List<ImportResult> results = new ArrayList<>();
        List<ImportLines.Parsed> run = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ImportLines.Parsed line : batch) {
            boolean upserted = line.errors().isEmpty() && line.isDocument();
            if (!run.isEmpty()
                            && !isFree(line, names)
                            && (!upserted || line.kind() != run.get(0).kind())
                    || upserted && !Collections.disjoint(names, names(line))) {
                results.addAll(runs.write(run, edit));
                run.clear();
                names.clear();
            }
            if (upserted) {
                run.add(line);
                names.addAll(names(line));
            } else if (line.errors().isEmpty()) {
                results.add(line.result(write(line.line())));
            } else {
                results.add(line.rejection(line.errors()));
            }
        }
        results.addAll(runs.write(run, edit));
        audit.recordAll(
                edit.author(),
                results.stream()
                        .filter(result -> result.isWritten() && result.id() != null)
                        .map(result -> new Audit.Entry(
                                result.status().replaceFirst("d$", ""), result.type(), result.id(), "import"))
                        .toList());
        results.sort(Comparator.comparing(ImportResult::line));
        tellOverwritten(results, edit);
        long position = log.position();
        results.replaceAll(result -> NOT_WRITTEN.contains(result.status()) ? result : result.withPosition(position));
        return results;
    }

    /** Says at the first line that changed a resource which revision of a person it has taken from readers. */
    private void tellOverwritten(List<ImportResult> results, Edit edit) {
        Map<String, UUID> ids = new HashMap<>();
        results.stream()
                .filter(result -> result.status().equals("updated") && result.id() != null)
                .forEach(result -> ids.put(
                        result.id(), Kind.of(result.type()).parseId(result.id()).orElseThrow()));
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, Authors.Overwritten> overwritten = authors.overwritten(ids.values(), edit);
        results.replaceAll(result -> {
            Authors.Overwritten revision = result.isWritten() ? overwritten.remove(ids.remove(result.id())) : null;
            return revision == null
                    ? result
                    : result.withOverwrote(
                            new OverwrittenRevision(revision.revision(), revision.author(), revision.publishedAt()));
        });
    }

    /** Whether a line does not depend on the run that is waiting: a rejected line, or a revision of a resource outside the run. */
    private static boolean isFree(ImportLines.Parsed line, Set<String> names) {
        return !line.errors().isEmpty()
                || line.line() instanceof RevisionDocument revision && !names.contains(revision.resource());
    }

    private Outcome write(ImportLine line) {
        if (line instanceof RevisionDocument revision) {
            return history.restore(revision);
        } else if (line instanceof CorrectionDocument correction) {
            return corrections.restore(correction);
        } else if (line instanceof ScheduleDocument schedule) {
            return publisher.restore(schedule);
        } else if (line instanceof NoteDocument note) {
            return notes.restore(note);
        } else if (line instanceof RedactionDocument redaction) {
            return redactions.restore(redaction);
        }
        return burial.restore((TombstoneDocument) line);
    }

    private static Set<String> names(ImportLines.Parsed line) {
        Set<String> names = new HashSet<>(line.document().formerSlugs());
        names.add(line.document().slug());
        ExternalId.all(line.document().externalIds()).forEach(external -> names.add(external.reference()));
        if (line.document().id() != null) {
            names.add(line.document().id());
        }
        return names;
    }
}
