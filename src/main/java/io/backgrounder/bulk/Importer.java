package io.backgrounder.bulk;

import io.backgrounder.address.Edit;
import io.backgrounder.editing.OneWriter;
import io.backgrounder.web.DatabaseFaults;
import io.backgrounder.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Reads lines, writes their documents in batches, and reports on each line once that is safe. */
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
    OneWriter writer;

    @Inject
    PlannerStatistics statistics;

    @Inject
    ExecutorService executor;

    /**
     * Imports all lines. When the database goes away, the first line that was not written is reported as {@code failed}
     * and the rest is not read.
     *
     * @param key an {@code Idempotency-Key}, or null: under one that came before, what was answered is answered again
     */
    public void run(InputStream in, String author, String key, Results results) throws IOException {
        ImportJob job = new ImportJob(author, key, results, new ImportQueue());
        executor.execute(new ImportReader(in, job, lines, memory));
        try {
            boolean there = true;
            long analysis = LINES_BETWEEN_ANALYSES;
            for (var batch = job.queue().take();
                    !batch.isEmpty();
                    batch = there ? job.queue().take() : List.of()) {
                there = write(batch, job);
                if (there && batch.get(0).number() > analysis) {
                    statistics.refreshBeside();
                    analysis += LINES_BETWEEN_ANALYSES;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            job.queue().close();
        }
    }

    /** Takes the results, in the order of the lines. */
    public interface Results {
        void add(List<ImportResult> results) throws IOException;
    }

    /** Whether the database was there. */
    private boolean write(List<ImportLines.Parsed> batch, ImportJob job) throws IOException {
        try {
            job.results()
                    .add(writer.write(() -> remembered(batch, documents.write(batch, Edit.now(job.author())), job)));
            return true;
        } catch (RuntimeException e) {
            if (DatabaseFaults.isUnavailable(e)) {
                LOG.warnf("Import stopped at line %d: %s", batch.get(0).number(), e.getMessage());
                job.results()
                        .add(List.of(
                                new ImportResult(batch.get(0).number(), "failed", null, null, null, null, null, null)));
                return false;
            } else if (batch.size() == 1) {
                List<ImportResult> rejection = List.of(rejection(batch.get(0), e));
                job.results().add(writer.write(() -> remembered(batch, rejection, job)));
                return true;
            }
        }
        for (ImportLines.Parsed line : batch) {
            if (!write(List.of(line), job)) {
                return false;
            }
        }
        return true;
    }

    private List<ImportResult> remembered(List<ImportLines.Parsed> batch, List<ImportResult> results, ImportJob job) {
        if (job.key() != null) {
            ImportLines.Parsed last = batch.get(batch.size() - 1);
            memory.keep(job.author(), job.key(), last.number(), last.upTo(), results);
        }
        return results;
    }

    private static ImportResult rejection(ImportLines.Parsed line, RuntimeException e) {
        String constraint = DatabaseFaults.constraint(e);
        if (constraint == null) {
            LOG.errorf(e, "Line %d could not be written", line.number());
        }
        String detail = constraint == null
                ? "could not be written, by an error of ours: see the server's log"
                : "breaks the rule " + constraint;
        return line.rejection(List.of(Problem.Error.member("", detail)));
    }
}
