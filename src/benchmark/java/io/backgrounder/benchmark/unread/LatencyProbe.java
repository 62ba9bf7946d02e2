package io.backgrounder.benchmark.unread;

import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Timings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a story over and over, and asks for health, while others do what they do. */
final class LatencyProbe {
    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} (\\S+)", Pattern.MULTILINE);
    private static final Pattern DIRECT =
            Pattern.compile("^jvm_buffer_memory_used_bytes\\{id=\"direct\",?} (\\S+)", Pattern.MULTILINE);
    /** A pause between reads, so that it is a reader, not a load. */
    private static final long PAUSE_MILLIS = 2;
    /** How often it asks for something else. */
    private static final int OTHERS = 50;

    private final String server;
    private final String story;
    private final List<Double> millis = new ArrayList<>();
    private int failed;
    private double heap;
    private double direct;

    LatencyProbe(String server, String story) {
        this.server = server;
        this.story = story;
    }

    void read(int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; System.nanoTime() < end; i++) {
            get("/v1/stories/" + story);
            if (i % OTHERS == 0) {
                get("/q/health/ready");
            }
            if (i % (10 * OTHERS) == 0) {
                look();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        look();
    }

    private void get(String path) {
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = Http.get(server + path);
            if (answer.statusCode() != 200) {
                fail(path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            fail(path + ": " + e);
        }
        millis.add((System.nanoTime() - begin) / 1e6);
    }

    private void look() {
        try {
            HttpResponse<byte[]> answer = Http.get(server + "/q/metrics");
            String metrics = new String(answer.body(), StandardCharsets.UTF_8);
            heap = Math.max(heap, sum(HEAP, metrics));
            direct = Math.max(direct, sum(DIRECT, metrics));
        } catch (IOException e) {
            fail("/q/metrics: " + e);
        }
    }

    private void fail(String what) {
        failed++;
        Progress.tell("failed: " + what);
    }

    private static double sum(Pattern metric, String metrics) {
        return metric.matcher(metrics)
                .results()
                .map(MatchResult::group)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    int count() {
        return millis.size();
    }

    /** Of all that it asked for. */
    double quantile(double share) {
        return Timings.quantile(millis.stream().mapToDouble(Double::doubleValue).toArray(), share);
    }

    int failed() {
        return failed;
    }

    double heap() {
        return heap;
    }

    double direct() {
        return direct;
    }
}
