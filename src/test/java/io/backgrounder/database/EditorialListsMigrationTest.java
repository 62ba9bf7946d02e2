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

/** What editors' lists filter by is known of documents that were written before. */
@QuarkusTest
class EditorialListsMigrationTest {
    private static final int BEFORE = 14;

    /** The first story has no draft, the second one beside what readers see, the third nothing but a draft. */
    private static final String WRITTEN = """
            set session_replication_role = replica;
            insert into story (id, slug, language, headline, summary, status, published_at, updated_at, content_updated_at, revision)
                select cast('00000000-0000-7000-8000-00000000000' || i as uuid), 's' || i, 'en', 'S', 'S', 'published',
                    '2026-01-01Z', '2026-02-01Z', '2026-02-01Z', 1 from generate_series(1, 2) i;
            insert into story_topic (story_id, topic_id, position, role)
                values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000009', 0, 'about');
            insert into revision (resource_id, number, page, author, minor_edit, published_at)
                select id, 1, '{}', 'Publisher', false, '2026-02-01Z' from story;
            insert into draft (resource_id, version, document, minor_edit, author, written_at)
                values ('00000000-0000-7000-8000-000000000002', 1, '{"publishedAt":"2025-01-01T00:00:00Z"}', false, 'Ann', '2026-03-01Z'),
                ('00000000-0000-7000-8000-000000000003', 1, '{}', false, 'Bob', '2026-03-01Z');
            insert into manuscript (id, kind, slug, language, title, status, draft, draft_uses, edited_at)
                select cast('00000000-0000-7000-8000-00000000000' || i as uuid), 'story', 's' || i, 'en', 'S',
                    case i when 3 then 'draft' else 'published' end, case when i > 1 then 1 end,
                    case i when 3 then array['topic_01k8zp4n2fep7a3qk55fzjys84'] else '{}' end, '2026-03-01Z'
                from generate_series(1, 3) i""";

    @Inject
    Flyway application;

    private final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target/postgresql").toAbsolutePath(), false);

    @Test
    void whatWasWrittenBeforeIsFilledIn(@TempDir Path old) throws IOException, SQLException {
        String database = "lists-" + System.nanoTime();
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
                    "select array_agg(concat_ws(' ', slug, edited_by,"
                            + " to_char(published_at at time zone 'UTC', 'YYYY-MM-DD'), without_topics) order by slug) from manuscript");
            row.next();
            assertEquals(List.of("s1 Publisher 2026-01-01 f", "s2 Ann 2025-01-01 t", "s3 Bob f"), List.of((String[])
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
