package io.backgrounder.search.index;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After an upgrade, editors find what there was before by its words. */
@QuarkusTest
class EarlierManuscriptsTest {
    @Inject
    EarlierManuscripts earlier;

    @Inject
    DataSource database;

    private static void listed(Sample kind, String query, Matcher<?> slugs) {
        Editor.get(kind.collection + "?q=" + query).then().statusCode(200).body("data.slug", slugs);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOlderThanTheIndexIsFound(Sample kind) throws SQLException {
        String word = "pumpfel" + kind.type();
        Import.send(
                kind.line(kind.slug("earlier-draft"), word, "status", "draft"),
                kind.line(kind.slug("earlier-withdrawn"), word, "status", "withdrawn", "withdrawnReason", "R"),
                kind.line(kind.slug("earlier-published"), word));
        execute("update manuscript_words set version = 0, words = '', stemmer = 'none' where resource_id in"
                + " (select id from manuscript where slug like 'earlier-%')");
        earlier.tick();
        listed(
                kind,
                word,
                containsInAnyOrder(
                        kind.slug("earlier-draft"), kind.slug("earlier-withdrawn"), kind.slug("earlier-published")));
    }

    @Test
    void oneThatFailsStopsNoOther() throws SQLException {
        Editor.draft("earlier-badly", "headline", "Quimbelwort badly");
        Editor.draft("earlier-well", "headline", "Quimbelwort");
        execute("update manuscript_words set version = 0, words = '' where words @@ 'quimbelwort'");
        execute("create function refuse_badly_drafted() returns trigger language plpgsql as"
                + " 'begin raise exception ''refused''; end'");
        execute("create trigger refused before insert on manuscript_words for each row"
                + " when (new.words @@ 'quimbelwort & badli') execute function refuse_badly_drafted()");
        try {
            earlier.tick();
        } finally {
            execute("drop function refuse_badly_drafted cascade");
        }
        listed(Sample.STORY, "quimbelwort", containsInAnyOrder("earlier-well"));
        Editor.delete("stories/earlier-badly").then().statusCode(204);
        listed(Sample.STORY, "badly%20quimbelwort", empty());
    }

    /** Whoever writes a draft beside the index is told. */
    @Test
    void noDraftIsWrittenWithoutItsWords() {
        Editor.draft("earlier-unindexed");
        assertThrows(
                SQLException.class,
                () -> execute("update manuscript set edited_at = now() where slug = 'earlier-unindexed'"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
