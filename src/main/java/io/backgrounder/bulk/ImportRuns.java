package io.backgrounder.bulk;

import static java.util.stream.Collectors.partitioningBy;

import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.FormerSlugs;
import io.backgrounder.document.MergePatch;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.ExternalNames;
import io.backgrounder.publication.Imports;
import io.backgrounder.publication.history.Authors;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes runs of lines: documents of one kind, in which no slug and no id occurs twice. */
@ApplicationScoped
class ImportRuns {
    private static final Problem.Error DRAFTED =
            Problem.Error.member("", "is of a resource whose draft a person has written");

    @Inject
    DocumentKinds kinds;

    @Inject
    Imports imports;

    @Inject
    FormerSlugs formerSlugs;

    @Inject
    Claims claims;

    @Inject
    Documents documents;

    @Inject
    Desk desk;

    @Inject
    Authors authors;

    @Inject
    ExternalNames externalNames;

    /** Writes the lines, as their terms allow. The number of statements does not depend on the number of lines. */
    List<ImportResult> write(List<ImportLines.Parsed> run, Edit edit) {
        Map<Boolean, List<ImportLines.Parsed>> byOrder =
                run.stream().collect(partitioningBy(line -> line.document().translates()));
        List<ImportResult> results = new ArrayList<>();
        // Originals first: a file may have translations in front of them.
        byOrder.values().stream()
                .filter(lines -> !lines.isEmpty())
                .forEach(lines -> results.addAll(write(kinds.of(lines.get(0).kind()), lines, edit)));
        return results;
    }

