package io.backgrounder.change;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.address.Kind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a change derives costs as much as the pages that show the resource, however many others there are: PostgreSQL finds them by the
 * conditions of indexes. The tables of the tests are small, so other ways are made expensive; where an index cannot do it, they still show.
 */
@QuarkusTest
class DerivedPlanTest {
    private static final List<String> OTHER_WAYS =
            List.of("enable_seqscan", "enable_bitmapscan", "enable_mergejoin", "enable_hashjoin", "enable_material");

    @Inject
    DataSource database;

    static Stream<String> kinds() {
        return Kind.names(Kind.DOCUMENTS).stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void indexesFindThePages(String kind) throws SQLException {
        String sql = ChangeLog.embedding(Stream.of(kind)).replace(":causes", "'{1}'");
        List<String> plan = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String way : OTHER_WAYS) {
                statement.execute("set " + way + " = off");
            }
            try (ResultSet lines = statement.executeQuery("explain (costs off) " + sql)) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            } finally {
                for (String way : OTHER_WAYS) {
                    statement.execute("reset " + way);
                }
            }
        }
        String shown = String.join("\n", plan);
        assertTrue(shown.contains("Index"), shown);
        for (int i = 0; i < plan.size(); i++) {
            String line = plan.get(i);
            assertTrue(!line.contains("Seq Scan"), shown);
            // Of fronts there are few.
            boolean each = line.contains("Scan using") && !line.endsWith(" on front f");
            assertTrue(!each || plan.get(i + 1).contains("Index Cond"), shown);
        }
    }
}
