package io.backgrounder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.address.Kind;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.search.analysis.WordVector;
import io.backgrounder.search.index.Texts;
import io.backgrounder.search.query.LanguageQuery;
import io.backgrounder.search.query.QueryText;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Each word as people see it (apart by white space and punctuation), and each glued token as a whole, finds its document, as
 * PostgreSQL finds it: by the form that the index knows, and by that with the order of the words.
 */
@QuarkusTest
class EachWordTest {
    private static final Logger LOG = Logger.getLogger(EachWordTest.class);
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{P}\\p{S}]+");

    /** It only stretches a word. */
    private static final int TATWEEL = 'ـ';

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]+");

    private static final int MOST_FOUND = 100;

    /** The shapes are tried in each of these, the others in one by turns. */
    private static final List<Language> LANGUAGES =
            List.of(Language.NONE, Language.EN, Language.FR, Language.TR, Language.AR);

    private static final String UNFOUND = """
            select q.word from unnest(?::text[], ?::text[], ?::text[]) q (word, ordered, unordered)
            where not (?::tsvector @@ q.ordered::tsquery and ?::tsvector @@ q.unordered::tsquery)""";

    @Inject
    DataSource database;

    private int tried;

    @Test
    void ofTextsOfAllShapes() throws SQLException {
        for (Language language : LANGUAGES) {
            for (String text : RealTexts.SHAPES) {
                check(language, text);
            }
        }
        told("the shapes", 2000);
    }

    @Test
    void ofGeneratedTexts() throws SQLException {
        List<String> texts = RealTexts.generated(10_000);
        for (int i = 0; i < texts.size(); i++) {
            check(LANGUAGES.get(i % LANGUAGES.size()), texts.get(i));
        }
        told("10,000 generated texts", 100_000);
    }

    @Test
    void ofTheDemo() throws SQLException {
        Map<String, Set<String>> documents = new TreeMap<>();
        SearchClient.load();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select * from search_content")) {
            while (rows.next()) {
                String text = text(rows);
                check(Language.of(rows.getString("text_language")), text);
                String id = Kind.of(rows.getString("kind")).id(rows.getObject("id", UUID.class));
                words(text)
                        .forEach(word -> documents
                                .computeIfAbsent(word, first -> new TreeSet<>())
                                .add(id));
            }
        }
        told("the demo and the relevance tests", 5000);
        // Most are plain words, of which some tell as much as all.
        documents.keySet().removeIf(word -> PLAIN.matcher(word).matches() && word.hashCode() % 10 != 0);
        documents.forEach(EachWordTest::checkOverHttp);
        LOG.infof("%d of them over HTTP", documents.size());
    }

    /** Those of stop words are more than a page has. */
    private static void checkOverHttp(String word, Set<String> documents) {
        JsonNode page = SearchClient.found(word, Map.of("limit", MOST_FOUND));
        Set<String> missing = new TreeSet<>(documents);
        page.path("data").forEach(hit -> missing.remove(hit.path("id").asText()));
        assertTrue(missing.isEmpty() || page.path("data").size() == MOST_FOUND, word + " does not find " + missing);
    }

    private static String text(ResultSet row) throws SQLException {
        Array names = row.getArray("names");
        return (names == null ? "" : String.join("\n", (String[]) names.getArray()))
                + "\n" + Texts.plain(row.getString("lead"))
                + "\n" + Texts.plain(row.getString("rest"));
    }

    private void told(String what, int least) {
        LOG.infof("%d words of %s were tried", tried, what);
        assertTrue(tried > least, "only " + tried);
    }

    /** As people see them. */
    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (Pattern apart : List.of(SPACES, PUNCTUATION)) {
            for (String word : apart.split(text)) {
                String typed = word.replaceFirst("^-+", "");
                if (typed.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && c != TATWEEL)
                        && !typed.equalsIgnoreCase("or")
                        && typed.length() <= 60) {
                    words.add(typed);
                }
            }
        }
        return words;
    }

    private void check(Language language, String text) throws SQLException {
        Set<String> words = words(text);
        List<String> ordered = new ArrayList<>();
        List<String> unordered = new ArrayList<>();
        for (String word : words) {
            LanguageQuery query = LanguageQuery.of(QueryText.parse(word), language, language.stopWords());
            assertTrue(query != null, word);
            ordered.add(query.ordered());
            unordered.add(query.unordered());
        }
        tried += words.size();
        assertEquals(List.of(), unfound(vector(language, text), words, ordered, unordered), language + ": " + text);
    }

    private static String vector(Language language, String text) {
        return new WordVector().add(new WordCutter(language).cut(text), "").toString();
    }

    private List<String> unfound(String vector, Set<String> words, List<String> ordered, List<String> unordered)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNFOUND)) {
            statement.setArray(1, connection.createArrayOf("text", words.toArray()));
            statement.setArray(2, connection.createArrayOf("text", ordered.toArray()));
            statement.setArray(3, connection.createArrayOf("text", unordered.toArray()));
            statement.setString(4, vector);
            statement.setString(5, vector);
            List<String> unfound = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    unfound.add(rows.getString(1));
                }
            }
            return unfound;
        }
    }
}