    private <D extends Document<D>> List<ImportResult> write(
            DraftedDocuments<D> kind, List<ImportLines.Parsed> run, Edit edit) {
        List<D> sent =
                run.stream().map(line -> kind.type().cast(line.document())).toList();
        List<ExternalNames.Named<D>> named = externalNames.named(kind.kind(), sent);
        List<ImportResult> results = new ArrayList<>();
        List<ImportLines.Parsed> lines = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            if (named.get(i).errors().isEmpty()) {
                lines.add(run.get(i).with(named.get(i).document()));
            } else {
                results.add(run.get(i).rejection(named.get(i).errors()));
            }
        }
        results.addAll(writeNamed(kind, lines, edit));
        return results;
    }

    /** Writes lines that have the ids of their resources if they name these by external ids. */
    private <D extends Document<D>> List<ImportResult> writeNamed(
            DraftedDocuments<D> kind, List<ImportLines.Parsed> run, Edit edit) {
        if (run.isEmpty()) {
            return List.of();
        }
        List<D> sent =
                run.stream().map(line -> kind.type().cast(line.document())).toList();
        if (run.stream().allMatch(line -> line.terms().replaces())) {
            return importAll(kind, run, sent, edit);
        }
        List<D> named = formerSlugs.replaced(kind.kind(), sent);
        List<Claims.Claim> found = claims.of(kind.kind(), named);
        int distinct = Claims.distinct(found);
        List<ImportResult> results = new ArrayList<>();
        Map<UUID, Present<D>> present = kind.present(
                found.subList(0, distinct).stream().map(Claims.Claim::id).toList());
        LineTerms.Policy policy = run.get(0).terms().policy();
        Map<UUID, Authors.Authorship> authors =
                policy.isFree() ? Map.of() : this.authors.of(present.keySet(), edit.author());
        Set<Long> drafted = new HashSet<>();
        List<ImportLines.Parsed> lines = new ArrayList<>();
        List<D> written = new ArrayList<>();
        for (int i = 0; i < distinct; i++) {
            ImportLines.Parsed line = run.get(i);
            Present<D> there = present.get(found.get(i).id());
            Authors.Authorship by = authors.get(found.get(i).id());
            Problem.Error conflict = policy.isProtected(by)
                    ? DRAFTED
                    : line.terms().conflict(there, state -> desk.etag(state.version()));
            if (conflict != null) {
                results.add(conflicting(line, found.get(i).id(), there, conflict));
                continue;
            }
            List<Problem.Error> errors = new ArrayList<>();
            D document = named.get(i);
            if (line.terms().mode() == ImportMode.MERGE) {
                errors.addAll(found.get(i).errors());
                document = there == null || !errors.isEmpty() ? document : merged(kind, line, document, there);
                if (there != null && line.terms().patch().path("externalIds").isNull()) {
                    line = line.with(ExternalNames.without(there.newest().externalIds(), named.get(i)));
                }
                errors.addAll(DocumentFaults.together(documents.faults(document), document.faults()));
            }
            Problem.Error refusal = policy.refusal(document, by);
            if (refusal != null) {
                errors.add(refusal);
            }
            if (!errors.isEmpty()) {
                results.add(line.rejection(errors));
            } else if (there != null && line.terms().mode() == ImportMode.CREATE) {
                results.add(line.result(
                        unwritten(Outcome.Status.EXISTS, found.get(i).id(), there, List.of())));
            } else {
                boolean drafts = policy.drafts(document, by);
                if (drafts && there != null && there.seen() != null) {
                    drafted.add(line.number());
                }
                lines.add(line);
                written.add(
                        drafts
                                ? document.with(document.lifecycle()
                                        .with()
                                        .status("draft")
                                        .build())
                                : document);
            }
        }
        importAll(kind, lines, written, edit)
                .forEach(result -> results.add(drafted.contains(result.line()) ? result.asDrafted() : result));
        // The rest begins with another line about one of these resources, under another name.
        results.addAll(writeNamed(kind, run.subList(distinct, run.size()), edit));
        return results;
    }

    /** The document that a merge makes of what there is. */
    private <D extends Document<D>> D merged(
            DraftedDocuments<D> kind, ImportLines.Parsed line, D named, Present<D> there) {
        D before = imports.mergedWith(named, there);
        D merged = MergePatch.apply(line.terms().patch(), before, kind.type());
        return merged.at(there.newest().id(), named.slug() == null ? before.slug() : named.slug());
    }

    private ImportResult conflicting(ImportLines.Parsed line, UUID id, Present<?> there, Problem.Error conflict) {
        List<Problem.Error> errors = List.of(conflict);
        return there == null
                ? line.result(new Outcome(Outcome.Status.CONFLICT, null, errors))
                : line.result(unwritten(Outcome.Status.CONFLICT, id, there, errors))
                        .withEtag(desk.etag(there.version()));
    }

    private static Outcome unwritten(Outcome.Status status, UUID id, Present<?> there, List<Problem.Error> errors) {
        return new Outcome(status, id, there.newest().slug(), there.newest().revision(), errors);
    }

    private <D extends Document<D>> List<ImportResult> importAll(
            DraftedDocuments<D> kind, List<ImportLines.Parsed> lines, List<D> written, Edit edit) {
        List<ImportResult> results = new ArrayList<>();
        if (written.isEmpty()) {
            return results;
        }
        List<D> reviewed = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).terms().restoresReviews()
                        ? written.get(i)
                        : written.get(i).withoutReviews())
                .toList();
        Imports.Written imported = imports.write(kind, reviewed, edit);
        List<Outcome> outcomes = imported.outcomes();
        Map<UUID, Map<String, String>> externalIds = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, String> named = lines.get(i).document().externalIds();
            if (!named.isEmpty() && outcomes.get(i).status() != Outcome.Status.REJECTED) {
                externalIds.put(outcomes.get(i).id(), named);
            }
        }
        Set<UUID> renamed = externalNames.change(kind.kind(), externalIds, edit);
        for (int i = 0; i < lines.size(); i++) {
            Outcome outcome = outcomes.get(i);
            ImportResult result = lines.get(i).result(renamed.contains(outcome.id()) ? outcome.changed() : outcome);
            results.add(imported.overtaken().contains(outcome.id()) ? result.withScheduleStatus("failed") : result);
        }
        return results;
    }
}
