package io.backgrounder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every shape of query that the functions and repositories send finds its rows by its index, words and filters at once. The tables of
 * the tests are small, so reading all of one is made expensive; where an index cannot do it, that still shows.
 */
@QuarkusTest
class SearchPlanTest {
    @Inject
    DataSource database;

    /** What does as well in so small a table is put aside: the fourth, which is an index, and to sort what an index has in order. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        words; from search_document d where d.words @@ $1::tsquery and ($2::timestamptz is null or d.updated_at > $2) order by d.published_at; search_document_en_words_idx;
        titles; from search_document d where d.title @@ $1::tsquery and ($2::timestamptz is null or d.updated_at > $2) order by d.published_at; search_document_en_title_idx;
        count; from (select from search_document d where d.words @@ $1::tsquery limit 2001) m; search_document_en_words_idx;
        exact; from suggestion s where s.kind = any($1::text[]) and s.key = $2; suggestion_by_key;
        beginnings; s.owner from suggestion s where s.kind = 'topic' and s.key >= $1 and s.key < $1 || chr(1114111) order by s.key, s.owner limit 20; suggestion_by_key;
        alike; from suggestion s where s.kind = 'topic' and s.key % $1; suggestion_of_names_alike; suggestion_by_key
        topics; from search_document d where d.stemmer = 'none' and d.title @@ $1::tsquery; search_document_none_title_idx;
        updates; from search_document d where d.updated_at >= $1; search_document_en_updated_at_idx;
        documents of a resource; from search_document where owner = any($1::uuid[]); search_document_en_pkey;
        suggestions of a resource; from suggestion where owner = any($1::uuid[]); suggestion_by_owner;
        known words; from search_word where word = any($1::text[]); search_word_pkey;
        succession; from tombstone where into_id = $1; tombstone_by_successor;
        """)
    void anIndexFinds(String shape, String from, String index, String aside) throws SQLException {
        List<String> plan = explain("select " + from, aside);
        String shown = shape + "\n" + String.join("\n", plan);
        int scan = 0;
        while (scan < plan.size() && !plan.get(scan).matches(".* (using|on) " + index + "( .*)?")) {
            scan++;
        }
        assertTrue(scan < plan.size() - 1 && plan.get(scan + 1).strip().startsWith("Index Cond: "), shown);
        assertTrue(
                shape.equals("words")
                        || shape.equals("titles")
                        || plan.stream().noneMatch(line -> line.contains("Sort")),
                shown);
    }

    /** The statements within a function: that they read an index, or one of two as their statistics have it, and no table as a whole. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        search_newest(array['treati & ''#kind/story'''::tsquery], '{en}', false, false, null, '2027-01-01', null, null, 10); search_document_en_words_idx
        search_newest(array['treati & ''#kind/story'''::tsquery], '{en}', false, true, '2020-01-01', null, null, null, 10); search_document_en_title_idx
        search_newest(array['treati'::tsquery], '{en}', false, false, null, null, '2999-01-01', null, 10); search_document_en_words_idx|search_document_en_updated_at_idx
        search_content where owner = (select id from story limit 1); story_pkey|story_content_updated
        search_document where version < 7; search_document_en_version_idx
        """)
    void aFunctionReadsByItsIndex(String call, String index) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from " + call);
            try (ResultSet scans = statement.executeQuery("select (select sum(pg_stat_get_xact_numscans(i::regclass))"
                    + " from unnest(string_to_array('" + index + "', '|')) i),"
                    + " pg_stat_get_xact_numscans('search_document_en'::regclass)"
                    + " + pg_stat_get_xact_numscans('suggestion'::regclass)")) {
                assertTrue(scans.next() && scans.getLong(1) > 0, call);
                assertEquals(0, scans.getLong(2), call + " reads a whole table");
            }
            connection.rollback();
        }
    }

    private List<String> explain(String sql, String aside) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_sort = off");
            if (aside != null) {
                statement.execute("drop index " + aside);
            }
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare shape as " + sql);
            String values = sql.contains("$2") ? "(null, null)" : "(null)";
            try (ResultSet result = statement.executeQuery("explain (costs off) execute shape" + values)) {
                while (result.next()) {
                    plan.add(result.getString(1));
                }
            }
            statement.execute("deallocate shape");
            connection.rollback();
        }
        return plan;
    }
}
