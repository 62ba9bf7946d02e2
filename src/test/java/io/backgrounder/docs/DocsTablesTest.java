package io.backgrounder.docs;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.FirstColumn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The table diagrams in docs/architecture.md show every table and every foreign key; the columns that they show exist. */
@QuarkusTest
class DocsTablesTest {
    private static final Markdown PAGE = Markdown.read(Path.of("docs/architecture.md"));

    private static final String TABLES = """
            select relname
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                and relname <> 'flyway_schema_history'
            """;

    /**
     * As lines of a diagram. A row refers to one other, or to none where one of the columns may be null; it is referred to by any number of
     * rows, or by one at most where a part of the columns is unique.
     */
    private static final String FOREIGN_KEYS = """
            select format('%s %s--%s %s : "%s"',
                confrelid::regclass,
                case when bool_and(attnotnull) then '||' else '|o' end,
                case when exists (
                    select from pg_index
                    where indrelid = conrelid and indisunique and indpred is null and indkey::int2[] <@ conkey) then 'o|' else 'o{' end,
                conrelid::regclass,
                string_agg(attname, ', ' order by array_position(conkey, attnum)))
            from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
            where contype = 'f' and conparentid = 0
            group by pg_constraint.oid, conrelid, confrelid, conkey
            """;

    private static final String COLUMNS = """
            select format('%s { %s %s%s }',
                relname,
                replace(format_type(atttypid, null), 'timestamp with time zone', 'timestamptz'),
                attname,
                case when attnum = any (conkey) then ' PK' end)
            from pg_class
                join pg_attribute on attrelid = pg_class.oid and attnum > 0
                left join pg_constraint on conrelid = pg_class.oid and contype = 'p'
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            """;

    @Inject
    DataSource database;

    @Test
    void theDiagramsShowEveryTableAndForeignKey() throws SQLException {
        Set<String> missing = catalogue(TABLES);
        missing.addAll(catalogue(FOREIGN_KEYS));
        Set<String> wrong = drawn();
        wrong.removeAll(missing);
        wrong.removeAll(catalogue(COLUMNS));
        missing.removeAll(drawn());
        String edits = edits("add", missing) + edits("remove", wrong);
        assertTrue(edits.isEmpty(), () -> "In the diagrams of " + PAGE + ":\n" + edits);
    }

    private static String edits(String edit, Set<String> lines) {
        return lines.stream().map(line -> edit + " " + line + "\n").collect(joining());
    }

    /** The lines of the diagrams; a column's with the table in whose box it is. */
    private static Set<String> drawn() {
        Set<String> drawn = new TreeSet<>();
        for (String diagram : PAGE.blocks("mermaid")) {
            if (diagram.startsWith("erDiagram\n")) {
                String table = null;
                for (String line : diagram.lines().skip(1).map(String::strip).toList()) {
                    if (line.endsWith(" {")) {
                        table = line.replace(" {", "");
                        drawn.add(table);
                    } else if (line.equals("}")) {
                        table = null;
                    } else if (table != null) {
                        drawn.add(table + " { " + line + " }");
                    } else {
                        drawn.add(line);
                        drawn.addAll(List.of(line.replaceFirst(" : .*", "").split(" \\S+ ")));
                    }
                }
            }
        }
        return drawn;
    }

    private Set<String> catalogue(String query) throws SQLException {
        return new TreeSet<>(FirstColumn.of(database, query));
    }
}
