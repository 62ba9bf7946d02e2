package io.backgrounder.database;

import io.smallrye.config.common.AbstractConfigSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The configuration of the embedded PostgreSQL, which starts meanwhile: who asks for it waits. */
class StartingDatabase extends AbstractConfigSource {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";
    static final String EMBEDDED_URL = "backgrounder.database.embedded-url";
    static final String ADMIN_KEY_FILE = "backgrounder.database.admin-key-file";

    private static final Set<String> NAMES = Set.of(URL, USERNAME, PASSWORD, EMBEDDED_URL, ADMIN_KEY_FILE);
    private static final long serialVersionUID = 1;

    private final transient FutureTask<Map<String, String>> values;

    StartingDatabase(FutureTask<Map<String, String>> values, int ordinal) {
        super("Embedded PostgreSQL", ordinal);
        this.values = values;
    }

    @Override
    public Set<String> getPropertyNames() {
        return NAMES;
    }

    @Override
    public String getValue(String name) {
        return NAMES.contains(name) ? values().get(name) : null;
    }

    private Map<String, String> values() {
        try {
            return values.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EmbeddedException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while the embedded PostgreSQL started.");
        }
    }
}
