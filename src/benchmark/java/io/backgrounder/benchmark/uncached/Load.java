package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load from {@code wrk}, on the core on which PostgreSQL is, too. */
final class Load {
    private static final Pattern RESULT = Pattern.compile("^result (\\d+) (\\d+) (\\d+) (\\d+)$", Pattern.MULTILINE);
    /** Pages differ in length: on an average they have at least so much of what is expected. */
    private static final double LEAST = 0.9;

    private static final String DONE = """
            function done(summary)
              local e = summary.errors
              print(string.format("result %.0f %.0f %.0f %.0f", summary.duration, summary.requests, summary.bytes,
                e.connect + e.read + e.write + e.status + e.timeout))
            end
            """;

    private final Settings settings;
    private final ExternalPrograms programs;
    private final Path file;

    Load(Settings settings, ExternalPrograms programs, Path folder) {
        this.settings = settings;
        this.programs = programs;
        this.file = folder.resolve("wrk.lua");
    }

    /** @throws BenchmarkException when one of the answers is not 200 */
    Sample run(Server server, Script script, int seconds) throws IOException {
        Sample sample = runCold(server, script, seconds);
        if (sample.failures() > 0) {
            throw new BenchmarkException("%s, %s: %.0f answers, and %.0f failures"
                    .formatted(server.name(), script.title(), sample.requests(), sample.failures()));
        }
        return sample;
    }

    /**
     * The same with a server that may refuse some requests, as it has just started.
     *
     * @throws BenchmarkException when the answers are not those that were expected
     */
    Sample runCold(Server server, Script script, int seconds) throws IOException {
        Files.writeString(file, script.lua() + DONE);
        double cpu = server.cpuSeconds();
        double database = server.databaseSeconds();
        String output = ExternalPrograms.output(programs.pinned(
                        settings.loadCore(),
                        programs.path("wrk"),
                        "--threads=1",
                        "--connections=" + settings.connections(),
                        "--duration=" + seconds + "s",
                        "--timeout=10s",
                        "--script=" + file,
                        server.url())
                .toArray(String[]::new));
        cpu = server.cpuSeconds() - cpu;
        database = server.databaseSeconds() - database;
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new BenchmarkException("wrk did not say what it did:\n" + output);
        }
        double failures = Double.parseDouble(result.group(4));
        double requests = Double.parseDouble(result.group(2)) - failures;
        if (Double.parseDouble(result.group(3)) < requests * script.bytes() * LEAST || requests <= 0) {
            throw new BenchmarkException("%s, %s: other answers than the expected, of %d bytes; wrk said:%n%s"
                    .formatted(server.name(), script.title(), script.bytes(), output));
        }
        return new Sample(requests, failures, Double.parseDouble(result.group(1)) / 1e6, cpu - database, database);
    }
}
