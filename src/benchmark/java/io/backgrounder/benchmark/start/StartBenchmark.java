package io.backgrounder.benchmark.start;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.ImportLoad;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Options;
import io.backgrounder.benchmark.Server;
import io.backgrounder.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long the packaged application takes from {@code exec} to its first page, with the embedded PostgreSQL and the demo content:
 * in an empty folder, and started again. Then restarts it on an archive, reads all pages, and prints the memory that the process has.
 *
 * <p>The Java that runs this program runs the application. The references in the same run start a JVM that loads nothing, and the embedded
 * PostgreSQL by itself, on the same folder. Times are medians. Where other programs use the processors, compare CPU time.
 *
 * <p>Options: {@code passes=5}; {@code stories=1000}, or {@code stories=0} to leave the memory out; {@code flags=}, options of the JVM,
 * separated by spaces.
 */
final class StartBenchmark {
    private static final String PAGE = "/v1/stories/high-seas-treaty-enters-into-force";

    private final Map<String, List<StartSample>> samples = new LinkedHashMap<>();
    private final Options options;
    private final Launcher launcher;

    private StartBenchmark(Options options, Launcher launcher) {
        this.options = options;
        this.launcher = launcher;
    }

    public static void main(String[] args) throws Exception {
        try {
            Map<String, String> defaults = new LinkedHashMap<>();
            defaults.put("passes", "5");
            defaults.put("stories", "1000");
            defaults.put("flags", "");
            Options options = Options.of(args, defaults);
            ExternalPrograms.find("java");
            try (Launcher launcher = new Launcher(List::of)) {
                new StartBenchmark(options, launcher).run();
            }
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        for (int pass = 0; pass < options.number("passes"); pass++) {
            Path home = launcher.newFolder("pass-" + pass);
            add("JVM that loads nothing", StartSample.of(ExternalPrograms.JAVA, "-version"));
            add("first start", start(home));
            add("restart", start(home));
            add("PostgreSQL by itself", StartSample.of(postgres(home)));
        }
        System.out.printf("%nJava %s, flags: %s%n", Runtime.version(), options.text("flags"));
        System.out.print(StartSample.header());
        samples.forEach((what, passes) -> System.out.print(StartSample.line(what, passes)));
        if (options.number("stories") > 0) {
            memory();
        }
    }

    private void add(String what, StartSample sample) {
        samples.computeIfAbsent(what, none -> new ArrayList<>()).add(sample);
    }

    private StartSample start(Path home) throws IOException {
        long begin = System.nanoTime();
        Server server = instance(home, Map.of());
        double ready = (System.nanoTime() - begin) / 1e9;
        int status = Http.get(server.url() + PAGE).statusCode();
        double page = (System.nanoTime() - begin) / 1e9;
        StartSample sample = new StartSample(
                ready,
                page,
                server.cpuSeconds() - server.databaseSeconds(),
                server.databaseSeconds(),
                resident(server));
        launcher.stop(server.process());
        if (status != 200) {
            throw new BenchmarkException(PAGE + " answered " + status);
        }
        return sample;
    }

    private Server instance(Path home, Map<String, String> more) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>(more);
        environment.put("JAVA_TOOL_OPTIONS", options.text("flags"));
        return Instance.start(launcher, "server", home, environment);
    }

    /** Starts on the folder, finds no command, and stops. PostgreSQL refuses to run as root. */
    private static String[] postgres(Path home) throws IOException {
        Path data = home.resolve("data");
        try (Stream<Path> folders = Files.list(data)) {
            Path binaries = folders.filter(path -> path.getFileName().toString().startsWith("postgresql-binaries-"))
                    .findFirst()
                    .orElseThrow();
            Stream<String> aside =
                    "root".equals(System.getProperty("user.name")) ? Stream.of("unshare", "-U", "--") : Stream.empty();
            Stream<String> command = Stream.of(
                    binaries.resolve("bin/postgres").toString(),
                    "--single",
                    "-D",
                    data.resolve("postgresql").toString(),
                    "backgrounder");
            return Stream.concat(aside, command).toArray(String[]::new);
        }
    }

    private void memory() throws Exception {
        Corpus corpus = new Corpus(1, options.number("stories"));
        Path home = launcher.newFolder("archive");
        Map<String, String> environment = Map.of("BACKGROUNDER_DEMO", "false");
        Server filled = instance(home, environment);
        ImportLoad load = new ImportLoad(filled.url(), Instance.KEY);
        load.send("sources, topics, FAQs", corpus.references(), corpus.referenceCount());
        load.send("stories", corpus.stories(0, corpus.stories()), corpus.stories());
        launcher.stop(filled.process());
        Server server = instance(home, environment);
        for (int story = 0; story < corpus.stories(); story++) {
            Http.get(server.url() + "/v1/stories/" + Corpus.slug(story));
        }
        System.out.printf(
                Locale.ROOT, "resident after reading %d pages: %.0f MB%n", corpus.stories(), resident(server));
    }

    /** In MB. */
    private static double resident(Server server) throws IOException {
        Path status = Path.of("/proc", String.valueOf(server.process().pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }
}
