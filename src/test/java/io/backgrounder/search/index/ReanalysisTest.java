package io.backgrounder.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.search.SearchClient;
import io.backgrounder.search.analysis.Analysis;
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
    private static final String THESE = " where owner in (select id from story where slug like 'reanalysed-%')";

    @Inject
    Reanalysis reanalysis;

    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource database;

    @Test
    void whatAnotherVersionWroteIsFoundAgain() throws SQLException {
        for (int i = 0; i < 3; i++) {
            Editor.published("reanalysed-" + i, "analysis", "Gribblewort.");
        }
        execute("update search_document set version = 0, words = '', title = ''" + THESE);
        // A write that has nothing to do with them, so that no answer of before is remembered.
        Editor.published("reanalysis-other");
        assertEquals(List.of(), SearchClient.slugs(SearchClient.found("gribblewort", Map.of())));
        reanalysis.tick();
        assertEquals(
                3,
                SearchClient.slugs(SearchClient.found("gribblewort", Map.of())).size());
        assertEquals(0, metrics.get("backgrounder.search.outdated").gauge().value(), "what is left to be done");
        assertEquals(Analysis.VERSION, number("select min(version) from search_document" + THESE));
    }

    /** Whether one is at work or several, and however often they were stopped. */
    @Test
    void itGoesOnWhereItWasStopped() throws SQLException {
        Editor.published("reanalysed-later", "analysis", "Snorkelfern.");
        execute("update search_document set version = 0" + THESE);
        long before = number("select sum(documents) from search_day");
        reanalysis.tick();
        reanalysis.tick();
        assertEquals(before, number("select sum(documents) from search_day"));
        assertEquals(0, number("select count(*) from search_document where version = 0"));
        assertTrue(number("select count(*) from search_document" + THESE) > 0);
    }

    /** While nodes of two versions run, each would write anew what the other has written. */
    @Test
    void whatANewerVersionWroteIsLetBe() throws SQLException {
        Editor.published("reanalysed-newer");
        execute("update search_document set version = " + (Analysis.VERSION + 1) + THESE);
        reanalysis.tick();
        assertEquals(Analysis.VERSION + 1, number("select min(version) from search_document" + THESE));
        execute("update search_document set version = 0" + THESE);
        reanalysis.tick();
    }

    @Test
    void oneThatFailsStopsNoOther() throws SQLException {
        Editor.published("reanalysed-badly", "analysis", "Thimblewort.");
        Editor.published("reanalysed-well");
        execute("update search_document set version = 0" + THESE);
        execute("create function refuse_badly() returns trigger language plpgsql as"
                + " 'begin raise exception ''refused''; end'");
        execute("create trigger refused before insert on search_document for each row"
                + " when (new.words @@ 'thimblewort') execute function refuse_badly()");
        try {
            reanalysis.tick();
            reanalysis.tick();
        } finally {
            execute("drop function refuse_badly cascade");
        }
        assertEquals(1, number("select count(*) from search_document" + THESE + " and version = 0"));
        assertEquals(1, metrics.get("backgrounder.search.outdated").gauge().value());
        Editor.withdraw("reanalysed-badly", "Wrong.").then().statusCode(204);
        reanalysis.tick();
        assertEquals(0, metrics.get("backgrounder.search.outdated").gauge().value());
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
