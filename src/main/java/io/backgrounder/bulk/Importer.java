package io.backgrounder.bulk;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.bulk.report.ImportReports;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.bulk.report.ResultNames;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Edit;
import io.backgrounder.document.OneWriter;
import io.backgrounder.search.index.SearchWords;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.request.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Reads lines, writes their documents in batches, and reports on each line once it is committed. */
@ApplicationScoped
public class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);
    private static final int LINES_BETWEEN_ANALYSES = 1000;

    private static final List<Problem.Error> TOO_MANY_NEEDED = List.of(Problem.Error.member(
            "", "depends on more earlier lines than a dry run can foresee: " + ImportQueue.MOST_LINES));

    @Inject
    ImportLines lines;

    @Inject
    Claims claims;

    @Inject
    ImportReports reports;

    @Inject
    ImportWriter documents;

    @Inject
    ImportMemory memory;

    @Inject
    ResultNames names;

    @Inject
    SearchWords words;

    @Inject
    OneWriter writer;

    @Inject
    PlannerStatistics statistics;

    @Inject
    ExecutorService executor;

    /** Imports all lines, without a request. */
    public void run(InputStream in, String author, Results results) throws IOException {
        run(in, new ImportJob(author, null, LineTerms.Policy.FREE, null, null, results));
    }

    /**
     * Imports all lines. A line that fails is reported, and the import continues after it. If the database becomes unavailable, the first
     * line that was not written is reported as {@code failed}, and the import fails.
     */
    void run(InputStream in, ImportJob job) throws IOException {
        executor.execute(RequestId.logged(job.requestId, new ImportReader(in, job, lines, memory, words)));
        try {
            long analysis = LINES_BETWEEN_ANALYSES;
            for (var batch = job.queue.take(); !batch.isEmpty(); batch = job.queue.take()) {
                write(batch, job);
                if (!job.isDryRun() && batch.get(0).number() > analysis) {
                    statistics.refreshBeside();
                    analysis += LINES_BETWEEN_ANALYSES;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            job.queue.close();
        }
    }

    /** Receives the results, in the order of the lines. */
    public interface Results {
        void add(List<ImportResult> results) throws IOException;
    }

    private void write(List<ImportLines.Parsed> batch, ImportJob job) throws IOException {
        List<ImportResult> results;
        try {
            if (job.isDryRun()) {
                rehearse(batch, job);
                return;
            }
            results = writer.write(() -> remembered(batch, documents.write(batch, Edit.now(job.author)), job));
        } catch (Throwable e) {
            writeSingly(batch, e, job);
            return;
        }
        job.queue.wrote(results.stream().anyMatch(ImportResult::isWritten));
        job.tell(results);
    }

    /** Writes a batch behind the lines on which it depends, and takes them all back: no more lines than an import has in a batch. */
    private void rehearse(List<ImportLines.Parsed> batch, ImportJob job) throws IOException {
        int most = ImportQueue.MOST_LINES - batch.size();
        Set<Integer> needed = job.rehearsal.needed(batch, Math.max(most, 0));
        if (needed.size() > most && batch.size() > 1) {
            writeHalves(batch, job);
            return;
        } else if (needed.size() > most) {
            job.tell(List.of(batch.get(0).rejection(TOO_MANY_NEEDED)));
            return;
        }
        List<ImportLines.Parsed> all = new ArrayList<>();
        needed.forEach(number -> all.add(lines.parse(job.rehearsal.line(number), null, job.policy)));
        all.addAll(batch);
        List<ImportResult> results = writer.rehearse(() -> {
            List<ImportResult> written = documents.write(all, Edit.now(job.author));
            List<ImportResult> told = written.subList(needed.size(), all.size());
            remember(batch, told, job.rehearsal);
            return withoutMadeIds(written, batch, told);
        });
        job.tell(results);
    }

    /** In a dry run, each line alone would be written behind many others. */
    private void writeHalves(List<ImportLines.Parsed> batch, ImportJob job) throws IOException {
        write(batch.subList(0, batch.size() / 2), job);
        write(batch.subList(batch.size() / 2, batch.size()), job);
    }

    private void remember(List<ImportLines.Parsed> batch, List<ImportResult> results, Rehearsal rehearsal) {
        Map<String, UUID> ids = new HashMap<>();
        results.stream()
                .filter(result -> result.isWritten() && result.id() != null)
                .forEach(result -> ids.put(
                        result.id(), Kind.of(result.type()).parseId(result.id()).orElseThrow()));
        Map<UUID, List<String>> slugs = ids.isEmpty() ? Map.of() : claims.slugs(ids.values());
        for (int i = 0; i < batch.size(); i++) {
            ImportResult result = results.get(i);
            if (result.isWritten()) {
                List<String> names = new ArrayList<>(slugs.getOrDefault(ids.get(result.id()), List.of()));
                if (result.id() != null) {
                    names.add(result.id());
                }
                rehearsal.wrote(batch.get(i), names);
            }
        }
    }

    /** The results without positions, and without the ids that were made for new resources: an import will make others. */
    private static List<ImportResult> withoutMadeIds(
            List<ImportResult> written, List<ImportLines.Parsed> batch, List<ImportResult> told) {
        Set<String> made = written.stream()
                .filter(result -> result.status().equals("created") && result.id() != null)
                .map(ImportResult::id)
                .collect(toSet());
        return IntStream.range(0, batch.size())
                .mapToObj(i -> {
                    ImportResult result = told.get(i).withPosition(null);
                    ImportLines.Parsed line = batch.get(i);
                    boolean given = line.isDocument() && line.document().id() != null;
                    return given || !made.contains(result.id()) ? result : result.withId(null);
                })
                .toList();
    }

    /** Retries a failed batch line by line, so that only the line that causes the failure fails. */
    private void writeSingly(List<ImportLines.Parsed> batch, Throwable e, ImportJob job) throws IOException {
        ImportLines.Parsed first = batch.get(0);
        if (DatabaseFaults.isUnavailable(e)) {
            job.tell(List.of(ImportResult.last(first.number(), null)));
            throw new IOException("The import stopped at line " + first.number() + ": " + e.getMessage(), e);
        } else if (batch.size() == 1) {
            List<ImportResult> failure = List.of(failure(first, e, job));
            if (job.isDryRun()) {
                job.tell(failure);
                return;
            }
            job.tell(writer.write(() -> remembered(batch, failure, job)));
            return;
        }
        if (job.isDryRun()) {
            writeHalves(batch, job);
            return;
        }
        for (ImportLines.Parsed line : batch) {
            write(List.of(line), job);
        }
    }

    private List<ImportResult> remembered(List<ImportLines.Parsed> batch, List<ImportResult> all, ImportJob job) {
        List<ImportResult> results = names.withoutRedacted(all);
        if (job.isReported()) {
            reports.count(job.tally(), results);
        }
        if (job.key != null) {
            ImportLines.Parsed last = batch.get(batch.size() - 1);
            memory.keep(job.author, job.key, last.number(), last.upTo(), results);
        }
        return results;
    }

    private static ImportResult failure(ImportLines.Parsed line, Throwable e, ImportJob job) {
        String constraint = DatabaseFaults.constraint(e);
        if (constraint != null) {
            return line.rejection(List.of(Problem.Error.member("", "violates the constraint " + constraint)));
        }
        LOG.errorf(e, "Line %d could not be written", line.number());
        ImportLines.Parsed failed = line.failed(job.requestId);
        return failed.rejection(failed.errors());
    }
}
