package io.backgrounder.web.connection;

import io.backgrounder.web.problem.ClientGone;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The output stream of a streamed answer. It knows whether anything was sent, and fails once the client is gone: the stream below
 * it might go on accepting bytes that nobody reads.
 */
class StreamedLines extends OutputStream {
    private static final int BUFFER = 16 * 1024;

    private final OutputStream out;
    private final HttpServerResponse response;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
    private boolean begun;
    private boolean insideLine;

    StreamedLines(OutputStream out, HttpServerResponse response) {
        this.out = out;
        this.response = response;
    }

    /** Whether the client may have received anything, the status included. */
    boolean isBegun() {
        return begun;
    }

    /** Whether what was sent ends inside a line. */
    boolean isInsideLine() {
        return insideLine;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        buffer.write(bytes, offset, length);
        if (length > 0) {
            insideLine = bytes[offset + length - 1] != '\n';
        }
        if (buffer.size() >= BUFFER) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        pass();
        try {
            out.flush();
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }

    /** Passes on the rest, which is sent when the stream below is closed. If nothing was sent before, the answer has a Content-Length. */
    void end() throws IOException {
        pass();
    }

    private void pass() throws IOException {
        if (response.closed()) {
            throw new ClientGone(null);
        }
        begun = true;
        try {
            buffer.writeTo(out);
        } catch (IOException e) {
            throw new ClientGone(e);
        }
        buffer.reset();
    }
}
