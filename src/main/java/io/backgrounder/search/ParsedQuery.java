package io.backgrounder.search;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a query asks for in each text search configuration: a word that is a stem in one language is another word in the next. None
 * where it has stop words only.
 */
record ParsedQuery(QueryText text, Map<String, Form> byConfiguration) {

    /**
     * @param ordered the {@code tsquery}
     * @param unordered the same with phrases as mere words: a superset, which an index finds
     * @param ranking the same without what is excluded
     */
    record Form(String ordered, String unordered, String ranking) {}

    String[] configurations() {
        return byConfiguration.keySet().toArray(String[]::new);
    }

    /** One for each configuration. */
    String[] forms(Function<Form, String> of) {
        return byConfiguration.values().stream().map(of).toArray(String[]::new);
    }

    /** Whether the documents that the index finds need not match. */
    boolean isPhrase() {
        return byConfiguration.values().stream().anyMatch(form -> !Objects.equals(form.ordered, form.unordered));
    }

    /** Whether documents with all words in their title need not match, for what they have elsewhere. */
    boolean isExclusive() {
        return text.terms().anyMatch(QueryText.Term::excluded);
    }
}
