package io.backgrounder.search.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.DocumentsWritten;
import io.backgrounder.document.Present;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.search.analysis.Analysis;
import io.backgrounder.search.query.ManuscriptWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * Writes the words of manuscripts that readers cannot search, in the transaction of each write, so that editors find them. The database
 * notes which manuscripts these are, and refuses to commit without their words.
 */
@ApplicationScoped
class ManuscriptIndex {
    private static final Set<String> HIDDEN = Set.of("archived", "withdrawn");

    private static final String UNINDEXED =
            "select m.id, m.kind from unindexed_manuscript u join manuscript m on m.id = u.id";
    private static final String DELETE = "delete from manuscript_words where resource_id = any(?)";
    private static final String INSERT =
            "insert into manuscript_words (resource_id, number, stemmer, words, version) values (?, ?, ?, ?, ?)";
    private static final String DONE = "delete from unindexed_manuscript where id = any(?)";

    @Inject
    StatelessSession session;

    @Inject
    SearchWords words;

    @Inject
    DocumentKinds kinds;

    private record Unindexed(UUID id, String kind) {}

    void write(@Observes DocumentsWritten written) {
        Map<String, List<UUID>> unindexed = session.createNativeQuery(UNINDEXED, Unindexed.class)
                .getResultStream()
                .collect(groupingBy(Unindexed::kind, mapping(Unindexed::id, toList())));
        unindexed.forEach((kind, ids) -> {
            List<? extends Document<?>> hidden = hidden(Kind.of(kind), ids).toList();
            session.doWork(connection -> {
                execute(connection, DELETE, ids);
                write(connection, Kind.of(kind), hidden);
                execute(connection, DONE, ids);
            });
        });
    }

    /** Cuts the texts of these manuscripts in advance. */
    void prepare(Kind kind, List<UUID> ids) {
        hidden(kind, ids).forEach(words::prepare);
    }

    /** The newest documents, as far as readers cannot search them. */
    private Stream<? extends Document<?>> hidden(Kind kind, List<UUID> ids) {
        boolean searchable = Kind.names(Kind.SEARCHABLE).contains(kind.prefix());
        return kinds.of(kind).present(ids).values().stream()
                .map(Present::newest)
                .filter(newest ->
                        !searchable || Boolean.TRUE.equals(newest.draft()) || HIDDEN.contains(newest.status()));
    }

    private void write(Connection connection, Kind kind, List<? extends Document<?>> documents) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Document<?> document : documents) {
                UUID id = kind.parseId(document.id()).orElseThrow();
                int number = 0;
                for (Texts texts : Texts.of(document)) {
                    statement.setObject(1, id);
                    statement.setInt(2, number++);
                    statement.setString(3, texts.language().code());
                    statement.setObject(
                            4,
                            ManuscriptWords.filters(kind, texts.language(), id)
                                    + words.of(texts).words(),
                            Types.OTHER);
                    statement.setInt(5, Analysis.VERSION);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void execute(Connection connection, String sql, List<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.execute();
        }
    }
}
