package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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
            ExternalPrograms programs = ExternalPrograms.find("wrk", "taskset", "getconf");
            try (Launcher launcher = new Launcher(command -> programs.pinned(settings.serverCore(), command))) {
                run(settings, programs, launcher);
            }
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings, ExternalPrograms programs, Launcher launcher) throws Exception {
        Path home = settings.home().isEmpty()
                ? launcher.newFolder("home")
                : Files.createDirectories(Path.of(settings.home()).toAbsolutePath());
        Optional<Database> external =
                settings.embedded() ? Optional.empty() : Optional.of(Database.external(settings.postgresql()));
        Map<String, String> environment = Map.of("BACKGROUNDER_DEMO", "false", "BACKGROUNDER_CACHE_MAX_SIZE", "0");
        Server server = external.isPresent()
                ? Instance.start(
                        launcher,
                        "Backgrounder",
                        home,
                        environment,
                        external.get().url(),
                        external.get().process())
                : Instance.start(launcher, "Backgrounder", home, environment);
        Database database = external.isPresent()
                ? external.get()
                : Database.embedded(home, server.database().orElseThrow());
        database.pin(programs, settings.loadCore());
        Backgrounder backgrounder = new Backgrounder(server, settings.stories());
        Progress.tell("import");
        backgrounder.importContent(database);
        database.tidyUp();

        Load load = new Load(settings, programs, launcher.folder());
        Map<UncachedCase, Reads> reads = new EnumMap<>(UncachedCase.class);
        for (UncachedCase read : UncachedCase.values()) {
            reads.put(read, backgrounder.reads(read));
        }
        Comparison comparison = new Comparison(settings, load);
        comparison.add(server, reads);
        comparison.warmUp();
        comparison.measure();
        System.out.printf(
                "%s, Java %s; %d stories; %d passes of %d s after %d s of warm-up%n",
                database.version(),
                System.getProperty("java.version"),
                settings.stories(),
                settings.passes(),
                settings.seconds(),
                settings.warmUp());
        comparison.print();
    }
}
