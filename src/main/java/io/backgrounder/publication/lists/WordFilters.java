package io.backgrounder.publication.lists;

import static java.util.stream.Collectors.toCollection;

import io.backgrounder.address.Kind;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.query.LanguageQuery;
import io.backgrounder.search.query.ManuscriptWords;
import io.backgrounder.search.query.ParsedQuery;
import io.backgrounder.search.query.QueryText;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Finds documents by their words, as the public search does. What readers can search is found by its rows; the others are found by rows of
 * the same form, which only editors' lists read.
 */
@ApplicationScoped
class WordFilters {
    /** The languages of all documents, each found by one step in an index. */
    private static final String STEMMERS = """
            with recursive s (stemmer) as (
                select min(stemmer) from manuscript_words
                union all select (select min(w.stemmer) from manuscript_words w where w.stemmer > s.stemmer) from s where s.stemmer is not null)
            select stemmer from s where stemmer is not null union select stemmer from search_stemmer""";

    private static final String QUERY =
            "(cast(:words as tsquery[]))[array_position(cast(:stemmers as text[]), %s.stemmer)]";

    private static final String ROW = """
            case when m.draft is not null or m.status in ('archived', 'withdrawn') or m.kind in ('front', 'article')
                then exists (select from manuscript_words w where w.resource_id = m.id and w.words @@ %s)
                else exists (
                    select from search_document d
                    where d.owner = m.id and d.stemmer = stemmer_of(m.language) and d.words @@ %s) end""".formatted(QUERY.formatted("w"), QUERY.formatted("d"));

    /** Both give no more than so many rows, and cost the same however frequent the words are. */
    private static final String FOUND = """
            select f.id from manuscripts_with(cast(:hidden as tsquery[]), cast(:samples as tsquery[]), :bound) f (id)
            union all
            select f.owner from search_newest(cast(:shown as tsquery[]), cast(:stemmers as text[]), %s, false,
                cast(null as timestamptz), cast(null as timestamptz), cast(null as timestamptz), cast(null as text),
                cast(:bound as int)) f""";

    private static final Condition NOTHING = Condition.unindexed("false");

    @Inject
    SqlReader database;

    /** @throws ProblemException 400 if the query costs too much, or has an alternative that only excludes */
    void add(ManuscriptQuery query, Kind kind, String text) {
        Set<Language> present =
                database
                        .read(new SqlStatement(STEMMERS, Map.of()), row -> Language.ofCode(row.text("stemmer")))
                        .stream()
                        .collect(toCollection(TreeSet::new));
        ParsedQuery parsed = ParsedQuery.of(QueryText.parse(text), present, present);
        if (parsed.byLanguage().isEmpty()) {
            query.conditions.add(NOTHING);
            return;
        }
        query.values.put("words", parsed.forms(LanguageQuery::ordered));
        query.values.put("stemmers", parsed.stemmers());
        query.values.put("hidden", narrowed(parsed, (language, words) -> ManuscriptWords.kind(kind, language)));
        query.values.put("samples", narrowed(parsed, (language, words) -> ManuscriptWords.sample(kind, language)));
        String rows = kind == Kind.STORY ? "('#kind/story' | '#kind/summary')" : "'#kind/" + kind.prefix() + "'";
        query.values.put("shown", narrowed(parsed, (language, words) -> rows));
        query.conditions.add(new Condition(ROW, FOUND.formatted(parsed.isFrequent()), null, false));
    }

    /** The words in any order, which an index finds, in the rows that have a filter among their words. */
    private static String[] narrowed(ParsedQuery parsed, BiFunction<Language, LanguageQuery, String> filter) {
        return parsed.byLanguage().entrySet().stream()
                .map(words ->
                        "(" + words.getValue().unordered() + ") & " + filter.apply(words.getKey(), words.getValue()))
                .toArray(String[]::new);
    }
}
