package io.backgrounder.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs that this one calls. */
public final class ExternalPrograms {
    public static final Path BACKGROUNDER =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Map<String, String> paths = new LinkedHashMap<>();

    private ExternalPrograms() {}

    /** @throws BenchmarkException that says what to install */
    public static ExternalPrograms find(String... names) {
        ExternalPrograms programs = new ExternalPrograms();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            // Debian keeps nginx where only root looks.
            Stream.of((System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":"))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresentOrElse(path -> programs.paths.put(name, path.toString()), () -> missing.add(name));
        }
        if (!missing.isEmpty()) {
            throw new BenchmarkException("Missing: " + String.join(", ", missing)
                    + ". On Debian or Ubuntu: apt-get install wrk nghttp2-client nginx util-linux libc-bin");
        } else if (!Files.exists(BACKGROUNDER)) {
            throw new BenchmarkException(
                    "Missing: " + BACKGROUNDER + ". Call this in the repository, after ./mvnw -DskipTests package");
        }
        return programs;
    }

    public String path(String name) {
        return paths.get(name);
    }

    /** The command, held on one core with all that it starts. */
    public List<String> pinned(int core, String... command) {
        return Stream.concat(Stream.of(path("taskset"), "-c", String.valueOf(core)), Stream.of(command))
                .toList();
    }

    public String nginxVersion() {
        return output(path("nginx"), "-v").replaceFirst("^nginx version: ", "");
    }

    /** What a program that does not fail prints. */
    public static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new BenchmarkException(String.join(" ", command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new BenchmarkException(String.join(" ", command) + " did not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException(String.join(" ", command) + " was interrupted");
        }
    }
}
