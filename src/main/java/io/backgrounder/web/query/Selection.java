package io.backgrounder.web.query;

/**
 * How the lines of a kind are read by SQL.
 *
 * @param id the column with the id
 * @param columns all columns that the reader reads, without that of the id
 * @param from the tables; a list of such lines has the same aliases
 */
public record Selection<T>(String id, String columns, String from, SqlRow.Reader<T> reader) {
    /** The same lines from other tables, which must have the same columns. */
    public Selection<T> from(String tables) {
        return new Selection<>(id, columns, tables, reader);
    }

    String select() {
        return id + " as id, " + columns;
    }
}
