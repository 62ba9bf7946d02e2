package io.backgrounder.benchmark.read;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is compared: two instances of Backgrounder, nginx and Vert.x. */
final class ComparedServers {
    static final String NGINX = "nginx";
    static final String VERTX = "Vert.x";
    static final String CACHED = "Backgrounder";
    static final String UNCACHED = "Backgrounder uncached";

    private static final int STORIES = 20;
    private static final Map<String, String> HTTP_2 = Map.of("BACKGROUNDER_HTTP2_CLEARTEXT", "true");

    private final Launcher launcher;
    private final ExternalPrograms programs;
    private final Path files;

    /** @param files what the references serve; filled with what Backgrounder answers */
    ComparedServers(Launcher launcher, ExternalPrograms programs, Path files) {
        this.launcher = launcher;
        this.programs = programs;
        this.files = files;
    }

    /** The second instance has a copy of the first one's database: two imports would differ in their times. */
    List<Server> start() throws IOException {
        Path home = launcher.newFolder("cached");
        Path copy = launcher.folder().resolve("uncached");
        Server content = Instance.start(launcher, "the content", home, Map.of());
        importStories(content);
        launcher.stop(content.process());
        if (Launcher.postmaster(home).isPresent()) {
            throw new BenchmarkException("The first start's PostgreSQL did not stop, so its data cannot be copied");
        }
        ExternalPrograms.output("cp", "-a", home.toString(), copy.toString());

        Server cached = Instance.start(launcher, CACHED, home, HTTP_2);
        AnswerComparison.save(cached, files);
        return List.of(
                startNginx(),
                startVertx(),
                cached,
                Instance.start(
                        launcher,
                        UNCACHED,
                        copy,
                        Map.of("BACKGROUNDER_CACHE_MAX_SIZE", "0", "BACKGROUNDER_HTTP2_CLEARTEXT", "true")));
    }

    /** Enough for a full page of a list: the demo content is less. */
    private static void importStories(Server server) throws IOException {
        String summary = "Something happened, and it is told here at the usual length. "
                .repeat(5)
                .strip();
        String lines = IntStream.range(0, STORIES)
                .mapToObj(i -> """
                        {"type":"story","slug":"benchmark-%1$d","language":"en","headline":"Benchmark %1$d","summary":"%2$s",\
                        "publishedAt":"2020-01-01T00:00:%1$02dZ"}
                        """.formatted(i, summary))
                .collect(Collectors.joining());
        String results = new String(
                Http.post(
                                server.url() + "/editorial/v1/import",
                                lines,
                                "Authorization",
                                "Bearer " + Instance.KEY,
                                "Content-Type",
                                "application/x-ndjson")
                        .body(),
                StandardCharsets.UTF_8);
        if (results.lines()
                        .filter(line -> line.contains("\"status\":\"created\""))
                        .count()
                != STORIES) {
            throw new BenchmarkException("The import did not create " + STORIES + " stories:\n" + results);
        }
    }

    private Server startNginx() throws IOException {
        int port = Http.freePort();
        Path home = launcher.newFolder("nginx");
        Path configuration = NginxConfiguration.write(home, port, files);
        return startReference(
                NGINX,
                port,
                launcher.process(programs.path("nginx"), "-p", home.toString(), "-c", configuration.toString()));
    }

    private Server startVertx() throws IOException {
        int port = Http.freePort();
        return startReference(
                VERTX,
                port,
                launcher.process(
                        ExternalPrograms.JAVA,
                        "-cp",
                        System.getProperty("java.class.path"),
                        VertxReference.class.getName(),
                        String.valueOf(port),
                        files.toString()));
    }

    private Server startReference(String name, int port, ProcessBuilder builder) throws IOException {
        Process process = launcher.start(name, builder, Instance.url(port) + "/" + ReadCase.STORY.file);
        return new Server(name, Instance.url(port), false, process.toHandle(), Optional.empty());
    }
}
