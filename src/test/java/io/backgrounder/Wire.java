package io.backgrounder;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 as the bytes that it is: other clients hide how an answer ended. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int FLOOD_MILLIS = 100;

    private final Socket socket = new Socket();
    private final InputStream in;

    /** @param whole whether the answer has ended as HTTP has it: by its length or the last chunk */
    public record Answer(int status, Map<String, String> headers, String body, boolean whole) {
        public String requestId() {
            return headers.get("request-id");
        }
    }

    private Wire(URI server, String from) throws IOException {
        // A small window, so that a server soon has to wait for who does not read.
        socket.setReceiveBufferSize(8 * 1024);
        if (from != null) {
            socket.bind(new InetSocketAddress(from, 0));
        }
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** A connection on which nothing was sent yet. */
    public static Wire open(URI server) throws IOException {
        return new Wire(server, null);
    }

    /** The same from another address, which Linux has without configuration. */
    public static Wire open(URI server, String from) throws IOException {
        return new Wire(server, from);
    }

    public static Wire get(URI server, String path) throws IOException {
        Wire wire = open(server);
        wire.send("GET " + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a-key-for-the-tests-only\r\n\r\n");
        return wire;
    }

    /** An import of which only the head was sent. */
    public static Wire importing(URI server, String headers) throws IOException {
        Wire wire = open(server);
        wire.send("POST /editorial/v1/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: Bearer a-key-for-the-tests-only\r\n" + headers + "\r\n");
        return wire;
    }

    /** An import of all lines. */
    public static Wire importing(URI server, String headers, String... lines) throws IOException {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Wire wire = importing(server, headers + "Content-Length: " + body.length + "\r\n");
        wire.socket.getOutputStream().write(body);
        return wire;
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Until an answer begins. */
    public void await() throws IOException {
        in.mark(1);
        in.read();
        in.reset();
    }

    /** The whole answer, or what there is of it until the connection breaks. */
    public Answer answer() throws IOException {
        return answer("GET");
    }

    /** The answer to a request with that method, without what is sent before it for information. */
    public Answer answer(String method) throws IOException {
        int status = status();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + "\n" + other);
        }
        if (status / 100 == 1) {
            return answer(method);
        } else if (status == 204 || status == 304 || method.equals("HEAD")) {
            return new Answer(status, headers, "", true);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean whole = headers.containsKey("content-length")
                ? take(Integer.parseInt(headers.get("content-length")), body)
                : chunks(body);
        return new Answer(status, headers, body.toString(StandardCharsets.UTF_8), whole);
    }

    private boolean chunks(ByteArrayOutputStream body) throws IOException {
        for (String length = line(); !length.isEmpty(); length = line()) {
            int left = Integer.parseInt(length, 16);
            if (!take(left, body)) {
                return false;
            }
            line();
            if (left == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean take(int length, ByteArrayOutputStream body) throws IOException {
        byte[] bytes = in.readNBytes(length);
        body.writeBytes(bytes);
        return bytes.length == length;
    }

    /** Empty at the end. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Takes so many bytes of the answer, and leaves the rest. */
    public void take(int bytes) throws IOException {
        if (in.readNBytes(bytes).length < bytes) {
            throw new AssertionError("the answer is shorter");
        }
    }

    /** The status of an answer whose rest is left. */
    public int status() throws IOException {
        return Integer.parseInt(line().split(" ")[1]);
    }

    /** Whether the server has closed the connection, with nothing more on it; waits for the one or the other. */
    public boolean ends() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    /** Sends, and goes on with that while the answers are read. */
    public void flood(String text) throws IOException {
        Thread sender = new Thread(
                () -> {
                    try {
                        send(text);
                    } catch (IOException e) {
                        // Closed before all was taken.
                    }
                },
                "flood");
        sender.setDaemon(true);
        sender.start();
        try {
            sender.join(FLOOD_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** Leaves without a word: the server learns of it when it writes. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
