package io.backgrounder.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Starts processes, with a temporary folder for them, and leaves nothing behind, however the program ends. */
public final class Launcher implements AutoCloseable {
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 45;

    private final Function<String[], List<String>> placed;
    private final Path folder = Files.createTempDirectory("backgrounder-benchmark-");
    private boolean closed;

    /** @param placed the command as it is called, on a core of its own perhaps */
    public Launcher(Function<String[], List<String>> placed) throws IOException {
        this.placed = placed;
        // Root may have to run PostgreSQL as somebody else, who has to get through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-servers"));
    }

    public Path folder() {
        return folder;
    }

    public Path newFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    public ProcessBuilder process(String... command) {
        return new ProcessBuilder(placed.apply(command));
    }

    /** @throws BenchmarkException with what the process said, when the address does not answer 200 in time */
    public Process start(String name, ProcessBuilder builder, String ready) throws IOException {
        Progress.tell("start: " + name);
        File log = folder.resolve(name + ".log").toFile();
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end && !ended(process)) {
            if (answers(ready)) {
                return process;
            }
        }
        throw new BenchmarkException(name + " did not start. It said:\n" + Files.readString(log.toPath()));
    }

    private static boolean answers(String url) {
        try {
            return Http.get(url).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    public void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Progress.tell("stop all");
        // All at once, for each takes its time; wrk is among them where the program is interrupted.
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        children.forEach(ProcessHandle::destroy);
        children.forEach(this::stop);
        try {
            try (Stream<Path> homes = Files.list(folder)) {
                homes.map(Launcher::postmaster).flatMap(Optional::stream).forEach(ProcessHandle::destroyForcibly);
            }
            delete();
        } catch (IOException e) {
            System.err.println(folder + " could not be deleted: " + e);
        }
    }

    /** The embedded PostgreSQL of an instance: not its child, and there only while it runs or has been left behind. */
    public static Optional<ProcessHandle> postmaster(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("data/postgresql/postmaster.pid"))) {
            return lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
