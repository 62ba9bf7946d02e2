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
 * A queue of bytes in a temporary file between a writer that must not wait and a reader that may be slow: a client that
 * sends its whole file before it reads the first result neither blocks the import nor fills the memory.
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

    /** Where nobody reads any more, nothing is kept. */
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
     * No more will be written.
     *
     * @param cause because of a failure, where that is not null
     * @return whether somebody reads it
     */
    synchronized boolean complete(Throwable cause) {
        complete = true;
        failure = cause;
        notifyAll();
        return !abandoned;
    }

    /**
     * Passes on what is written, as it is written, until it is complete.
     *
     * @throws IOException when it was completed because of a failure, behind all that was written before
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

    /** Waits until there is more than was passed on; false when there will be no more. */
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
