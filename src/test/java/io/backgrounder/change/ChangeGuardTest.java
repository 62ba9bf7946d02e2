package io.backgrounder.change;

import static io.backgrounder.Documents.topic;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.FirstColumn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** No table that readers can see something of can be written without an entry in the change log, whoever writes it. */
@QuarkusTest
class ChangeGuardTest {
    private static final String ADMINISTRATION = "who may do what, and did; never in an answer of delivery";
    private static final String DESK = "what is not published";
    private static final String REPEATS = "what repeated requests are answered with";

    private static final String REFILLS = "written with a derived entry, for the edit of another document";
    private static final String REDACTIONS = "written with an entry of their own";

    /** The tables that need no entry, and why. */
    private static final Map<String, String> UNSEEN = Map.ofEntries(
            Map.entry("api_key", ADMINISTRATION),
            Map.entry("api_key_secret", ADMINISTRATION),
            Map.entry("audit", ADMINISTRATION),
            Map.entry("preview_secret", ADMINISTRATION),
            Map.entry("log_key", ADMINISTRATION),
            Map.entry("log_leaf", "written with the entry of what it is of"),
            Map.entry("draft", DESK),
            Map.entry("front_story", REFILLS),
            Map.entry("front_filling", REFILLS),
            Map.entry("front_clock", REFILLS),
            Map.entry("note", DESK),
            Map.entry("manuscript", DESK),
            Map.entry("idempotency_key", REPEATS),
            Map.entry("import_batch", REPEATS),
            Map.entry("import_report", ADMINISTRATION),
            Map.entry("import_report_line", ADMINISTRATION),
            Map.entry("replacement", ADMINISTRATION),
            Map.entry("replacement_story", ADMINISTRATION),
            Map.entry("external_id", DESK),
            Map.entry("manuscript_words", DESK),
            Map.entry("unindexed_manuscript", DESK),
            Map.entry("redaction", REDACTIONS),
            Map.entry("redacted_words", REDACTIONS),
            Map.entry("redacted_slug", REDACTIONS),
            Map.entry("revision", "changed by redactions only, and seen only once its resource has its number"),
            Map.entry("slug", "seen only once its resource has it"),
            Map.entry("change", "the log"),
            Map.entry("change_log", "the log's name"),
            Map.entry("stored_answer", "copies, which a change deletes"),
            Map.entry("unlogged_write", "the guard's own"),
            Map.entry("flyway_schema_history", "the schema's own"));
    /** Those of the subscriptions need none either. */
    private static final String WEBHOOKS = "webhook.*";
    /** What the log itself has written. */
    private static final String SEARCH = "search_.*|suggestion";

    private static final String TABLES =
            "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')";
    /** After insert, delete and update (4 + 8 + 16), for each statement, and not switched off. */
    private static final String GUARDED = "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
            + " where t.tgname = 'change_expected' and t.tgtype = 28 and t.tgenabled = 'O'";

    private static final String COLUMN =
            "select a.attname from pg_attribute a where a.attrelid = '%s'::regclass and a.attnum > 0 and a.attgenerated = '' limit 1";
    private static final String ENTRY =
            "insert into change (position, at, action, kind, resource_id, sections, significant, keys, derived)"
                    + " select max(position) + 1, now(), 'updated', 'source', gen_random_uuid(), '{}', false, '{}', false from change";
    private static final String CHECK_NOW = "set constraints all immediate";

    @Inject
    DataSource database;

    @Test
    void everyTableIsGuardedOrUnseen() throws SQLException {
        Set<String> tables = new TreeSet<>(texts(TABLES));
        assertTrue(tables.containsAll(UNSEEN.keySet()), "a table that is gone");
        tables.removeIf(table -> UNSEEN.containsKey(table) || table.matches(WEBHOOKS) || table.matches(SEARCH));
        assertEquals(tables, new TreeSet<>(texts(GUARDED)), "a table is neither guarded nor among the unseen, or both");
    }

    @Test
    void aWriteWithoutAnEntryIsRefusedAtCommit() throws SQLException {
        for (String table : texts(GUARDED)) {
            for (String write : writes(table)) {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute(write);
                    SQLException refusal = assertThrows(SQLException.class, connection::commit, write);
                    assertTrue(refusal.getMessage().contains("without an entry in the change log"), write);
                }
            }
        }
    }

    @Test
    void aWriteWithAnEntryPasses() throws SQLException {
        for (String table : texts(GUARDED)) {
            for (String write : writes(table)) {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute(write);
                    statement.execute(ENTRY);
                    assertDoesNotThrow(() -> statement.execute(CHECK_NOW), write);
                    connection.rollback();
                }
            }
        }
    }

    /** An entry is not all that a write has to tell: what can be found must be written anew, and must go. */
    @Test
    void aWriteWithoutTheRowsByWhichItIsFoundIsRefused() throws SQLException {
        Editor.create("topics/unfound", topic("name", "Unfound"));
        String id = texts("select id from topic where slug = 'unfound'").get(0);
        for (String write : List.of(
                "update topic set name = 'Another' where id = '" + id + "'",
                "delete from topic where id = '" + id + "'",
                "delete from search_document where owner = '" + id + "'; update topic set name = 'B' where id = '" + id
                        + "'")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(write);
                statement.execute(ENTRY.replace("gen_random_uuid()", "'" + id + "'"));
                SQLException refusal = assertThrows(SQLException.class, connection::commit, write);
                assertTrue(refusal.getMessage().contains("without the rows by which it is found"), write);
            }
        }
    }

    /** An entry of somebody else does not do. */
    @Test
    void aWriteBehindAnEntryOfAnotherTransactionIsRefused() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ENTRY);
            statement.execute(
                    "update change set transaction = '3' where position = (select max(position) from change)");
            statement.execute("delete from source where false");
            assertThrows(SQLException.class, () -> statement.execute(CHECK_NOW));
            connection.rollback();
        }
    }

    /** Of no row: the statement is what counts. */
    private List<String> writes(String table) throws SQLException {
        String column = texts(COLUMN.formatted(table)).get(0);
        return List.of(
                "insert into %1$s (%2$s) select %2$s from %1$s where false".formatted(table, column),
                "update %1$s set %2$s = %2$s where false".formatted(table, column),
                "delete from %s where false".formatted(table));
    }

    private List<String> texts(String query) throws SQLException {
        return FirstColumn.of(database, query);
    }
}
