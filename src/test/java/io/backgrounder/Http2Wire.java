package io.backgrounder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/2 without TLS as the frames that it is. */
public final class Http2Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 32;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final DefaultHttp2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder();
    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder();
    private int last = -1;

    /** @param error the code with which the stream was reset or the connection ended; -1 if it was not */
    public record Answer(int status, Map<String, String> headers, String body, long error) {}

    private record Frame(int type, int flags, int stream, byte[] payload) {}

    /** @param settings pairs of a setting and its value */
    public Http2Wire(URI server, int... settings) throws IOException {
        socket.setReceiveBufferSize(8 * 1024);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        ByteBuf payload = Unpooled.buffer();
        for (int i = 0; i < settings.length; i += 2) {
            payload.writeShort(settings[i]).writeInt(settings[i + 1]);
        }
        send(Http2FrameTypes.SETTINGS, 0, 0, ByteBufUtil.getBytes(payload));
    }

    /** Sends a GET; returns its stream. */
    public int get(String path, String... headers) throws IOException {
        return request("GET", path, headers);
    }

    public int request(String method, String path, String... headers) throws IOException {
        Http2Headers all = new DefaultHttp2Headers(false)
                .method(method)
                .path(path)
                .scheme("http")
                .authority("a");
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        return request(all);
    }

    public int request(Http2Headers headers) throws IOException {
        last += 2;
        ByteBuf block = Unpooled.buffer();
        try {
            encoder.encodeHeaders(last, headers, block);
        } catch (Http2Exception e) {
            throw new IOException(e);
        }
        send(Http2FrameTypes.HEADERS, END_HEADERS | END_STREAM, last, ByteBufUtil.getBytes(block));
        return last;
    }

    public void reset(int stream) throws IOException {
        send(Http2FrameTypes.RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
    }

    private void send(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteBuf frame = Unpooled.buffer();
        frame.writeMedium(payload.length).writeByte(type).writeByte(flags).writeInt(stream);
        frame.writeBytes(payload);
        socket.getOutputStream().write(ByteBufUtil.getBytes(frame));
    }

    private Frame read() throws IOException {
        byte[] head = in.readNBytes(Http2CodecUtil.FRAME_HEADER_LENGTH);
        if (head.length < Http2CodecUtil.FRAME_HEADER_LENGTH) {
            throw new EOFException();
        }
        ByteBuf frame = Unpooled.wrappedBuffer(head);
        int length = frame.readMedium();
        return new Frame(frame.readByte(), frame.readByte(), frame.readInt(), in.readNBytes(length));
    }

    /** What comes on a stream until it or the connection ends; what comes on others is skipped. */
    public Answer answer(int stream) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            Frame frame = read();
            if (frame.type == Http2FrameTypes.DATA && frame.payload.length > 0) {
                byte[] more = ByteBufUtil.getBytes(Unpooled.copyInt(frame.payload.length));
                send(Http2FrameTypes.WINDOW_UPDATE, 0, 0, more);
                if ((frame.flags & END_STREAM) == 0) {
                    send(Http2FrameTypes.WINDOW_UPDATE, 0, frame.stream, more);
                }
            } else if (frame.type == Http2FrameTypes.GO_AWAY) {
                return new Answer(
                        0, headers, "", Unpooled.wrappedBuffer(frame.payload).getUnsignedInt(4));
            } else if (frame.type == Http2FrameTypes.HEADERS) {
                // Those of other streams, too, since they have the same table.
                Map<String, String> decoded = decode(frame);
                if (frame.stream == stream) {
                    headers.putAll(decoded);
                }
            }
            if (frame.stream == stream) {
                if (frame.type == Http2FrameTypes.RST_STREAM) {
                    return new Answer(
                            0,
                            headers,
                            "",
                            Unpooled.wrappedBuffer(frame.payload).getUnsignedInt(0));
                } else if (frame.type == Http2FrameTypes.DATA) {
                    body.writeBytes(frame.payload);
                }
                if ((frame.flags & END_STREAM) != 0) {
                    int status = Integer.parseInt(headers.remove(":status"));
                    return new Answer(status, headers, body.toString(StandardCharsets.ISO_8859_1), -1);
                }
            }
        }
    }

    private Map<String, String> decode(Frame frame) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        try {
            int priority = (frame.flags & PRIORITY) == 0 ? 0 : 5;
            ByteBuf block = Unpooled.wrappedBuffer(frame.payload).skipBytes(priority);
            decoder.decodeHeaders(frame.stream, block)
                    .forEach(header -> headers.merge(
                            header.getKey().toString(),
                            header.getValue().toString(),
                            (one, other) -> one + "\n" + other));
        } catch (Http2Exception e) {
            throw new IOException(e);
        }
        return headers;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
