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

    /** @throws BenchmarkException when the answers are not those that were expected */
    Sample run(Server server, Script script, int seconds) throws IOException {
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
        double requests = Double.parseDouble(result.group(2));
        double bytes = Double.parseDouble(result.group(3)) / Math.max(1, requests);
        if (requests == 0 || !result.group(4).equals("0") || bytes < script.bytes() * 0.9) {
            throw new BenchmarkException("%s, %s: %s errors in %.0f answers, of %.0f bytes each; %d expected"
                    .formatted(server.name(), script.title(), result.group(4), requests, bytes, script.bytes()));
        }
        return new Sample(
                (cpu - database) * 1e6 / requests,
                database * 1e6 / requests,
                requests * 1e6 / Double.parseDouble(result.group(1)));
    }
}
