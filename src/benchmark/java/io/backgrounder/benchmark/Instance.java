package io.backgrounder.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starts instances of Backgrounder's jar. */
public final class Instance {
    /** The admin key of all. */
    public static final String KEY = UUID.randomUUID().toString();

    /** The variable with the port, which is any free one otherwise. */
    public static final String PORT = "QUARKUS_HTTP_PORT";

    private Instance() {}

    /**
     * Starts one that has an embedded PostgreSQL of its own.
     *
     * @param home where it makes its data, or has them from before; it finds no configuration there
     * @param more its environment
     */
    public static Server start(Launcher launcher, String name, Path home, Map<String, String> more) throws IOException {
        Server server = launch(launcher, name, home, more);
        ProcessHandle postgres = Launcher.postmaster(home)
                .orElseThrow(() -> new BenchmarkException(name + " has no PostgreSQL of its own"));
        return server.with(postgres);
    }

    /** Starts one that has the database of another PostgreSQL, by its environment. */
    public static Server start(
            Launcher launcher, String name, Path home, Map<String, String> more, ProcessHandle postgres)
            throws IOException {
        return launch(launcher, name, home, more).with(postgres);
    }

    private static Server launch(Launcher launcher, String name, Path home, Map<String, String> more)
            throws IOException {
        int port = more.containsKey(PORT) ? Integer.parseInt(more.get(PORT)) : Http.freePort();
        ProcessBuilder builder = launcher.process(
                        ExternalPrograms.JAVA, "-jar", ExternalPrograms.BACKGROUNDER.toString())
                .directory(home.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(variable -> variable.matches("(QUARKUS|BACKGROUNDER)_.*"));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put(PORT, String.valueOf(port));
        environment.put("BACKGROUNDER_ADMIN_KEY", KEY);
        environment.putAll(more);
        Process process = launcher.start(name, builder, url(port) + "/q/health/ready");
        return new Server(name, url(port), true, process.toHandle(), Optional.empty());
    }

    public static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
