package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Documents;
import io.backgrounder.Import;
import io.backgrounder.Wire;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Imports of a few sources, one of which fails. */
final class FailingLine {
    static final int LINES = 12;

    private FailingLine() {}

    static String slug(String name, int line) {
        return "broken-" + name + "-" + line;
    }

    static String[] file(String name) {
        return IntStream.range(0, LINES)
                .mapToObj(i -> Import.source(slug(name, i), "name", "B").toString())
                .toArray(String[]::new);
    }

    static Wire.Answer send(URI server, String... file) throws IOException {
        try (Wire wire = Wire.importing(server, "", file)) {
            return wire.answer();
        }
    }

    static List<JsonNode> results(Wire.Answer answer) {
        return answer.body().lines().map(Documents::json).toList();
    }

    interface Step {
        void take() throws IOException;
    }

    /** While the database raises an error where a source of a slug is written. */
    static void whileRefused(DataSource database, String slug, String state, Step step)
            throws IOException, SQLException {
        run(database, """
                create function failing_line() returns trigger language plpgsql as $$ begin
                  if new.slug = '%s' then raise exception 'by the test' using errcode = '%s'; end if;
                  return new;
                end $$""".formatted(slug, state));
        try {
            run(
                    database,
                    "create trigger failing_line before insert on source for each row execute function failing_line()");
            step.take();
        } finally {
            run(database, "drop function failing_line() cascade");
        }
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
