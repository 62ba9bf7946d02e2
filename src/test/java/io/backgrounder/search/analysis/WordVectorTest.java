package io.backgrounder.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database takes what a vector holds, of whatever it is, up to 1 MiB. */
@QuarkusTest
class WordVectorTest {
    /** More of words of this length than one vector can have. */
    private static final int WORDS = 20_000;

    private static final int LENGTH = 190;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"x", "ш", "我", "x我", "𐐨", "x𐐨"})
    void itIsNeverTooLong(String letters) throws SQLException {
        List<Word> words = new ArrayList<>();
        for (int i = 1; i <= WORDS; i++) {
            String lexeme = i + letters.repeat(LENGTH / letters.length());
            words.add(new Word(lexeme, lexeme, i, 0, 0, 0, Word.Form.WHOLE));
        }
        String vector = new WordVector().add(words, "A").add(words, "").toString();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select tsvector_to_array(v) @> cast(array[?] as text[]), length(v) from (select cast(? as tsvector)) t (v)")) {
            statement.setString(1, words.get(0).lexeme());
            statement.setString(2, vector);
            ResultSet row = statement.executeQuery();
            row.next();
            assertTrue(row.getBoolean(1));
            assertEquals(vector.split(" ").length, row.getInt(2));
            assertTrue(row.getInt(2) < WORDS);
        }
    }
}
