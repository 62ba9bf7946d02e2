package io.backgrounder.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long a kind of request took, one at a time, as its client sees it. */
public final class Timings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final double[] millis;
    private double hits;
    private int count;
    private int empty;
    private String slowest = "";

    public Timings(int most) {
        millis = new double[most];
    }

    /** @throws BenchmarkException when the answer is not 200: how long a refusal takes says nothing */
    public void get(String url, String... header) throws IOException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = Http.get(url, header);
        double took = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 200) {
            throw new BenchmarkException(url + " answered " + answer.statusCode() + ": " + new String(answer.body()));
        }
        if (took > IntStream.range(0, count).mapToDouble(i -> millis[i]).max().orElse(0)) {
            slowest = url.replaceFirst("^https?://[^/]*", "");
        }
        millis[count++] = took;
        JsonNode found = JSON.readTree(answer.body()).path("data");
        hits += found.size();
        empty += found.isEmpty() ? 1 : 0;
    }

    public static String header() {
        return String.format(
                "%-36s %8s %8s %8s %8s %8s  %s%n", "", "p50 ms", "p99 ms", "max ms", "hits", "empty", "slowest");
    }

    public String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-36s %8.2f %8.2f %8.2f %8.1f %8d  %s%n",
                what,
                quantile(0.5),
                quantile(0.99),
                quantile(1),
                hits / count,
                empty,
                slowest);
    }

    public double quantile(double share) {
        return quantile(Arrays.copyOf(millis, count), share);
    }

    public static double quantile(double[] figures, double share) {
        double[] sorted = Arrays.stream(figures).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
