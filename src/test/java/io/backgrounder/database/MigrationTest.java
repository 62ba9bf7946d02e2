package io.backgrounder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migrations as files, and on databases of their own, with Flyway as the application configures it. */
@QuarkusTest
class MigrationTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern DEFINITION = Pattern.compile(
            "^\\s*'?create (?:or replace )?(?:constraint )?((?:function|view|trigger) (?!pg_temp)\\w+)",
            Pattern.MULTILINE);

    @Inject
    Flyway application;

    private final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target/postgresql").toAbsolutePath(), false);

    @Test
    void eachFunctionViewAndTriggerIsDefinedOnceInARepeatableFile() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : files()) {
            DEFINITION
                    .matcher(Files.readString(file).toLowerCase(Locale.ROOT))
                    .results()
                    .forEach(definition -> {
                        String name = file.getFileName().toString();
                        assertTrue(
                                name.startsWith("R__"),
                                definition.group(1) + " belongs into a repeatable file: " + name);
                        String other = files.put(definition.group(1), name);
                        assertEquals(null, other, definition.group(1) + " is defined twice, here: " + name);
                    });
        }
        assertTrue(files.size() >= 8, "too few were found: " + files);
    }

    /** As when it has changed: on a schema that has its functions, views and triggers already. */
    @Test
    void repeatableFilesRunAgain() throws IOException, SQLException {
        migrate("repeated");
        try (Connection connection = server.connect("repeated");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from flyway_schema_history where version is null");
        }
        int repeatable = (int) files().stream()
                .filter(file -> file.getFileName().toString().startsWith("R__"))
                .count();
        assertEquals(repeatable, migrate("repeated"));
        assertEquals(0, migrate("repeated"));
    }

    @Test
    void aDatabaseFromBeforeTheBaselineIsRefused(@TempDir Path old) throws IOException {
        Files.writeString(old.resolve("V1__slugs.sql"), "create table slug ()");
        String url = server.database("before");
        on(url, Flyway.configure().locations("filesystem:" + old)).migrate();
        FlywayException refusal = assertThrows(FlywayException.class, () -> migrate("before"));
        PreventFurtherStepsException cause = (PreventFurtherStepsException) refusal.getCause();
        assertTrue(cause.getMessage().startsWith("The database 'before' was made by a version before"));
        assertEquals(1, cause.getMessage().lines().count());
    }

    private int migrate(String database) {
        return on(server.database(database), Flyway.configure().configuration(application.getConfiguration()))
                .migrate()
                .migrationsExecuted;
    }

    private Flyway on(String url, FluentConfiguration configuration) {
        return configuration
                .dataSource(url, EmbeddedPostgres.USER, server.password())
                .load();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }
}
