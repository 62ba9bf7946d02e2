package io.backgrounder.publication.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.FirstColumn;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a redaction leaves behind in tables and indexes is removed before it is answered. */
@QuarkusTest
class VacuumTest {
    /** Tables without words of a document. */
    private static final Set<String> OTHERS = Set.of(
            "api_key",
            "api_key_secret",
            "change",
            "change_log",
            "coverage_point_source",
            "faq_contributor",
            "flyway_schema_history",
            "front_clock",
            "front_filling",
            "front_slot",
            "front_story",
            "import_report",
            "log_key",
            "preview_secret",
            "provenance_contributor",
            "evidence_article",
            "redacted_slug",
            "redacted_words",
            "replacement_story",
            "search_day",
            "search_stemmer",
            "story_contributor",
            "story_faq",
            "story_topic",
            "timeline_topic",
            "topic_relation",
            "unindexed_manuscript",
            "unlogged_write",
            "webhook",
            "webhook_delivery",
            "webhook_secret");

    @Inject
    DataSource database;

    private Set<String> names(String query) throws SQLException {
        return new TreeSet<>(FirstColumn.of(database, query));
    }

    @Test
    void everyTableWithWordsIsVacuumed() throws SQLException {
        Set<String> tables = new TreeSet<>(Set.of(Vacuum.TABLES.split(", ")));
        tables.addAll(OTHERS);
        assertEquals(
                tables,
                names("select relname from pg_class c where relkind in ('r', 'p') and not relispartition"
                        + " and relnamespace = 'public'::regnamespace"));
    }

    @Test
    void aRedactionVacuums() throws SQLException {
        String path = Sample.TOPIC.created("redaction-vacuum");
        String before = names("select clock_timestamp()").iterator().next();
        Redacted.redact(path, "passage", "Vacuum", "reason", Redacted.REASON)
                .then()
                .statusCode(201);
        Set<String> vacuumed = names("select relname from pg_stat_user_tables where last_vacuum >= '" + before
                + "' and last_analyze >= '" + before + "'");
        Set<String> missing = new TreeSet<>(Set.of(Vacuum.TABLES.split(", ")));
        missing.removeAll(vacuumed);
        assertEquals(Set.of("search_document"), missing, "which has partitions");
    }
}
