package io.backgrounder.benchmark.read;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load from {@code wrk} or {@code h2load}, on its own core. */
final class WrkLoad {
    private static final int ATTEMPTS = 3;
    private static final int MOST_HEADER_BYTES = 4096;
    private static final Pattern RESULT = Pattern.compile("^result (\\d+) (\\d+) (\\d+) (\\d+)$", Pattern.MULTILINE);
    private static final Pattern HTTP_2_RESULT = Pattern.compile(
            "requests: .* (\\d+) succeeded, (\\d+) failed.*traffic: \\S+ \\((\\d+)\\) total", Pattern.DOTALL);
    private static final String SCRIPT = """
            function done(summary)
              local e = summary.errors
              print(string.format("result %.0f %.0f %.0f %.0f", summary.duration, summary.requests, summary.bytes,
                e.connect + e.read + e.write + e.status + e.timeout))
            end
            """;

    private final Settings settings;
    private final ExternalPrograms programs;
    private final Path script;

    WrkLoad(Settings settings, ExternalPrograms programs, Path folder) throws IOException {
        this.settings = settings;
        this.programs = programs;
        this.script = Files.writeString(folder.resolve("wrk.lua"), SCRIPT);
    }

    void warmUp(Request request, int seconds) {
        run(request, seconds);
    }

    /** @throws BenchmarkException when what is answered under load is not what was answered before */
    Sample measure(Server server, Request request) {
        String failure = "";
        for (int i = 0; i < ATTEMPTS; i++) {
            double cpu = server.cpuSeconds();
            double database = server.databaseSeconds();
            Counts counts = run(request, settings.seconds());
            cpu = server.cpuSeconds() - cpu;
            database = server.databaseSeconds() - database;
            double each = counts.bytes / Math.max(1.0, counts.requests);
            if (counts.errors == 0
                    && counts.requests > 0
                    && each > request.bodyBytes()
                    && each < request.bodyBytes() + MOST_HEADER_BYTES) {
                return new Sample(
                        cpu * 1e6 / counts.requests,
                        database * 1e6 / counts.requests,
                        counts.requests / counts.seconds,
                        cpu / counts.seconds,
                        request.bodyBytes());
            }
            failure = "%s under load, %s %s: %d errors in %d answers, of %.0f bytes each, where the body has %d"
                    .formatted(
                            server.name(),
                            request.url(),
                            request.header(),
                            counts.errors,
                            counts.requests,
                            each,
                            request.bodyBytes());
            Progress.tell("again: " + failure);
        }
        throw new BenchmarkException(failure);
    }

    private Counts run(Request request, int seconds) {
        if (request.http2()) {
            return runHttp2(request, seconds);
        }
        List<String> command = new ArrayList<>(programs.pinned(
                settings.loadCore(),
                programs.path("wrk"),
                "--threads=1",
                "--connections=" + settings.connections(),
                "--duration=" + seconds + "s",
                "--timeout=10s",
                "--script=" + script));
        if (!request.header().isEmpty()) {
            command.add("--header=" + String.join(": ", request.header()));
        }
        command.add(request.url());
        String output = ExternalPrograms.output(command.toArray(String[]::new));
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new BenchmarkException("wrk did not say what it did:\n" + output);
        }
        return new Counts(
                Long.parseLong(result.group(1)) / 1e6,
                Long.parseLong(result.group(2)),
                Long.parseLong(result.group(3)),
                Long.parseLong(result.group(4)));
    }

    /** With as many connections, of 10 streams each. */
    private Counts runHttp2(Request request, int seconds) {
        String output = ExternalPrograms.output(programs.pinned(
                        settings.loadCore(),
                        programs.path("h2load"),
                        "--threads=1",
                        "--clients=" + settings.connections(),
                        "--max-concurrent-streams=10",
                        "--duration=" + seconds,
                        request.url())
                .toArray(String[]::new));
        Matcher result = HTTP_2_RESULT.matcher(output);
        if (!result.find()) {
            throw new BenchmarkException("h2load did not say what it did:\n" + output);
        }
        return new Counts(
                seconds,
                Long.parseLong(result.group(1)),
                Long.parseLong(result.group(3)),
                Long.parseLong(result.group(2)));
    }

    private record Counts(double seconds, long requests, long bytes, long errors) {}
}
