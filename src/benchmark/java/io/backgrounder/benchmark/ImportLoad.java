package io.backgrounder.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends imports of any length, and prints what became of them: how many lines a second, and how much memory the server took. */
public final class ImportLoad {
    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} (\\S+)", Pattern.MULTILINE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String key;

    public ImportLoad(String server, String key) {
        this.server = server;
        this.key = key;
    }

    /** Sends lines in one request; prints, and gives back, how many a second. */
    public double send(String what, Stream<byte[]> lines, int count) throws IOException, InterruptedException {
        return send(what, "", lines, count);
    }

    /** @param query begins with a question mark, if there is one */
    public double send(String what, String query, Stream<byte[]> lines, int count)
            throws IOException, InterruptedException {
        Tally tally = new Tally(count);
        Iterator<byte[]> sent = lines.peek(tally::sending).iterator();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/editorial/v1/import" + query))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> stream(sent)))
                .build();
        TreeMap<String, Integer> statuses = new TreeMap<>();
        try (Stream<String> results =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            results.filter(line -> !line.contains("\"type\":\"summary\""))
                    .forEach(result ->
                            statuses.merge(result.replaceAll(".*\"status\":\"(\\w+)\".*", "$1"), 1, Integer::sum));
        }
        return tally.print(what, statuses);
    }

    /**
     * How far it is, by what has been sent: the server takes no more than it can work on, while the client shows no result before
     * all is sent.
     */
    private final class Tally {
        private final long begin = System.nanoTime();
        private final int count;
        private final TreeMap<Integer, Long> begins = new TreeMap<>();
        private final TreeMap<Integer, Double> heap = new TreeMap<>();
        private int sent;
        private long bytes;

        private Tally(int count) {
            this.count = count;
        }

        private void sending(byte[] line) {
            int tenth = (int) (sent * 10L / count);
            begins.putIfAbsent(tenth, System.nanoTime());
            if (sent++ % Math.max(1, count / 100) == 0) {
                heap.merge(tenth, heap(), Math::min);
            }
            bytes += line.length;
        }

        private double print(String what, Map<String, Integer> statuses) {
            long end = System.nanoTime();
            double seconds = (end - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %s, %.0f MB in %.1f s: %.0f lines/s, %.1f MB/s%n  by tenth, lines/s: %s; least heap, MB: %s%n",
                    what,
                    statuses,
                    bytes / 1e6,
                    seconds,
                    count / seconds,
                    bytes / 1e6 / seconds,
                    begins.keySet().stream()
                            .map(tenth -> begins.getOrDefault(tenth + 1, end) - begins.get(tenth))
                            .map(nanos -> String.valueOf(Math.round(count / 10.0 / nanos * 1e9)))
                            .collect(Collectors.joining(" ")),
                    heap.values().stream()
                            .map(used -> String.valueOf(Math.round(used / 1e6)))
                            .collect(Collectors.joining(" ")));
            return count / seconds;
        }
    }

    private static InputStream stream(Iterator<byte[]> lines) {
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(lines.next());
            }
        });
    }

    /** What the server's heap holds, garbage included: the least of many looks is what stays. */
    private double heap() {
        try {
            String metrics = new String(Http.get(server + "/q/metrics").body(), StandardCharsets.UTF_8);
            return HEAP.matcher(metrics)
                    .results()
                    .map(MatchResult::group)
                    .mapToDouble(ImportLoad::value)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double value(String metric) {
        return Double.parseDouble(metric.substring(metric.lastIndexOf(' ') + 1));
    }
}
