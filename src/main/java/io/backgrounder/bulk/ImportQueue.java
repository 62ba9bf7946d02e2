package io.backgrounder.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that were read and wait to be written. Reading goes on while the database works, and waits where so many wait that memory
 * would grow with the file.
 */
class ImportQueue {
    private static final int MOST_LINES = 500;
    private static final int MOST_BYTES = 4 << 20;

    private List<ImportLines.Parsed> waiting = new ArrayList<>();
    private long bytes;
    private boolean complete;
    private boolean closed;
    private Throwable failure;
    private boolean changing = true;

    /** Adds a line; false when no more will be written. */
    synchronized boolean add(ImportLines.Parsed line, int length) throws InterruptedException {
        while (!closed && isFull(length)) {
            wait();
        }
        waiting.add(line);
        bytes += length;
        notifyAll();
        return !closed;
    }

    /** A line that is longer than all that may wait waits alone. */
    private boolean isFull(int length) {
        return !waiting.isEmpty() && (waiting.size() >= MOST_LINES || bytes + length > MOST_BYTES);
    }

    /** Says whether what was written last has changed anything. */
    synchronized void wrote(boolean change) {
        changing = change;
    }

    /** Whether the lines that are read now are likely to change something. */
    synchronized boolean isChanging() {
        return changing;
    }

    /** No more will be read; because of a failure, where that is not null. */
    synchronized void complete(Throwable cause) {
        complete = true;
        failure = cause;
        notifyAll();
    }

    /** No more will be written. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * All that waits, once something does; nothing at the end.
     *
     * @throws IOException when the reading failed, and all that was read before was taken
     */
    synchronized List<ImportLines.Parsed> take() throws IOException, InterruptedException {
        while (waiting.isEmpty() && !complete) {
            wait();
        }
        if (waiting.isEmpty() && failure != null) {
            throw new IOException("The lines could not be read to their end", failure);
        }
        List<ImportLines.Parsed> taken = waiting;
        waiting = new ArrayList<>();
        bytes = 0;
        notifyAll();
        return taken;
    }
}
