package io.backgrounder.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Cleans up what a killed JVM, or a killed server, has left on a folder. Only the holder of the lock of the folder may do this. */
final class StaleServer {
    private StaleServer() {}

    /** Stops the server that still runs there, or removes the pid file of one that does not. */
    static void stop(Path data, PostgresPrograms programs) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process =
                lines.isEmpty() ? Optional.empty() : process(lines.get(0).strip());
        if (process.flatMap(found -> found.info().command())
                .filter(command -> command.matches(".*[/\\\\]postgres(\\.exe)?"))
                .isPresent()) {
            programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
        } else {
            // The number may belong to another program by now, which PostgreSQL would take for a server, and not start.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.matches("[0-9]{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }
}
