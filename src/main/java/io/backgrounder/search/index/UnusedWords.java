package io.backgrounder.search.index;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.Word;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Removes words that no document has any longer from those that a mistyped word is corrected to. */
@ApplicationScoped
public class UnusedWords {
    private static final String STEMMERS = "select stemmer from search_stemmer order by stemmer";

    private static final String USED = """
            select w.word from unnest(cast(:words as text[]), cast(:lexemes as text[])) w (word, lexeme)
            where exists (
                select from search_document d
                where d.stemmer = :stemmer and d.words @@ cast(quote_literal(w.lexeme) as tsquery))""";

    private static final String FORGET = "delete from search_word where word = any(cast(:words as text[]))";

    @Inject
    StatelessSession session;

    @Inject
    SearchIndex index;

    /**
     * Writes the search rows of a resource, and forgets those of the words of these texts that no document has then. In the caller's
     * transaction.
     */
    public void forget(UUID changed, Collection<String> texts) {
        index.write(List.of(changed));
        List<String> stemmers = Column.of(session, STEMMERS, String.class).getResultList();
        Set<String> unused = new HashSet<>();
        stemmers.forEach(stemmer -> words(stemmer, texts).forEach(word -> unused.add(word.spelt())));
        for (String stemmer : stemmers) {
            unused.removeAll(used(stemmer, unused));
        }
        if (!unused.isEmpty()) {
            session.createNativeMutationQuery(FORGET)
                    .setParameter("words", unused.toArray(String[]::new))
                    .executeUpdate();
        }
    }

    private Set<String> used(String stemmer, Set<String> spelt) {
        List<String> words = new ArrayList<>();
        List<String> lexemes = new ArrayList<>();
        for (String word : spelt) {
            for (Word cut : words(stemmer, List.of(word))) {
                words.add(word);
                lexemes.add(cut.lexeme());
            }
        }
        return Column.of(session, USED, String.class)
                .setParameter("words", words.toArray(String[]::new))
                .setParameter("lexemes", lexemes.toArray(String[]::new))
                .setParameter("stemmer", stemmer)
                .getResultStream()
                .collect(toSet());
    }

    private static List<Word> words(String stemmer, Collection<String> texts) {
        WordCutter cutter = new WordCutter(Language.ofCode(stemmer));
        return texts.stream()
                .flatMap(text -> cutter.cut(text).stream())
                .filter(Word::isCorrectable)
                .toList();
    }
}
