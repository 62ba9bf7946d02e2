package io.backgrounder.database;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts an embedded PostgreSQL, and configures the data source with it, if no JDBC URL is configured.
 *
 * <p>Quarkus makes a configuration before it initializes anything, and another one before it starts. The server starts with the first,
 * while Quarkus initializes; the second one waits for it.
 *
 * <p>Builds read the configuration too. So this acts only if {@link io.backgrounder.Main} or the tests have set the system property
 * {@code backgrounder.database.embedded} to {@code run} or {@code test}.
 */
@StaticInitSafe
public class EmbeddedDatabase implements ConfigSourceFactory {
    private static final int BELOW_APPLICATION_PROPERTIES = 50;
    private static final ConcurrentMap<Server, FutureTask<Map<String, String>>> STARTS = new ConcurrentHashMap<>();

    private record Server(Path folder, String database, boolean durable) {}

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String mode = System.getProperty("backgrounder.database.embedded", "");
        boolean training = Boolean.getBoolean("quarkus.appcds.generate");
        if (mode.isEmpty() || training || value(context, StartingDatabase.URL, null) != null) {
            return List.of();
        }
        boolean durable = mode.equals("run");
        Path folder = Path.of(
                value(context, "backgrounder.database.data-dir", durable ? "data/postgresql" : "target/postgresql"));
        Server server = new Server(
                folder.toAbsolutePath(), value(context, "backgrounder.database.name", "backgrounder"), durable);
        return List.of(new StartingDatabase(
                STARTS.computeIfAbsent(server, EmbeddedDatabase::begin), BELOW_APPLICATION_PROPERTIES));
    }

    private static FutureTask<Map<String, String>> begin(Server server) {
        FutureTask<Map<String, String>> start = new FutureTask<>(() -> start(server));
        Thread thread = new Thread(start, "embedded-postgresql-start");
        thread.setDaemon(true);
        thread.start();
        return start;
    }

    private static Map<String, String> start(Server server) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(server.folder.normalize(), server.durable);
            String url = postgres.database(server.database);
            return Map.of(
                    StartingDatabase.URL,
                    url,
                    StartingDatabase.USERNAME,
                    EmbeddedPostgres.USER,
                    StartingDatabase.PASSWORD,
                    postgres.password(),
                    StartingDatabase.EMBEDDED_URL,
                    url,
                    StartingDatabase.ADMIN_KEY_FILE,
                    EmbeddedPostgres.beside(server.folder, "admin-key").toString());
        } catch (EmbeddedException e) {
            // The log does not work yet, and an exception would drown the message in stack traces.
            System.err.println(e.getMessage());
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }

    private static String value(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue configured = context.getValue(name);
        return configured == null
                        || configured.getValue() == null
                        || configured.getValue().isBlank()
                ? otherwise
                : configured.getValue();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(BELOW_APPLICATION_PROPERTIES);
    }
}
