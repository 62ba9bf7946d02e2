package io.backgrounder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.address.Kind;
import io.backgrounder.faq.Faq;
import io.backgrounder.source.Source;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.json.StrictJson;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written before sources, topics and FAQs had drafts and revisions: each has a manuscript and its first revision. */
@QuarkusTest
class OneLifeMigrationTest {
    /** The last migration before them. */
    private static final int BEFORE = 11;

    private static final UUID ID = UUID.fromString("01932f3a-7c1e-7b54-9f8e-fedcba987654");
    private static final String WRITTEN = """
            insert into slug values
                ('source', 's', '%1$s', true), ('topic', 't', '%2$s', true), ('faq', 'f', '%3$s', true);
            insert into source (id, slug, name, country, updated_at, content_updated_at)
                values ('%1$s', 's', 'S "quoted"', 'GB', '2026-01-02T03:04:05.678901Z', '2026-01-01T00:00:00Z');
            insert into topic (id, slug, name, topic_type, description_source_name, description_as_of, wikidata_id, updated_at, content_updated_at)
                values ('%2$s', 't', 'T', 'person', 'D', '2026-10-01', 'Q1', '2026-01-02T03:04:05Z', '2026-01-01T00:00:00Z');
            insert into topic_alias values ('%2$s', 0, 'A'), ('%2$s', 1, 'B');
            insert into faq (id, slug, language, question, introduction, published_at, updated_at, content_updated_at)
                values ('%3$s', 'f', 'en', 'Q?', 'I', '2025-01-01Z', '2026-01-02Z', '2026-01-01Z');
            insert into faq_item values ('%3$s', 0, 'Why?', 'So.')""";

    @Inject
    Flyway application;

    private final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target/postgresql").toAbsolutePath(), false);

    @Test
    void whatReadersSawBeforeIsTheFirstRevision(@TempDir Path old) throws IOException, SQLException {
        String database = "one-life-" + System.nanoTime();
        String url = server.database(database);
        UUID source = new UUID(ID.getMostSignificantBits(), 1);
        UUID topic = ID;
        UUID faq = new UUID(ID.getMostSignificantBits(), -1);
        for (int version = 1; version <= BEFORE; version++) {
            String start = "V" + version + "__";
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
                Path file = files.filter(one -> one.getFileName().toString().startsWith(start))
                        .findFirst()
                        .orElseThrow();
                Files.copy(file, old.resolve(file.getFileName()));
            }
        }
        migrate(url, Flyway.configure().locations("filesystem:" + old));
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(WRITTEN.formatted(source, topic, faq));
            migrate(url, Flyway.configure().configuration(application.getConfiguration()));
            Source publication = page(statement, source, Source.class);
            assertEquals(Kind.SOURCE.id(source), publication.id());
            assertEquals("S \"quoted\"", publication.name());
            assertEquals(Instant.parse("2026-01-02T03:04:05.678901Z"), publication.updatedAt());
            Topic person = page(statement, topic, Topic.class);
            assertEquals(Kind.TOPIC.id(topic), person.id());
            assertEquals(List.of("A", "B"), person.aliases());
            assertEquals("D", person.descriptionSource().name());
            assertEquals(List.of("https://www.wikidata.org/entity/Q1"), person.sameAs());
            Faq question = page(statement, faq, Faq.class);
            assertEquals(Kind.FAQ.id(faq), question.id());
            assertEquals(List.of(new Faq.FaqItem(null, "Why?", "So.")), question.items());
            assertEquals(1, question.revision());
            assertEquals("/v1/faqs/f/revisions", question.links().revisions());
            try (ResultSet rows = statement.executeQuery(
                    "select count(*) from manuscript where status = 'published' and draft is null and edited_at is not null")) {
                rows.next();
                assertEquals(3, rows.getInt(1));
            }
        }
    }

    private static <P> P page(Statement statement, UUID id, Class<P> type) throws SQLException, IOException {
        try (ResultSet rows =
                statement.executeQuery("select page from revision where number = 1 and resource_id = '" + id + "'")) {
            rows.next();
            return StrictJson.mapper().readValue(rows.getString(1), type);
        }
    }

    private void migrate(String url, FluentConfiguration configuration) {
        configuration
                .dataSource(url, EmbeddedPostgres.USER, server.password())
                .load()
                .migrate();
    }
}
