package io.backgrounder.bulk;

import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.search.index.SearchWords;
import io.backgrounder.web.json.Sha256;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.ClientGone;
import io.backgrounder.web.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reads the lines of an import into its queue, and cuts their words in advance as long as lines change something. Lines that an earlier
 * import with the same key has written are answered from memory.
 */
class ImportReader implements Runnable {
    private static final Logger LOG = Logger.getLogger(ImportReader.class);

    private static final String TOO_LONG = "is one too many: a dry run has at most " + Rehearsal.MOST_LINES + " lines";

    private final InputStream in;
    private final ImportJob job;
    private final ImportLines lines;
    private final ImportMemory memory;
    private final SearchWords words;
    private final MessageDigest file = Sha256.start();

    ImportReader(InputStream in, ImportJob job, ImportLines lines, ImportMemory memory, SearchWords words) {
        this.in = in;
        this.job = job;
        this.lines = lines;
        this.memory = memory;
        this.words = words;
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            read();
        } catch (Throwable e) {
            failure = e;
        } finally {
            job.queue.complete(failure);
        }
    }

    private void read() throws IOException, InterruptedException {
        LineReader reader = new LineReader(in, StrictJson.MOST_BYTES);
        try {
            read(reader);
        } catch (Unpacked.Fault e) {
            LineReader.Line rest = new LineReader.Line(reader.count() + 1, null);
            job.queue.add(ImportLines.Parsed.last(rest.number(), upTo(rest), e.getMessage()), 0);
        }
    }

    private void read(LineReader reader) throws IOException, InterruptedException {
        ImportBatchEntity done = answered(0);
        boolean wanted = true;
        for (LineReader.Line line = next(reader); wanted && line != null; line = next(reader)) {
            byte[] upTo = upTo(line);
            if (done != null && line.number() < done.lastLine) {
                continue;
            } else if (done != null && !Arrays.equals(upTo, done.file)) {
                job.tell(List.of(anotherFile(line.number())));
                return;
            } else if (done != null) {
                job.tell(memory.results(done));
                done = answered(done.lastLine);
            } else if (job.isDryRun() && line.number() > Rehearsal.MOST_LINES) {
                job.queue.add(ImportLines.Parsed.last(line.number(), upTo, TOO_LONG), 0);
                return;
            } else if (!line.isBlank()) {
                if (job.isDryRun()) {
                    job.rehearsal.keep(line);
                }
                wanted = job.queue.add(parse(line, upTo), line.length());
            }
        }
        if (done != null) {
            job.tell(List.of(anotherFile(done.lastLine)));
        }
    }

    private static LineReader.Line next(LineReader reader) throws ClientGone, Unpacked.Fault {
        try {
            return reader.next();
        } catch (Unpacked.Fault e) {
            throw e;
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }

    /** Parses a line. A failure does not affect the lines after it. */
    private ImportLines.Parsed parse(LineReader.Line line, byte[] upTo) {
        try {
            ImportLines.Parsed parsed = lines.parse(line, upTo, job.policy);
            if (parsed.errors().isEmpty() && parsed.isWhole() && job.queue.isChanging()) {
                words.prepare(parsed.document());
            }
            return parsed;
        } catch (Throwable e) {
            LOG.errorf(e, "Line %d could not be read", line.number());
            return new ImportLines.Parsed(line.number(), upTo, null, List.of()).failed(job.requestId);
        }
    }

    private ImportBatchEntity answered(long line) {
        return job.key == null ? null : memory.behind(job.author, job.key, line);
    }

    private static ImportResult anotherFile(long line) {
        Problem.Error error =
                Problem.Error.member("", "Idempotency-Key was used before with a file that differs up to this line");
        return ImportResult.last(line, List.of(error));
    }

    /** The digest of the file up to and including this line; null if nobody needs it. */
    private byte[] upTo(LineReader.Line line) {
        if (job.key == null) {
            return null;
        }
        if (line.bytes() != null) {
            file.update(line.bytes());
        }
        file.update((byte) '\n');
        try {
            return ((MessageDigest) file.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
