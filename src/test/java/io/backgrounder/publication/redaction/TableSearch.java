package io.backgrounder.publication.redaction;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Searches all tables for words: every column as text, those of bytes and what the planner samples of them included. */
final class TableSearch {
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    private static final Set<String> INDEXES = Set.of("search_document", "manuscript_words");

    private final DataSource database;

    TableSearch(DataSource database) {
        this.database = database;
    }

    Set<String> tables(Wordy words) throws SQLException {
        return rows(words).keySet();
    }

    /** The rows that have the words. */
    Set<String> left(Wordy words) throws SQLException {
        return Set.copyOf(rows(words).values());
    }

    /** A row with the words of each table that has any. */
    private Map<String, String> rows(Wordy words) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(List.of("pg_stats"));
            ResultSet rows = statement.executeQuery(TABLES);
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            for (String table : tables) {
                String name = table.startsWith("search_document") ? "search_document" : table;
                ResultSet texts = statement.executeQuery(
                        "select concat_ws(E'\\n', " + columns(connection, table) + ") from " + table);
                while (texts.next()) {
                    if (words.areIn(texts.getString(1)) || isStemmed(words, name, texts.getString(1))) {
                        found.put(name, name + ": " + texts.getString(1));
                    }
                }
            }
        }
        return found;
    }

    /** Words of the indexes have no endings. */
    private static boolean isStemmed(Wordy words, String table, String text) {
        return INDEXES.contains(table)
                && text.contains(words.other.substring(0, 7).toLowerCase());
    }

    private static String columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, null, table, null)) {
            while (rows.next()) {
                String column = '"' + rows.getString("COLUMN_NAME") + '"';
                columns.add(
                        rows.getString("TYPE_NAME").equals("bytea")
                                ? "encode(" + column + ", 'escape')"
                                : column + "::text");
            }
        }
        return String.join(", ", columns);
    }
}
