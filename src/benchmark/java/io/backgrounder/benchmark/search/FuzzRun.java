package io.backgrounder.benchmark.search;

import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Timings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sends what a hostile client might, and tells how the server stood it. */
final class FuzzRun {
    private static final double MOST_TO_THE_MEDIAN = 20;
    private static final int SHOWN = 5;

    private final String server;
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(String path, int status, double millis) {}

    FuzzRun(String server) {
        this.server = server;
    }

    void send(Stream<String> paths) throws IOException {
        for (String path : (Iterable<String>) paths::iterator) {
            answers.add(ask(path));
        }
    }

    private Answer ask(String path) throws IOException {
        long begin = System.nanoTime();
        int status = Http.get(server + path).statusCode();
        return new Answer(path, status, (System.nanoTime() - begin) / 1e6);
    }

    void print() throws IOException {
        double once = quantile(1);
        double median = quantile(0.5);
        double tail = quantile(0.99);
        repeatSlowest();
        Map<Integer, Integer> statuses = new TreeMap<>();
        answers.forEach(answer -> statuses.merge(answer.status, 1, Integer::sum));
        double most = quantile(1);
        System.out.printf(
                Locale.ROOT,
                "%nFuzz: %d requests; by status: %s%n  p50 %.2f ms, p99 %.2f ms, max %.2f ms; least of three of the slowest"
                        + " %.2f ms, %.1f × the median (at most %.0f: %s)%n",
                answers.size(),
                statuses,
                median,
                tail,
                once,
                most,
                most / median,
                MOST_TO_THE_MEDIAN,
                most <= MOST_TO_THE_MEDIAN * median ? "met" : "MISSED");
        answers.stream()
                .sorted(Comparator.comparing(Answer::millis).reversed())
                .limit(SHOWN)
                .forEach(FuzzRun::show);
        List<Answer> failures =
                answers.stream().filter(answer -> answer.status >= 500).toList();
        System.out.printf("  5xx: %d%n", failures.size());
        failures.stream().limit(SHOWN).forEach(FuzzRun::show);
    }

    /**
     * The machine too has its pauses: the slowest is asked twice more, and its least time counts, until the slowest is one whose
     * time was found so.
     */
    private void repeatSlowest() throws IOException {
        Set<Integer> repeated = new HashSet<>();
        while (repeated.add(slowest())) {
            int slowest = slowest();
            for (int again = 0; again < 2; again++) {
                Answer before = answers.get(slowest);
                Answer after = ask(before.path);
                // A failure stays one, if only one of them failed.
                answers.set(
                        slowest,
                        new Answer(
                                before.path,
                                Math.max(before.status, after.status),
                                Math.min(before.millis, after.millis)));
            }
        }
    }

    private int slowest() {
        return IntStream.range(0, answers.size())
                .boxed()
                .max(Comparator.comparing(i -> answers.get(i).millis))
                .orElseThrow();
    }

    private static void show(Answer answer) {
        String path = answer.path.length() > 200 ? answer.path.substring(0, 200) + "…" : answer.path;
        System.out.printf(Locale.ROOT, "  %.2f ms, %d: %s%n", answer.millis, answer.status, path);
    }

    private double quantile(double share) {
        return Timings.quantile(answers.stream().mapToDouble(Answer::millis).toArray(), share);
    }
}
