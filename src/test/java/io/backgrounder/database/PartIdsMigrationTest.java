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
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of documents that were written before they had ids are numbered in their order, whatever the change guard says. */
@QuarkusTest
class PartIdsMigrationTest {
    /** The last migration before the first of them. */
    private static final int BEFORE = 39;

    private static final String WRITTEN = """
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'guarded'; end $$;
            create trigger refused after update on coverage_point for each statement execute function refuse();
            create trigger refused after update on faq_item for each statement execute function refuse();
            create trigger refused after update on timeline_entry for each statement execute function refuse();
            set session_replication_role = replica;
            create temporary table part as
                select cast('00000000-0000-7000-8000-00000000000' || s as uuid) as owner, p as position, 'T' || s || p as text
                from generate_series(1, 2) s, generate_series(0, 2) p;
            insert into coverage_point (story_id, position, kind, text) select owner, position, 'agree', text from part;
            insert into faq_item (faq_id, position, question, answer) select owner, position, 'Q', text from part;
            insert into timeline_entry (story_id, position, date, starts_at, precision, happening, title, text)
                select owner, position, '2020', 0, 0, '2020 t', 'T', text from part""";

    @Inject
    Flyway application;

    private final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target/postgresql").toAbsolutePath(), false);

    @Test
    void partsAreNumbered(@TempDir Path old) throws IOException, SQLException {
        String database = "parts-" + System.nanoTime();
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
            assertEquals(
                    "T10 p1, T11 p2, T12 p3, T20 p1, T21 p2, T22 p3", numbered(statement, "text", "coverage_point"));
            assertEquals("T10 i1, T11 i2, T12 i3, T20 i1, T21 i2, T22 i3", numbered(statement, "answer", "faq_item"));
            assertEquals(
                    "T10 t1, T11 t2, T12 t3, T20 t1, T21 t2, T22 t3", numbered(statement, "text", "timeline_entry"));
        }
    }

    private static String numbered(Statement statement, String text, String table) throws SQLException {
        ResultSet row = statement.executeQuery(
                "select string_agg(%1$s || ' ' || id, ', ' order by %1$s) from %2$s".formatted(text, table));
        row.next();
        return row.getString(1);
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
