package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Measures what reads cost that no cache answers, next to PostGraphile, which is installed from npm. It needs Linux with two free cores,
 * {@code wrk} and {@code npm}.
 *
 * <p>It starts and stops everything itself. Backgrounder and PostGraphile use the same PostgreSQL, with the same {@link Content} in tables of
 * their own, and it makes sure that they answer the same. The servers share one core; PostgreSQL and {@code wrk} have the other. Pages are read at
 * random: 1,000 of them, spread over the archive. CPU is in microseconds for each request, of the server and of PostgreSQL apart. Figures are
 * medians of the passes; a ratio is the median of the passes' own ratios to PostGraphile's CPU in all, or where that is left out, to that of a
 * server that sends what is stored. Of pages and fronts, there are two figures: of what is made anew, and of what is stored.
 *
 * <p>It prints the {@link Comparison} of each {@link UncachedCase}; what a page costs at several {@link HitRatios} of the cache; and a
 * {@link WarmUpCurve} for pages and for lists.
 *
 * <p>Options, with their defaults: {@code parts=comparison,hits,curve} ({@code alone} is the comparison without PostGraphile, whose tables take
 * long to fill in a large archive), {@code stories=1000} (up to 1,000,000), {@code home=} (a folder that
 * keeps the embedded database for the next run, instead of a temporary one), {@code postgresql=embedded} (or the JDBC URL of an empty
 * database on this machine, with {@code user} and {@code password} in it, whose role owns it), {@code warm-up=20} (seconds for each
 * case and server), {@code passes=3}, {@code seconds=5} (for each case and server in a pass), {@code curve=120} (seconds),
 * {@code connections=16}, {@code server-core=0}, {@code load-core=1}. For a quick look: {@code warm-up=3 passes=1 seconds=2 curve=40}.
 */
final class UncachedBenchmark {
    private UncachedBenchmark() {}

    public static void main(String[] args) throws Exception {
        try {
            Settings settings = Settings.of(args);
            ExternalPrograms programs = ExternalPrograms.find("wrk", "taskset", "getconf", "npm");
            try (Launcher launcher = new Launcher(command -> programs.pinned(settings.serverCore(), command))) {
                run(settings, programs, launcher);
            }
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings, ExternalPrograms programs, Launcher launcher) throws Exception {
        Content content = new Content(settings.stories());
        Backgrounder backgrounder = Backgrounder.start(settings, programs, launcher);
        Database database = backgrounder.database();
        backgrounder.importContent(content);
        if (settings.has("comparison")) {
            PostGraphile.fill(database, content);
        }
        database.tidyUp();
        System.out.println(settings.describe(database));
        Subject uncached = backgrounder.uncached();
        Load load = new Load(settings, programs, launcher.folder());
        if (settings.has("comparison")) {
            Subject reference = PostGraphile.start(launcher, programs, database);
            compare(settings, load, List.of(uncached, backgrounder.stored(), reference));
        }
        if (settings.has("alone")) {
            compare(settings, load, List.of(uncached, backgrounder.stored()));
        }
        Map<UncachedCase, Script> scripts = uncached.scripts(settings);
        if (settings.has("hits")) {
            Server cached = backgrounder.another("Backgrounder with a small cache", HitRatios.CACHE_SIZE);
            HitRatios ratios = new HitRatios(
                    settings, load, cached, scripts.get(UncachedCase.PAGE).bytes());
            ratios.measure();
            ratios.print();
            launcher.stop(cached.process());
        }
        if (settings.has("curve")) {
            for (UncachedCase read : List.of(UncachedCase.PAGE, UncachedCase.LIST)) {
                Server fresh = backgrounder.another("Backgrounder for " + read.title, "0");
                WarmUpCurve.measure(load, fresh, scripts.get(read), settings.curve())
                        .print();
                launcher.stop(fresh.process());
            }
        }
    }

    private static void compare(Settings settings, Load load, List<Subject> subjects) throws IOException {
        Answers.check(subjects, settings.step() * Settings.PAGES / 2);
        Comparison comparison = new Comparison(settings, load, subjects);
        comparison.warmUp();
        comparison.measure();
        comparison.print();
    }
}
