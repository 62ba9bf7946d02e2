package io.backgrounder.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a query asks for in each text search configuration. None where it has stop words only.
 *
 * @param inUse how many configurations documents have
 */
record ParsedQuery(QueryText text, Map<String, Form> byConfiguration, int inUse) {

    /**
     * @param ordered the {@code tsquery}
     * @param unordered the same with phrases as mere words: a superset, which an index finds
     * @param ranking the same without what is excluded
     */
    record Form(String ordered, String unordered, String ranking) {}

    String[] configurations() {
        return byConfiguration.keySet().toArray(String[]::new);
    }

    String[] queries() {
        return byConfiguration.values().stream().map(Form::ranking).toArray(String[]::new);
    }

    /** What the documents that the index finds must have besides; empty where that is nothing. */
    String phrases() {
        boolean none = byConfiguration.values().stream().allMatch(form -> Objects.equals(form.ordered, form.unordered));
        return none ? "" : words(Form::ordered);
    }

    /** The same, and what documents with all words in their title must not have elsewhere. */
    String whole() {
        return text.terms().anyMatch(QueryText.Term::excluded) && !byConfiguration.isEmpty()
                ? words(Form::ordered)
                : phrases();
    }

    String words() {
        return words(Form::unordered);
    }

    /**
     * One for documents of all configurations. A word that is excluded must not stand in the document in its own language's form, so
     * that each form goes with its configuration, unless all are the same.
     */
    private String words(Function<Form, String> of) {
        Map<String, List<String>> byQuery = byConfiguration.entrySet().stream()
                .collect(groupingBy(
                        entry -> of.apply(entry.getValue()), LinkedHashMap::new, mapping(Map.Entry::getKey, toList())));
        if (byQuery.size() == 1 && byConfiguration.size() == inUse) {
            return byQuery.keySet().iterator().next();
        }
        return byQuery.entrySet().stream()
                .map(form -> "(" + form.getKey() + ") & " + Criteria.anyOf("configuration", form.getValue()))
                .collect(Collectors.joining(" | "));
    }
}
