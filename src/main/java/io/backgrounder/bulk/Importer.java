package io.backgrounder.bulk;

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
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Reads lines, writes their documents in batches, and reports on each line once it is committed. */
@ApplicationScoped
public class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);
    private static final int LINES_BETWEEN_ANALYSES = 1000;

    @Inject
    ImportLines lines;

    @Inject
    ImportWriter documents;

    @Inject
    ImportMemory memory;

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
        run(in, new ImportJob(author, null, ImportMode.REPLACE, null, results));
    }

    /**
     * Imports all lines. A line that fails is reported, and the import continues after it. If the database becomes unavailable, the first
     * line that was not written is reported as {@code failed}, and the import fails.
     */
    void run(InputStream in, ImportJob job) throws IOException {
        executor.execute(RequestId.logged(job.requestId(), new ImportReader(in, job, lines, memory, words)));
        try {
            long analysis = LINES_BETWEEN_ANALYSES;
            for (var batch = job.queue().take();
                    !batch.isEmpty();
                    batch = job.queue().take()) {
                write(batch, job);
                if (batch.get(0).number() > analysis) {
                    statistics.refreshBeside();
                    analysis += LINES_BETWEEN_ANALYSES;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            job.queue().close();
        }
    }

    /** Receives the results, in the order of the lines. */
    public interface Results {
        void add(List<ImportResult> results) throws IOException;
    }

    private void write(List<ImportLines.Parsed> batch, ImportJob job) throws IOException {
        List<ImportResult> results;
        try {
            results = writer.write(() -> remembered(batch, documents.write(batch, Edit.now(job.author())), job));
        } catch (Throwable e) {
            writeSingly(batch, e, job);
            return;
        }
        job.queue().wrote(results.stream().anyMatch(ImportResult::isWritten));
        job.results().add(results);
    }

    /** Retries a failed batch line by line, so that only the line that causes the failure fails. */
    private void writeSingly(List<ImportLines.Parsed> batch, Throwable e, ImportJob job) throws IOException {
        ImportLines.Parsed first = batch.get(0);
        if (DatabaseFaults.isUnavailable(e)) {
            job.results().add(List.of(ImportResult.last(first.number(), null)));
            throw new IOException("The import stopped at line " + first.number() + ": " + e.getMessage(), e);
        } else if (batch.size() == 1) {
            List<ImportResult> failure = List.of(failure(first, e, job));
            job.results().add(writer.write(() -> remembered(batch, failure, job)));
            return;
        }
        for (ImportLines.Parsed line : batch) {
            write(List.of(line), job);
        }
    }

    private List<ImportResult> remembered(List<ImportLines.Parsed> batch, List<ImportResult> results, ImportJob job) {
        if (job.key() != null) {
            ImportLines.Parsed last = batch.get(batch.size() - 1);
            memory.keep(job.author(), job.key(), last.number(), last.upTo(), results);
        }
        return results;
    }

    private static ImportResult failure(ImportLines.Parsed line, Throwable e, ImportJob job) {
        String constraint = DatabaseFaults.constraint(e);
        if (constraint != null) {
            return line.rejection(List.of(Problem.Error.member("", "violates the constraint " + constraint)));
        }
        LOG.errorf(e, "Line %d could not be written", line.number());
        ImportLines.Parsed failed = line.failed(job.requestId());
        return failed.rejection(failed.errors());
    }
}
