package io.backgrounder.benchmark.unread;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.ImportLoad;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Options;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import io.backgrounder.corpus.Corpus;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what clients that ask for much and read nothing do to everybody else, in little memory.
 *
 * <p>It starts the jar with 256 MB of heap and as much of direct memory, and imports stories. Then, for each {@link UnreadCase}, it opens
 * connections that send as many requests as the server takes, and meanwhile reads a story over and over on another, and asks for
 * health. It prints what that reader saw, the memory in use at most, and how many connections the server had closed in the end.
 *
 * <p>Options, with their defaults: {@code connections=40}, {@code requests=2000} (on each), {@code seconds=40} (for each case),
 * {@code stories=2000}, {@code megabytes=256}, {@code only=} (the name of a case).
 */
final class UnreadBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "%-30s %9s %8s %8s %8s %8s %8s %8s %8s%n";
    private static final String ROW = "%-30s %9d %8.2f %8.2f %8.1f %8d %8.0f %8.0f %8d%n";

    private UnreadBenchmark() {}

    public static void main(String[] args) throws Exception {
        try {
            Map<String, String> defaults = new LinkedHashMap<>();
            defaults.put("connections", "40");
            defaults.put("requests", "2000");
            defaults.put("seconds", "40");
            defaults.put("stories", "2000");
            defaults.put("megabytes", "256");
            defaults.put("only", "");
            Options options = Options.of(args, defaults);
            ExternalPrograms.find("java");
            try (Launcher launcher = new Launcher(List::of)) {
                run(options, launcher);
            }
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Launcher launcher) throws Exception {
        int megabytes = options.number("megabytes");
        Server server = Instance.start(
                launcher,
                "unread",
                launcher.newFolder("unread"),
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx%1$dm -XX:MaxDirectMemorySize=%1$dm".formatted(megabytes)));
        Corpus corpus = new Corpus(1, options.number("stories"));
        ImportLoad load = new ImportLoad(server.url(), Instance.KEY);
        String token = JSON.readTree(
                        Http.get(server.url() + "/v1/changes?limit=1").body())
                .path("nextToken")
                .asText();
        load.send("sources, topics, FAQs", corpus.references(), corpus.referenceCount());
        load.send("stories", corpus.stories(0, corpus.stories()), corpus.stories());
        String story = JSON.readTree(
                        Http.get(server.url() + "/v1/stories?limit=1").body())
                .at("/data/0/slug")
                .asText();
        new LatencyProbe(server.url(), story).read(10);
        System.out.printf(
                "%n%d connections, %d requests on each, none read, for %d s; a reader beside them:%n",
                options.number("connections"), options.number("requests"), options.number("seconds"));
        System.out.printf(HEADER, "", "reads", "p50 ms", "p99 ms", "max ms", "failed", "heap MB", "dir. MB", "closed");
        for (UnreadCase unread : UnreadCase.values()) {
            if (options.text("only").isEmpty() || options.text("only").equals(unread.name())) {
                measure(unread, options, server.url(), story, token);
            }
        }
    }

    private static void measure(UnreadCase unread, Options options, String server, String story, String token)
            throws IOException, InterruptedException {
        Progress.tell(unread.title);
        byte[] requests = unread.requests(options.number("requests"), story, token);
        LatencyProbe reader = new LatencyProbe(server, story);
        try (UnreadConnections connections =
                new UnreadConnections(URI.create(server), options.number("connections"), requests)) {
            reader.read(options.number("seconds"));
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    unread.title,
                    reader.count(),
                    reader.quantile(0.5),
                    reader.quantile(0.99),
                    reader.quantile(1),
                    reader.failed(),
                    reader.heap() / 1e6,
                    reader.direct() / 1e6,
                    connections.closed());
        }
    }
}
