package io.backgrounder.benchmark.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The samples of each case and server as tables. */
final class Report {
    private static final String ROW = "%-22s %8s %14s %9s %8s %8s %11s %8s %8s %6s%n";

    private final Map<ReadCase, Map<String, List<Sample>>> samples;

    Report(Map<ReadCase, Map<String, List<Sample>>> samples) {
        this.samples = samples;
    }

    @Override
    public String toString() {
        return Arrays.stream(ReadCase.values()).map(this::table).collect(Collectors.joining("\n"))
                + "\n"
                + acrossCases(ComparedServers.CACHED)
                + acrossCases(ComparedServers.UNCACHED)
                + doubts();
    }

    private String table(ReadCase read) {
        int bytes = of(read, ComparedServers.NGINX).get(0).bodyBytes();
        return format("%s, %,d bytes; for each request:%n", read.title, bytes)
                + format(
                        ROW,
                        "",
                        "CPU µs",
                        "least–most",
                        "database",
                        "×nginx",
                        "×Vert.x",
                        "requests/s",
                        "×nginx",
                        "×Vert.x",
                        "core")
                + samples.get(read).keySet().stream()
                        .map(server -> line(read, server))
                        .collect(Collectors.joining());
    }

    private String line(ReadCase read, String server) {
        List<Sample> passes = of(read, server);
        List<Sample> nginx = of(read, ComparedServers.NGINX);
        List<Sample> vertx = of(read, ComparedServers.VERTX);
        DoubleSummaryStatistics cpu = passes.stream().mapToDouble(Sample::cpu).summaryStatistics();
        return format(
                ROW,
                server,
                digits(median(passes, Sample::cpu)),
                digits(cpu.getMin()) + "–" + digits(cpu.getMax()),
                digits(median(passes, Sample::database)),
                digits(ratio(passes, nginx, Sample::cpu)),
                digits(ratio(passes, vertx, Sample::cpu)),
                digits(median(passes, Sample::throughput)),
                digits(ratio(passes, nginx, Sample::throughput)),
                digits(ratio(passes, vertx, Sample::throughput)),
                format("%.0f %%", 100 * median(passes, Sample::busy)));
    }

    private String acrossCases(String server) {
        List<Sample> plain = of(ReadCase.STORY, server);
        return format(
                "%s: CPU of a 304 is %s × its own story page, %s × nginx's; gzip is %s × its own plain one%n",
                server,
                digits(ratio(of(ReadCase.NOT_MODIFIED, server), plain, Sample::cpu)),
                digits(ratio(
                        of(ReadCase.NOT_MODIFIED, server), of(ReadCase.STORY, ComparedServers.NGINX), Sample::cpu)),
                digits(ratio(of(ReadCase.GZIP, server), plain, Sample::cpu)));
    }

    /** The database tells the instances apart: the cached one hardly asks it. */
    private String doubts() {
        double cached = median(of(ReadCase.STORY, ComparedServers.CACHED), Sample::database);
        double uncached = median(of(ReadCase.STORY, ComparedServers.UNCACHED), Sample::database);
        return (uncached < 1 ? "NOTE: the uncached instance did not ask its database, so it has a cache\n" : "")
                + (cached > uncached / 10
                        ? "NOTE: the other instance asked its database too, so it has no cache\n"
                        : "");
    }

    private List<Sample> of(ReadCase read, String server) {
        return samples.get(read).get(server);
    }

    /** Of the ratios within each pass, whatever the machine did meanwhile. */
    private static double ratio(List<Sample> passes, List<Sample> reference, ToDoubleFunction<Sample> figure) {
        return median(IntStream.range(0, passes.size())
                .mapToDouble(i -> figure.applyAsDouble(passes.get(i)) / figure.applyAsDouble(reference.get(i)))
                .toArray());
    }

    private static double median(List<Sample> passes, ToDoubleFunction<Sample> figure) {
        return median(passes.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] figures) {
        double[] sorted = Arrays.stream(figures).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Three that count: there are microseconds here, and milliseconds. */
    private static String digits(double figure) {
        BigDecimal rounded = new BigDecimal(figure).round(new MathContext(3));
        return rounded.signum() == 0
                ? "0"
                : rounded.setScale(Math.max(0, rounded.scale() + 3 - rounded.precision()))
                        .toPlainString();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
