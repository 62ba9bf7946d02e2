package io.backgrounder.publication.lists;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.backgrounder.search.analysis.Language;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Editors search as readers do. */
@QuarkusTest
class WordFormsTest {
    @Inject
    DataSource database;

    /** In the language of the document, as readers search. */
    @Test
    void aQueryHasTheFormOfThePublicSearch() {
        for (boolean published : List.of(false, true)) {
            String both = "words-both-" + published;
            String one = "words-one-" + published;
            String text = "gribsel" + published;
            Editor.draft(both, "headline", "The " + text + " is electing Übermut");
            Editor.draft(one, "headline", text, "language", "de", "summary", "Die Wahlen.");
            if (published) {
                Editor.publish(both).then().statusCode(200);
                Editor.publish(one).then().statusCode(200);
            }
            Listings.isListed(Sample.STORY, text + " elected", both);
            Listings.isListed(Sample.STORY, text + " ubermut", both);
            Listings.isListed(Sample.STORY, text + " wahl", one);
            Listings.isListed(Sample.STORY, "\"the " + text + "\"", both);
            Listings.isListed(Sample.STORY, "\"" + text + " the\"");
            Listings.isListed(Sample.STORY, text + " -electing", one);
            Listings.isListed(Sample.STORY, text + " electing or " + text + " wahlen", one, both);
            Listings.found(Sample.STORY, text).body("page.total", equalTo(2));
        }
        Listings.isListed(Sample.STORY, "?!");
        Editor.get("stories?q=" + "a%20".repeat(40)).then().statusCode(400);
        Editor.get("stories?q=-a").then().statusCode(400).body("errors.parameter", contains("q"));
    }

    /** So that a row is looked for in the right partition. */
    @Test
    void theDatabaseKnowsTheStemmerOfEachLanguage() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select stemmer_of(?)")) {
            List<String> tags = Stream.concat(
                            Stream.of(Language.values()).map(Language::code),
                            Stream.of("nb", "nn", "nb-NO", "en-GB", "pt-BR", "zh", "x-house", "ca-valencia", "DE"))
                    .toList();
            for (String tag : tags) {
                query.setString(1, tag);
                ResultSet row = query.executeQuery();
                row.next();
                assertEquals(Language.of(tag).code(), row.getString(1), tag);
            }
            query.setString(1, null);
            ResultSet row = query.executeQuery();
            row.next();
            assertEquals("none", row.getString(1));
        }
    }

    /** An index would read all rows with a frequent word first; a sample tells that the list has to be walked through instead. */
    @Test
    void aFrequentWordIsFoundByNoIndex() throws SQLException {
        Editor.draft("words-frequent");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int samples : List.of(40, 41)) {
                statement.execute("""
                        insert into manuscript_words (resource_id, number, stemmer, words, version)
                        select m.id, 1000 + i, 'en', '''#kind'' ''#sample'' ''frequent''', 1
                        from manuscript m, generate_series(1, %d) i where m.slug = 'words-frequent'""".formatted(samples));
                ResultSet found = statement.executeQuery("""
                        select count(*), count(f.id) from manuscripts_with(
                            array[cast('''frequent'' & ''#kind''' as tsquery)],
                            array[cast('''frequent'' & ''#sample''' as tsquery)], 10) f (id)""");
                found.next();
                assertEquals(10, found.getInt(1), "as many as the bound, so that it counts as more");
                assertEquals(samples > 40 ? 0 : 10, found.getInt(2));
                connection.rollback();
            }
        }
    }
}
