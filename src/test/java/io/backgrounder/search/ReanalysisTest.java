package io.backgrounder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Desk;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** After an upgrade, rows that another version of the analysis has written are written anew. */
@QuarkusTest
class ReanalysisTest {
    private static final String OUTDATED =
            " from search_document where owner in (select id from story where slug like 'reanalysed-%')";

    @Inject
    Reanalysis reanalysis;

    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource database;

    @Test
    void whatAnotherVersionWroteIsFoundAgain() throws SQLException {
        for (int i = 0; i < 3; i++) {
            Desk.published("reanalysed-" + i, ", \"analysis\": \"Gribblewort.\"");
        }
        execute("update search_document set version = 1, words = '', title = ''"
                + OUTDATED.substring(OUTDATED.indexOf(" where")));
        // A write that has nothing to do with them, so that no answer of before is remembered.
        Desk.published("reanalysis-other", "");
        assertEquals(List.of(), Finds.slugs(Finds.found("gribblewort", Map.of())));
        reanalysis.tick();
        assertEquals(3, Finds.slugs(Finds.found("gribblewort", Map.of())).size());
        assertEquals(0, metrics.get("backgrounder.search.outdated").gauge().value(), "what is left to be done");
        assertEquals(Analysis.VERSION, number("select min(version)" + OUTDATED));
    }

    /** Whether one is at work or several, and however often they were stopped. */
    @Test
    void itGoesOnWhereItWasStopped() throws SQLException {
        Desk.published("reanalysed-later", ", \"analysis\": \"Snorkelfern.\"");
        execute("update search_document set version = 1" + OUTDATED.substring(OUTDATED.indexOf(" where")));
        long before = number("select sum(documents) from search_day");
        reanalysis.tick();
        reanalysis.tick();
        assertEquals(before, number("select sum(documents) from search_day"));
        assertEquals(0, number("select count(*) from search_document where version = 1"));
        assertTrue(number("select count(*)" + OUTDATED) > 0);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
