package io.backgrounder.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** New words do not stay on the indexes' pending lists. */
@QuarkusTest
class PendingWordsTest {
    @Inject
    PendingWords words;

    @Inject
    DataSource database;

    @Test
    void nothingIsLeftToBeTakenOver() throws SQLException {
        Editor.published("pending-words");
        words.tick();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet pages =
                        statement.executeQuery("select gin_clean_pending_list('search_document_en_words_idx'),"
                                + " gin_clean_pending_list('search_document_en_title_idx')")) {
            pages.next();
            assertEquals(0, pages.getLong(1));
            assertEquals(0, pages.getLong(2));
        }
    }
}
