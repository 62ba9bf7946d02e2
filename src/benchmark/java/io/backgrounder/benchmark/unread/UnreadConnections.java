package io.backgrounder.benchmark.unread;

import io.backgrounder.benchmark.Progress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Connections that send, in a thread of their own, and do not read. */
final class UnreadConnections implements AutoCloseable {
    private static final int WINDOW_BYTES = 64 * 1024;

    private final List<SocketChannel> channels = new ArrayList<>();
    private final Selector selector = Selector.open();

    UnreadConnections(URI server, int count, byte[] requests) throws IOException {
        for (int i = 0; i < count && requests.length > 0; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, WINDOW_BYTES);
            channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_WRITE, ByteBuffer.wrap(requests));
            channels.add(channel);
        }
        new Thread(this::send, "sender").start();
    }

    private void send() {
        try {
            while (selector.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    sendTo(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException | ClosedSelectorException e) {
            Progress.tell("no more is sent: " + e);
        }
    }

    private static void sendTo(SelectionKey key) {
        ByteBuffer requests = (ByteBuffer) key.attachment();
        try {
            ((SocketChannel) key.channel()).write(requests);
        } catch (IOException e) {
            requests.position(requests.limit());
        }
        if (!requests.hasRemaining()) {
            key.cancel();
        }
    }

    /** How many the server has closed: what it sent before is read first. */
    int closed() {
        return (int) channels.stream().filter(UnreadConnections::isClosed).count();
    }

    private static boolean isClosed(SocketChannel channel) {
        ByteBuffer bytes = ByteBuffer.allocate(WINDOW_BYTES);
        try {
            for (int read = 1; read != 0; read = channel.read(bytes.clear())) {
                if (read < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
