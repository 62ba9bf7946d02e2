package io.backgrounder.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the programs of PostgreSQL. They refuse to run as root, so root runs them in a user namespace or, where that is forbidden, as an
 * unprivileged user, who then owns the data.
 */
final class PostgresPrograms {
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    private static final List<String> UNPRIVILEGED =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
    private static final int TIMEOUT_SECONDS = 90;

    private final Path home;
    private final List<String> aside;

    PostgresPrograms(Path home) {
        this.home = home;
        boolean root = "root".equals(System.getProperty("user.name"));
        this.aside = !root ? List.of() : works(NAMESPACE) ? NAMESPACE : UNPRIVILEGED;
    }

    /** Runs a program, and returns its output. */
    String run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(aside);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("backgrounder-", ".out");
        try {
            // To a file: the server inherits it, and would hold a pipe open.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + TIMEOUT_SECONDS + " s");
            } else if (process.exitValue() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(output).strip());
            }
            return Files.readString(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            // Windows deletes no file that a program has open.
            if (!output.toFile().delete()) {
                output.toFile().deleteOnExit();
            }
        }
    }

    /** Gives a folder to the user that runs the programs. */
    void own(Path path) throws IOException {
        if (aside.equals(UNPRIVILEGED)) {
            try (Stream<Path> paths = Files.walk(path)) {
                for (Path each : (Iterable<Path>) paths::iterator) {
                    Files.setAttribute(each, "unix:uid", Integer.valueOf(NOBODY));
                    Files.setAttribute(each, "unix:gid", Integer.valueOf(NOBODY));
                }
            }
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An eighth of the memory, in MB, between PostgreSQL's default of 128 MB and 2 GB; PostgreSQL takes only what it uses. */
    static long sharedBuffers() {
        var memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return Math.max(128, Math.min(2048, memory / 8 >> 20));
    }
}
