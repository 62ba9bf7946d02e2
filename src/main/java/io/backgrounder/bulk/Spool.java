package io.backgrounder.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A queue of bytes in a temporary file, between a writer that must not wait and a reader that may be slow: a client that sends its whole
 * file before it reads the first result neither blocks the import nor fills the memory.
 */
class Spool implements Closeable {
    private final Path path = Files.createTempFile("backgrounder-import", ".ndjson");
    private final FileChannel file = FileChannel.open(
            path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    private long written;
    private boolean complete;
    private boolean abandoned;
    private Throwable failure;

    Spool() throws IOException {}

    /** Appends bytes, or drops them if nobody reads any more. */
    synchronized void write(byte[] bytes) throws IOException {
        if (abandoned) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            written += file.write(buffer, written);
        }
        notifyAll();
    }

    /**
     * Marks the end of writing.
     *
     * @param cause the failure that ended it, or null
     * @return whether somebody reads it
     */
    synchronized boolean complete(Throwable cause) {
        complete = true;
        failure = cause;
        notifyAll();
        return !abandoned;
    }

    /**
     * Writes everything to {@code out} as it arrives, until the end.
     *
     * @throws IOException if writing ended with a failure, after everything written before
     */
    void transferTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        long passed = 0;
        while (await(passed)) {
            buffer.clear();
            int read = file.read(buffer, passed);
            out.write(buffer.array(), 0, read);
            out.flush();
            passed += read;
        }
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** Waits for bytes after those already passed on. Returns false at the end. */
    private synchronized boolean await(long passed) throws InterruptedIOException {
        try {
            while (written == passed && !complete) {
                wait();
            }
            return written > passed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        abandoned = true;
        file.close();
        Files.deleteIfExists(path);
    }
}
