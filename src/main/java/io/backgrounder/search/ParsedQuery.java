package io.backgrounder.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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

    /** One form, and the configurations that have it, by comma; empty where all have. */
    record Group(String query, String configurations) {}

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

    /**
     * What the index is asked for, each form once. Each goes with its configurations: a word that is a stem in one language is another
     * word in the next.
     */
    List<Group> groups() {
        Map<String, List<String>> byQuery = byConfiguration.entrySet().stream()
                .collect(groupingBy(
                        entry -> entry.getValue().unordered, LinkedHashMap::new, mapping(Map.Entry::getKey, toList())));
        boolean same = byQuery.size() == 1 && byConfiguration.size() == inUse;
        return byQuery.entrySet().stream()
                .map(form -> new Group(form.getKey(), same ? "" : String.join(",", form.getValue())))
                .toList();
    }
}
