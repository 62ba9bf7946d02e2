package io.backgrounder.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that were read and wait to be written. Reading continues while the database works, but pauses when so many lines wait that memory
 * would grow with the file.
 */
class ImportQueue {
    /** The most lines of a batch. */
    static final int MOST_LINES = 500;

    private static final int MOST_BYTES = 4 << 20;

    private List<ImportLines.Parsed> waiting = new ArrayList<>();
    private long bytes;
    private boolean complete;
    private boolean closed;
    private Throwable failure;
    private boolean changing = true;

    /** Adds a line. Returns false if no more lines will be written. */
    synchronized boolean add(ImportLines.Parsed line, int length) throws InterruptedException {
        while (!closed && isFull(length)) {
            wait();
        }
        waiting.add(line);
        bytes += length;
        notifyAll();
        return !closed;
    }

    /** Whether a line has to wait. A line that exceeds the limit by itself waits alone. */
    private boolean isFull(int length) {
        return !waiting.isEmpty() && (waiting.size() >= MOST_LINES || bytes + length > MOST_BYTES);
    }

    /** Records whether the last write has changed anything. */
    synchronized void wrote(boolean change) {
        changing = change;
    }

    /** Whether the lines that are being read are likely to change anything. */
    synchronized boolean isChanging() {
        return changing;
    }

    /** Marks the end of reading, because of a failure if {@code cause} is not null. */
    synchronized void complete(Throwable cause) {
        complete = true;
        failure = cause;
        notifyAll();
    }

    /** Marks the end of writing. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * Waits for lines and takes all of them. Returns none at the end.
     *
     * @throws IOException if reading failed, once all lines before the failure were taken
     */
    synchronized List<ImportLines.Parsed> take() throws IOException, InterruptedException {
        while (waiting.isEmpty() && !complete) {
            wait();
        }
        if (waiting.isEmpty() && failure != null) {
            throw new IOException("The lines could not be read to the end", failure);
        }
        List<ImportLines.Parsed> taken = waiting;
        waiting = new ArrayList<>();
        bytes = 0;
        notifyAll();
        return taken;
    }
}
