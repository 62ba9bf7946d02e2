package io.backgrounder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coverage points that were written before they had ids are numbered in their order, whatever the change guard says. */
@QuarkusTest
class PointIdsMigrationTest {
    /** The last migration before them. */
    private static final int BEFORE = 39;

    private static final String WRITTEN = """
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'guarded'; end $$;
            create trigger refused after update on coverage_point for each statement execute function refuse();
            set session_replication_role = replica;
            insert into coverage_point (story_id, position, kind, text)
                select cast('00000000-0000-7000-8000-00000000000' || s as uuid), p, 'agree', 'T' || s || p
                from generate_series(1, 2) s, generate_series(0, 2) p""";

    @Inject
    Flyway application;

    private final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target/postgresql").toAbsolutePath(), false);

    @Test
    void pointsAreNumbered(@TempDir Path old) throws IOException, SQLException {
        String database = "points-" + System.nanoTime();
        String url = server.database(database);
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(file -> version(file) <= BEFORE).toList()) {
                Files.copy(file, old.resolve(file.getFileName()));
            }
        }
        migrate(url, Flyway.configure().locations("filesystem:" + old));
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(WRITTEN);
            migrate(url, Flyway.configure().configuration(application.getConfiguration()));
            ResultSet row = statement.executeQuery(
                    "select array_agg(text || ' ' || id order by story_id, position) from coverage_point");
            row.next();
            assertEquals(List.of("T10 p1", "T11 p2", "T12 p3", "T20 p1", "T21 p2", "T22 p3"), List.of((String[])
                    row.getArray(1).getArray()));
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("V") ? Integer.parseInt(name.replaceAll("V(\\d+)__.*", "$1")) : Integer.MAX_VALUE;
    }

    private void migrate(String url, FluentConfiguration configuration) {
        configuration
                .dataSource(url, EmbeddedPostgres.USER, server.password())
                .load()
                .migrate();
    }
}
