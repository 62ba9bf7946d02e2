package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Launcher;
import java.util.List;

/**
 * Measures what reads cost that no cache answers. It needs Linux with two free cores, and {@code wrk}.
 *
 * <p>It starts and stops everything itself: the jar without its response cache, which imports {@link Content}. The server has one core, PostgreSQL and
 * {@code wrk} have the other. Pages are read at random: 1,000 of them, spread over the archive. CPU is given in microseconds for each request, of the
 * server and of PostgreSQL apart. Figures are medians of the passes.
 *
 * <p>Options, with their defaults: {@code stories=1000} (up to 1,000,000), {@code home=} (a folder that keeps the embedded database for the
 * next run, instead of a temporary one), {@code postgresql=embedded} (or the JDBC URL of an empty database on this machine, with
 * {@code user} and {@code password} in it, and with a role that owns it), {@code warm-up=60} (seconds, shared by the cases), {@code passes=3},
 * {@code seconds=5} (for each case in a pass), {@code connections=16}, {@code server-core=0}, {@code load-core=1}.
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
        PostGraphile.fill(database, content);
        database.tidyUp();
        Subject reference = PostGraphile.start(launcher, programs, database);
        Subject uncached = backgrounder.uncached();
        Answers.check(uncached, reference, settings.stories() / 2);
        Load load = new Load(settings, programs, launcher.folder());
        Comparison comparison = new Comparison(settings, load, List.of(uncached, reference));
        comparison.warmUp();
        comparison.measure();
        System.out.println(settings.describe(database));
        comparison.print();
    }
}
