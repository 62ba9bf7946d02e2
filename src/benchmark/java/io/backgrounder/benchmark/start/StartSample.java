package io.backgrounder.benchmark.start;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.CpuTime;
import io.backgrounder.benchmark.Timings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One start.
 *
 * @param ready seconds until it is ready
 * @param page seconds until it has answered with a page
 * @param cpu seconds of CPU that the process and those that it has started used until then
 * @param database the same of the database
 * @param megabytes its memory then
 */
record StartSample(double ready, double page, double cpu, double database, double megabytes) {
    private static final String ROW = "%-24s %8s %8s %8s %8s %8s %8s%n";

    /** A program that ends by itself. */
    static StartSample of(String... command) throws IOException {
        double cpu = CpuTime.ofEndedChildren();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (process.onExit().join().exitValue() != 0) {
            throw new BenchmarkException(String.join(" ", command) + " failed");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new StartSample(seconds, seconds, CpuTime.ofEndedChildren() - cpu, 0, 0);
    }

    static String header() {
        return String.format(ROW, "", "ready s", "page s", "least", "CPU s", "database", "MB");
    }

    static String line(String what, List<StartSample> passes) {
        return String.format(
                ROW,
                what,
                digits(median(passes, StartSample::ready)),
                digits(median(passes, StartSample::page)),
                digits(passes.stream().mapToDouble(StartSample::page).min().orElseThrow()),
                digits(median(passes, StartSample::cpu)),
                digits(median(passes, StartSample::database)),
                String.format("%.0f", median(passes, StartSample::megabytes)));
    }

    private static double median(List<StartSample> passes, ToDoubleFunction<StartSample> figure) {
        return Timings.quantile(passes.stream().mapToDouble(figure).toArray(), 0.5);
    }

    private static String digits(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
