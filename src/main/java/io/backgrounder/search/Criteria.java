package io.backgrounder.search;

import io.backgrounder.web.Kind;
import io.backgrounder.web.LanguageTags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * What narrows a search beside its words: lexemes that stand among the words, a language, and times. All are empty where they do not.
 *
 * @param language as the documents have it; most documents of one configuration have the same, so that it need not be a lexeme
 * @param filter a {@code tsquery}
 */
record Criteria(List<String> kinds, String language, String filter, String after, String before, String since) {
    /** Before all times but that of topics and sources, which have none: a filter by time leaves them out. */
    private static final String BEGINNING = "0001-12-31 23:59:59.999999Z BC";

    /**
     * @param topics the topic and those that were merged into it; empty where it does not filter
     * @param source null where it does not filter
     */
    static Criteria of(SearchParams params, Collection<UUID> topics, UUID source, UUID faq) {
        List<String> filters = new ArrayList<>();
        if (params.isOfSomeTypes()) {
            filters.add(anyOf("kind", params.kinds()));
        }
        if (!topics.isEmpty()) {
            filters.add(anyOf(Kind.TOPIC.prefix(), topics));
        }
        if (source != null) {
            filters.add(anyOf(Kind.SOURCE.prefix(), List.of(source)));
        }
        if (faq != null) {
            filters.add(anyOf(Kind.FAQ.prefix(), List.of(faq)));
        }
        return new Criteria(
                params.kinds(),
                params.language == null ? "" : LanguageTags.canonical(params.language),
                String.join(" & ", filters),
                params.publishedAfter == null && params.publishedBefore != null
                        ? BEGINNING
                        : text(params.publishedAfter),
                text(params.publishedBefore),
                text(params.updatedSince));
    }

    private static String text(Instant time) {
        return time == null ? "" : time.toString();
    }

    /** Documents with one of these lexemes. */
    static String anyOf(String filter, Collection<?> values) {
        return values.stream()
                .map(value -> "'#" + filter + "/"
                        + value.toString().replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** The words' {@code tsquery} within these. */
    String narrow(String words) {
        return filter.isEmpty() ? words : "(" + words + ") & " + filter;
    }

    /** No kind is left that could meet them all. */
    boolean isImpossible() {
        return kinds.isEmpty();
    }

    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        return query.setParameter("after", after)
                .setParameter("before", before)
                .setParameter("since", since)
                .setParameter("language", language);
    }
}
