package io.backgrounder.search.query;

import io.backgrounder.search.analysis.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A query as it applies to each language that documents have, without the languages in which it could not be found. */
public record ParsedQuery(QueryText text, Map<Language, LanguageQuery> byLanguage) {
    /** The longest stop words of other languages that may be missing in names of topics and sources, which have no language. */
    private static final int LONGEST_ARTICLE = 4;

    /**
     * @param present the languages of all documents
     * @param asked the languages to search
     */
    public static ParsedQuery of(QueryText text, Set<Language> present, Collection<Language> asked) {
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

    public String[] stemmers() {
        return byLanguage.keySet().stream().map(Language::code).toArray(String[]::new);
    }

    /** One form of the query for each language. */
    public String[] forms(Function<LanguageQuery, String> of) {
        return byLanguage.values().stream().map(of).toArray(String[]::new);
    }

    public boolean isFrequent() {
        return byLanguage.values().stream().anyMatch(LanguageQuery::frequent);
    }

    /** Whether documents that the index finds may still not match, since the order of their words counts. */
    public boolean isPhrase() {
        return byLanguage.values().stream().anyMatch(query -> !query.ordered().equals(query.unordered()));
    }

    /** Whether documents with all words in their titles may still not match, because of excluded words elsewhere. */
    public boolean isExclusive() {
        return text.terms().anyMatch(QueryText.Term::excluded);
    }
}
