package io.backgrounder.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Measures what idle listeners of the live stream cost a running instance, and how soon all of them hear of a change. Arguments: the
 * server, an admin key, the number of listeners, and for how many seconds they are idle.
 *
 * <p>No listener may be cut off while it is idle. Then the program writes ten times.
 */
final class StreamBenchmark {
    private static final String REQUEST = "GET /v1/changes/stream HTTP/1.1\r\nHost: %s\r\n\r\n";
    private static final int WRITES = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final List<Listener> listeners = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final URI server;
    private final String key;
    private int cutOff;

    /** One connection, and what came of it since the last write. */
    private static final class Listener {
        private final StringBuilder text = new StringBuilder();
        private boolean heard;

        private boolean isGreeted() {
            return text.indexOf(":hello") >= 0;
        }
    }

    private StreamBenchmark(String server, String key) throws IOException {
        this.server = URI.create(server);
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        StreamBenchmark benchmark = new StreamBenchmark(args[0], args[1]);
        int count = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        benchmark.report("before");
        benchmark.open(count);
        benchmark.report(count + " listeners");
        benchmark.read(System.nanoTime() + seconds * 1_000_000_000L);
        benchmark.report("after " + seconds + " s");
        boolean all = true;
        for (int i = 0; i < WRITES; i++) {
            all &= benchmark.write();
        }
        benchmark.report("after " + WRITES + " writes");
        System.out.printf("%d were cut off%n", benchmark.cutOff);
        System.exit(all && benchmark.cutOff == 0 ? 0 : 1);
    }

    private void open(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.write(
                    ByteBuffer.wrap(REQUEST.formatted(server.getAuthority()).getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            Listener listener = new Listener();
            channel.register(selector, SelectionKey.OP_READ, listener);
            listeners.add(listener);
        }
        long patience = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < patience && !listeners.stream().allMatch(Listener::isGreeted)) {
            read(System.nanoTime() + 100_000_000);
        }
        listeners.stream()
                .filter(listener -> !listener.isGreeted())
                .findFirst()
                .ifPresent(listener -> System.out.println("not greeted: '" + listener.text + "'"));
    }

    /** How long it took until all had heard of it. */
    private boolean write() throws IOException, InterruptedException {
        listeners.forEach(listener -> {
            listener.text.setLength(0);
            listener.heard = false;
        });
        long begin = System.nanoTime();
        int status = http.send(
                        HttpRequest.newBuilder(server.resolve("/editorial/v1/sources?publish=true"))
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"Stream benchmark " + begin + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
        long acknowledged = System.nanoTime();
        while (!listeners.stream().allMatch(listener -> listener.heard)
                && System.nanoTime() - begin < 10_000_000_000L) {
            read(System.nanoTime() + 1_000_000);
        }
        System.out.printf(
                Locale.ROOT,
                "write: %d after %.1f ms; %d of %d heard of it within %.1f ms of the request%n",
                status,
                (acknowledged - begin) / 1e6,
                listeners.stream().filter(listener -> listener.heard).count(),
                listeners.size(),
                (System.nanoTime() - begin) / 1e6);
        return listeners.stream().allMatch(listener -> listener.heard);
    }

    private void read(long until) throws IOException {
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            selector.select(Math.max(1, left / 1_000_000));
            for (SelectionKey ready : selector.selectedKeys()) {
                Listener listener = (Listener) ready.attachment();
                buffer.clear();
                if (((SocketChannel) ready.channel()).read(buffer) < 0) {
                    cutOff++;
                    ready.cancel();
                } else {
                    listener.text.append(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
                    listener.heard |= listener.text.indexOf("\"action\":\"created\",\"type\":\"source\"") >= 0;
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private void report(String when) throws IOException, InterruptedException {
        String metrics = http.send(
                        HttpRequest.newBuilder(server.resolve("/q/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        System.out.printf(
                Locale.ROOT,
                "%-16s %.0f threads, %.0f MB of heap (garbage included)%n",
                when,
                sum(metrics, "jvm_threads_live_threads"),
                sum(metrics, "jvm_memory_used_bytes\\{area=\"heap\"") / 1e6);
    }

    private static double sum(String metrics, String name) {
        return Pattern.compile("^" + name + ".* (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics)
                .results()
                .map((MatchResult metric) -> metric.group(1))
                .mapToDouble(Double::parseDouble)
                .sum();
    }
}
