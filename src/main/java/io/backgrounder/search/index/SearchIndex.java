package io.backgrounder.search.index;

import static java.util.stream.Collectors.joining;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangesWritten;
import io.backgrounder.search.analysis.Analysis;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.SearchKey;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Writes the search rows of changed content in the transaction of the change; the database refuses to commit without them. */
@ApplicationScoped
class SearchIndex {
    private static final String CHANGED =
            "select distinct c.resourceId from Change c where c.position > :after and not c.derived";

    private static final String CONTENT = "select * from search_content where owner = any(?)";

    private static final String DELETE = """
            with gone as (
                delete from search_document where owner = any(?) returning published_at)
            insert into search_day
            select cast(published_at at time zone 'UTC' as date), -count(*) from gone where published_at > '-infinity' group by 1
            on conflict (day) do update set documents = search_day.documents + excluded.documents""";

    private static final String INSERT =
            "insert into search_document (owner, id, kind, language, stemmer, published_at, updated_at,"
                    + " topics, sources, title, words, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COUNT = """
            insert into search_day
            select cast(published_at at time zone 'UTC' as date), count(*) from search_document
            where owner = any(?) and published_at > '-infinity' group by 1
            on conflict (day) do update set documents = search_day.documents + excluded.documents""";

    private static final String STEMMERS = """
            insert into search_stemmer select distinct stemmer from search_document where owner = any(?) on conflict do nothing""";

    private static final String WORDS = """
            insert into search_word
            select w.word from unnest(?) w (word) where not exists (select from search_word k where k.word = w.word offset 0)
            on conflict do nothing""";

    private static final String FORGET = "delete from suggestion where owner = any(?)";
    private static final String SUGGEST =
            "insert into suggestion (owner, number, kind, key, published_at) values (?, ?, ?, ?, ?)";

    @Inject
    StatelessSession session;

    @Inject
    SearchWords words;

    /** A row of the view {@code search_content}: one thing that can be found. */
    @RecordBuilder
    record Content(
            UUID owner,
            UUID id,
            Kind kind,
            String language,
            OffsetDateTime publishedAt,
            OffsetDateTime updatedAt,
            UUID[] topics,
            UUID[] sources,
            UUID[] faqs,
            UUID[] contributors,
            List<String> names,
            Texts texts) {
        static Content of(ResultSet row) throws SQLException {
            List<String> names = row.getArray("names") == null
                    ? null
                    : Arrays.asList((String[]) row.getArray("names").getArray());
            return SearchIndexContentBuilder.builder()
                    .owner(row.getObject("owner", UUID.class))
                    .id(row.getObject("id", UUID.class))
                    .kind(Kind.of(row.getString("kind")))
                    .language(row.getString("language"))
                    .publishedAt(row.getObject("published_at", OffsetDateTime.class))
                    .updatedAt(row.getObject("updated_at", OffsetDateTime.class))
                    .topics((UUID[]) row.getArray("topics").getArray())
                    .sources((UUID[]) row.getArray("sources").getArray())
                    .faqs((UUID[]) row.getArray("faqs").getArray())
                    .contributors((UUID[]) row.getArray("contributors").getArray())
                    .names(names)
                    .texts(new Texts(
                            Language.of(row.getString("text_language")),
                            Texts.title(names),
                            row.getString("lead"),
                            row.getString("rest")))
                    .build();
        }

        /** The time of publication; if there is none, a time before all others. */
        OffsetDateTime time() {
            return publishedAt == null ? OffsetDateTime.MIN : publishedAt;
        }

        /** The filters as lexemes. They are indexed with the words, so that one scan of one index applies both. */
        String filters() {
            Stream<String> times = publishedAt == null
                    ? Stream.empty()
                    : Stream.of("'#day/'uuuu-MM-dd", "'#month/'uuuu-MM", "'#year/'uuuu")
                            .map(form -> DateTimeFormatter.ofPattern(form)
                                    .format(publishedAt.withOffsetSameInstant(ZoneOffset.UTC)));
            return Stream.of(
                            Stream.of("#kind/" + kind.prefix()),
                            times,
                            filters("topic", topics),
                            filters("source", sources),
                            filters("faq", faqs),
                            filters("contributor", contributors))
                    .flatMap(filter -> filter)
                    .map(filter -> "'" + filter + "' ")
                    .collect(joining());
        }

        private static Stream<String> filters(String name, UUID[] ids) {
            return Arrays.stream(ids).map(id -> "#" + name + "/" + id);
        }
    }

    void write(@Observes ChangesWritten written) {
        write(session.createSelectionQuery(CHANGED, UUID.class)
                .setParameter("after", written.after())
                .getResultList());
    }

    /** Rewrites the rows of these resources. */
    void write(List<UUID> owners) {
        session.doWork(connection -> {
            UUID[] ids = owners.toArray(UUID[]::new);
            execute(connection, DELETE, ids);
            execute(connection, FORGET, ids);
            List<Content> contents = read(connection, ids);
            if (!contents.isEmpty()) {
                writeDocuments(connection, contents);
                execute(connection, COUNT, ids);
                execute(connection, STEMMERS, ids);
                suggest(connection, contents);
            }
        });
    }

    /** Cuts the texts of these resources in advance, so that writing their rows takes less time. */
    void prepare(List<UUID> owners) {
        session.doWork(connection ->
                read(connection, owners.toArray(UUID[]::new)).forEach(content -> words.prepare(content.texts)));
    }

    private static List<Content> read(Connection connection, UUID[] owners) throws SQLException {
        List<Content> contents = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CONTENT)) {
            statement.setArray(1, connection.createArrayOf("uuid", owners));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                contents.add(Content.of(rows));
            }
        }
        return contents;
    }

    private void writeDocuments(Connection connection, List<Content> contents) throws SQLException {
        TreeSet<String> spelt = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Content content : contents) {
                Texts.Cut cut = words.of(content.texts);
                String filters = content.filters();
                statement.setObject(1, content.owner);
                statement.setObject(2, content.id);
                statement.setString(3, content.kind.prefix());
                statement.setString(4, content.language);
                statement.setString(5, content.texts.language().code());
                statement.setObject(6, content.time());
                statement.setObject(7, content.updatedAt);
                statement.setArray(8, connection.createArrayOf("uuid", content.topics));
                statement.setArray(9, connection.createArrayOf("uuid", content.sources));
                statement.setObject(10, cut.title() == null ? null : filters + cut.title(), Types.OTHER);
                statement.setObject(11, filters + cut.words(), Types.OTHER);
                statement.setInt(12, Analysis.VERSION);
                statement.addBatch();
                spelt.addAll(cut.spelt());
            }
            statement.executeBatch();
        }
        execute(connection, WORDS, spelt.toArray(String[]::new));
    }

    private static void suggest(Connection connection, List<Content> contents) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SUGGEST)) {
            for (Content content : contents) {
                for (int i = 0; content.names != null && i < content.names.size(); i++) {
                    String key = SearchKey.of(content.names.get(i));
                    if (!key.isEmpty()) {
                        statement.setObject(1, content.owner);
                        statement.setInt(2, i);
                        statement.setString(3, content.kind.prefix());
                        statement.setString(4, key);
                        statement.setObject(5, content.time());
                        statement.addBatch();
                    }
                }
            }
            statement.executeBatch();
        }
    }

    private static void execute(Connection connection, String sql, Object[] values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf(values instanceof UUID[] ? "uuid" : "text", values));
            statement.execute();
        }
    }
}
