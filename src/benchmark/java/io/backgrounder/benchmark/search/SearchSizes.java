package io.backgrounder.benchmark.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** How much of the disk the search takes. */
final class SearchSizes {
    /** Partitions count as one table. */
    private static final String TABLES = """
            select cast(cast(coalesce(pg_partition_root(c.oid), c.oid) as regclass) as text) relname, sum(pg_relation_size(c.oid)) heap,
              sum(pg_table_size(c.oid) - pg_relation_size(c.oid)) out_of_line, sum(pg_total_relation_size(c.oid)) total
            from pg_class c where c.relkind = 'r' and c.relname ~ '^(search|suggest)' group by 1 order by total desc""";

    private static final String INDEXES = """
            select coalesce(cast(pg_partition_root(c.oid) as text), pg_partition_root(t.oid) || ', keys', c.relname) relname,
              sum(pg_relation_size(c.oid)) size
            from pg_index i join pg_class c on c.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid where t.relkind = 'r' and t.relname ~ '^(search|suggest)'
            group by 1 order by 2 desc""";

    private SearchSizes() {}

    static void print(Archive archive) throws IOException, SQLException {
        System.out.printf("%nSizes, MB%n");
        try (Connection connection = archive.database();
                Statement statement = connection.createStatement()) {
            double all = 0;
            try (ResultSet tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    all += tables.getDouble("total");
                    line(
                            "table " + tables.getString("relname"),
                            tables.getDouble("total"),
                            String.format(
                                    Locale.ROOT,
                                    "rows %.1f, out of line %.1f, the rest indexes",
                                    tables.getDouble("heap") / 1e6,
                                    tables.getDouble("out_of_line") / 1e6));
                }
            }
            try (ResultSet indexes = statement.executeQuery(INDEXES)) {
                while (indexes.next()) {
                    line("  index " + indexes.getString(1), indexes.getDouble(2), "");
                }
            }
            try (ResultSet database = statement.executeQuery("select pg_database_size(current_database())")) {
                database.next();
                line("all of the search", all, "");
                line("the whole database", database.getDouble(1), "");
            }
        }
    }

    private static void line(String what, double bytes, String more) {
        System.out.printf(Locale.ROOT, "%-40s %10.1f  %s%n", what, bytes / 1e6, more);
    }
}
