package io.backgrounder.bulk;

import io.backgrounder.address.Kind;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.bulk.report.ImportTally;
import io.backgrounder.web.json.Timestamps;
import java.io.IOException;
import java.util.List;

/** One import. */
class ImportJob {
    final String author;
    /** The {@code Idempotency-Key}, or null. */
    final String key;

    final LineTerms.Policy policy;
    /** The lines of a dry run so far; null if it is none. */
    final Rehearsal rehearsal;
    /** The id of the request, or null. */
    final String requestId;

    final ImportQueue queue = new ImportQueue();
    private final Importer.Results results;
    private ImportTally tally;
    private volatile boolean isTold;

    ImportJob(
            String author,
            String key,
            LineTerms.Policy policy,
            Rehearsal rehearsal,
            String requestId,
            Importer.Results results) {
        this.author = author;
        this.key = key;
        this.policy = policy;
        this.rehearsal = rehearsal;
        this.requestId = requestId;
        this.results = results;
        tally = new ImportTally(Kind.newId(), author, policy.mode().toString(), Timestamps.now());
    }

    boolean isDryRun() {
        return rehearsal != null;
    }

    /** Whether there is a report of it: not if the server itself imports, nor if nothing is written. */
    boolean isReported() {
        return requestId != null && !isDryRun();
    }

    /** What has been told so far. */
    synchronized ImportTally tally() {
        return tally;
    }

    void tell(List<ImportResult> told) throws IOException {
        synchronized (this) {
            tally = tally.plus(told);
        }
        results.add(told);
        isTold = true;
    }

    /** Whether any line has its result in the answer. */
    boolean isTold() {
        return isTold;
    }
}
