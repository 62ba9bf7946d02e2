package io.backgrounder.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the rename of a topic that many stories show, each of which gets a change of its own, and whether readers notice. Arguments:
 * the server, an admin key, and the number of stories.
 *
 * <p>Imports stories of one topic, then renames the topic five times while a reader reads pages of these stories, one after the
 * other. The reference in the same run is the rename of a topic without stories, and what the reader sees while nothing is written.
 */
final class RenameBenchmark {
    private static final int RENAMES = 5;
    private static final int PAUSE_MILLIS = 2_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final String server;
    private final String key;
    private final int stories;

    private RenameBenchmark(String server, String key, int stories) {
        this.server = server;
        this.key = key;
        this.stories = stories;
    }

    public static void main(String[] args) throws Exception {
        new RenameBenchmark(args[0], args[1], Integer.parseInt(args[2])).run();
    }

    private void run() throws Exception {
        ImportLoad load = new ImportLoad(server, key);
        load.send("topics", Stream.of(topic("many"), topic("none")), 2);
        load.send("stories", IntStream.range(0, stories).mapToObj(this::story), stories);
        read(PAUSE_MILLIS);
        double[] quiet = read(RENAMES * PAUSE_MILLIS);
        double none = rename("none");
        List<double[]> reads = new ArrayList<>();
        Thread reader = new Thread(() -> reads.add(read(RENAMES * PAUSE_MILLIS)));
        reader.start();
        double many = rename("many");
        reader.join();
        System.out.printf(
                Locale.ROOT,
                "rename of a topic with %d stories: %.2f s at most, of one without: %.3f s%n"
                        + "a reader meanwhile: p50 %.2f ms, p99 %.1f ms, max %.0f ms; without writes: %.2f, %.1f, %.0f%n",
                stories,
                many,
                none,
                Timings.quantile(reads.get(0), 0.5),
                Timings.quantile(reads.get(0), 0.99),
                Timings.quantile(reads.get(0), 1),
                Timings.quantile(quiet, 0.5),
                Timings.quantile(quiet, 0.99),
                Timings.quantile(quiet, 1));
    }

    private byte[] topic(String name) {
        return "{\"type\":\"topic\",\"slug\":\"%s-%s\",\"name\":\"N\",\"topicType\":\"concept\"}\n"
                .formatted(name, run)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] story(int number) {
        return ("{\"type\":\"story\",\"slug\":\"story-%1$s-%2$d\",\"language\":\"en\",\"headline\":\"Story %2$d\",\"summary\":\"S\","
                        + "\"topics\":[\"many-%1$s\"]}\n")
                .formatted(run, number)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The longest of several, in seconds. */
    private double rename(String name) throws Exception {
        double longest = 0;
        for (int i = 0; i < RENAMES; i++) {
            String slug = name + "-" + run + (i == 0 ? "" : "-" + i);
            long begin = System.nanoTime();
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(server + "/editorial/v1/topics/" + slug + "?publish=true"))
                            .header("Authorization", "Bearer " + key)
                            .header("If-Match", "*")
                            .header("Content-Type", "application/merge-patch+json")
                            .method(
                                    "PATCH",
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"slug\": \"%s-%s-%d\"}".formatted(name, run, i + 1)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new BenchmarkException("Renaming answered " + answer.statusCode() + ": " + answer.body());
            }
            longest = Math.max(longest, (System.nanoTime() - begin) / 1e9);
        }
        return longest;
    }

    /** What each read took, in milliseconds: of pages that few have read before, and every tenth time of one that all read. */
    private double[] read(int millis) {
        List<Double> took = new ArrayList<>();
        long end = System.nanoTime() + millis * 1_000_000L;
        for (int i = 0; System.nanoTime() < end; i++) {
            int number = i % 10 == 0 ? 0 : (int) (i * 7919L % stories);
            long begin = System.nanoTime();
            try {
                HttpResponse<byte[]> answer = Http.get(server + "/v1/stories/story-" + run + "-" + number);
                if (answer.statusCode() != 200) {
                    throw new BenchmarkException("Reading answered " + answer.statusCode());
                }
            } catch (java.io.IOException e) {
                throw new BenchmarkException("Reading failed: " + e.getMessage());
            }
            took.add((System.nanoTime() - begin) / 1e6);
        }
        return took.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
