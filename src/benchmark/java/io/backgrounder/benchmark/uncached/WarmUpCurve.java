package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How soon after its start a server is as fast as it gets. Its load begins as soon as it is ready. */
final class WarmUpCurve {
    private static final int WINDOW_SECONDS = 5;
    /** So many windows at the end are taken for what is steady. */
    private static final int STEADY = 4;

    private static final double ENOUGH = 0.9;

    private final List<Sample> windows = new ArrayList<>();
    private final String title;

    private WarmUpCurve(String title) {
        this.title = title;
    }

    static WarmUpCurve measure(Load load, Server fresh, Script script, int seconds) throws IOException {
        Progress.tell("warm-up curve: " + script.title());
        WarmUpCurve curve = new WarmUpCurve(script.title());
        for (int i = 0; i < Math.max(2 * STEADY, seconds / WINDOW_SECONDS); i++) {
            curve.windows.add(load.runCold(fresh, script, WINDOW_SECONDS));
        }
        return curve;
    }

    void print() {
        double steady = Sample.median(windows.subList(windows.size() - STEADY, windows.size()), Sample::rate);
        int reached = 0;
        while (windows.get(reached).rate() < ENOUGH * steady) {
            reached++;
        }
        System.out.printf(
                Locale.ROOT,
                "%nAfter a start, %s: %.0f %% of the steady %.0f requests/s within %d s; in windows of %d s%n  requests/s: %s%n  server, µs: %s%n  refused, in all: %.0f%n",
                title,
                100 * ENOUGH,
                steady,
                (reached + 1) * WINDOW_SECONDS,
                WINDOW_SECONDS,
                all(Sample::rate),
                all(Sample::server),
                windows.stream().mapToDouble(Sample::failures).sum());
    }

    private String all(ToDoubleFunction<Sample> figure) {
        return windows.stream()
                .map(window -> String.format(Locale.ROOT, "%.0f", figure.applyAsDouble(window)))
                .collect(Collectors.joining(" "));
    }
}
