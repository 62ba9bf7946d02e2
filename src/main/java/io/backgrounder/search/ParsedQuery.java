package io.backgrounder.search;

import io.backgrounder.search.analysis.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a query asks for in each language that documents have; none where it could not be there. */
record ParsedQuery(QueryText text, Map<Language, LanguageQuery> byLanguage) {
    /** Names of topics and sources have no language: there, a short word that is a stop word in any need not be there. */
    private static final int LONGEST_ARTICLE = 4;

    /** @param present the languages of all documents; @param asked those to look in */
    static ParsedQuery of(QueryText text, Set<Language> present, Collection<Language> asked) {
        Map<Language, LanguageQuery> byLanguage = new LinkedHashMap<>();
        for (Language language : asked) {
            LanguageQuery query = LanguageQuery.of(
                    text, language, language == Language.NONE ? articles(present) : language.stopWords());
            if (query != null) {
                byLanguage.put(language, query);
            }
        }
        return new ParsedQuery(text, byLanguage);
    }

    private static Set<String> articles(Set<Language> present) {
        Set<String> articles = new HashSet<>();
        present.forEach(language -> language.stopWords().stream()
                .filter(word -> word.length() <= LONGEST_ARTICLE)
                .forEach(articles::add));
        return articles;
    }

    String[] stemmers() {
        return byLanguage.keySet().stream().map(Language::code).toArray(String[]::new);
    }

    /** One for each language. */
    String[] forms(Function<LanguageQuery, String> of) {
        return byLanguage.values().stream().map(of).toArray(String[]::new);
    }

    boolean isFrequent() {
        return byLanguage.values().stream().anyMatch(LanguageQuery::frequent);
    }

    /** Whether the documents that the index finds need not match. */
    boolean isPhrase() {
        return byLanguage.values().stream().anyMatch(query -> !query.ordered().equals(query.unordered()));
    }

    /** Whether documents with all words in their title need not match, for what they have elsewhere. */
    boolean isExclusive() {
        return text.terms().anyMatch(QueryText.Term::excluded);
    }
}
