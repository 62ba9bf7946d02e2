package io.backgrounder.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts an embedded PostgreSQL, and configures the data source with it, if no JDBC URL is configured.
 *
 * <p>Builds read the configuration too. So this acts only if {@link io.backgrounder.Main} or the tests have set the system property
 * {@code backgrounder.database.embedded} to {@code run} or {@code test}.
 */
public class EmbeddedDatabase implements ConfigSourceFactory {
    private static final int BELOW_APPLICATION_PROPERTIES = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String mode = System.getProperty("backgrounder.database.embedded", "");
        boolean training = Boolean.getBoolean("quarkus.appcds.generate");
        if (mode.isEmpty() || training || value(context, "quarkus.datasource.jdbc.url", null) != null) {
            return List.of();
        }
        boolean durable = mode.equals("run");
        Path folder = Path.of(
                value(context, "backgrounder.database.data-dir", durable ? "data/postgresql" : "target/postgresql"));
        EmbeddedPostgres server = start(folder.toAbsolutePath().normalize(), durable);
        String url = server.database(value(context, "backgrounder.database.name", "backgrounder"));
        Map<String, String> properties = Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                server.password(),
                "backgrounder.database.embedded-url",
                url,
                "backgrounder.database.admin-key-file",
                EmbeddedPostgres.beside(folder.toAbsolutePath(), "admin-key").toString());
        return List.of(new PropertiesConfigSource(properties, "Embedded PostgreSQL", BELOW_APPLICATION_PROPERTIES));
    }

    private static EmbeddedPostgres start(Path folder, boolean durable) {
        try {
            return EmbeddedPostgres.start(folder, durable);
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
