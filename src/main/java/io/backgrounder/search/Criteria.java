package io.backgrounder.search;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.text.LanguageTags;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * The filters of a search: lexemes that are indexed among the words, a language, and times. Filters that are not set are empty.
 *
 * @param language a regular expression for the language tags; a lexeme would not narrow much, since most documents of a stemmer have the
 *     same tag
 * @param languages the stemmers of documents with such tags
 * @param filter a {@code tsquery}
 */
@RecordBuilder
record Criteria(
        List<String> kinds,
        String language,
        Set<Language> languages,
        String filter,
        String after,
        String before,
        String since) {
    /**
     * The earliest time that content can have. Topics and sources have no time and are stored with an even earlier one, so a filter by time
     * leaves them out.
     */
    private static final String BEGINNING = "0001-12-31 23:59:59.999999Z BC";

    /**
     * An empty list does not filter.
     *
     * @param linked the topics, sources, FAQs and contributors that the request names, and those that were merged into them
     */
    static Criteria of(SearchParams params, Map<Kind, List<UUID>> linked) {
        List<String> ranges = LanguageTags.ranges("language", params.language);
        List<Months.Span> months = Months.spans(params.month);
        List<String> filters = new ArrayList<>();
        if (params.isOfSomeTypes()) {
            filters.add(anyOf("kind", params.kinds()));
        }
        linked.forEach((kind, ids) -> add(filters, kind.prefix(), ids));
        add(filters, "month", months.isEmpty() ? List.of() : params.month);
        Instant after = params.publishedAfter;
        Instant before = params.publishedBefore;
        if (!months.isEmpty()) {
            // The search proceeds from the newest time on, and does not read what is outside the months.
            after = later(after, months.get(0).since().minus(1, ChronoUnit.MICROS));
            before = earlier(before, months.get(months.size() - 1).until());
        }
        return CriteriaBuilder.builder()
                .kinds(params.kinds())
                .language(ranges.isEmpty() ? "" : "^(" + String.join("|", ranges) + ")(-|$)")
                .languages(
                        ranges.isEmpty()
                                ? EnumSet.allOf(Language.class)
                                : ranges.stream().map(Language::of).collect(toSet()))
                .filter(String.join(" & ", filters))
                .after(after == null && before != null ? BEGINNING : text(after))
                .before(text(before))
                .since(text(params.updatedSince))
                .build();
    }

    private static void add(List<String> filters, String filter, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(anyOf(filter, values));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    /** The time as PostgreSQL reads it, since a month may begin or end outside the years that can be written. */
    private static String text(Instant time) {
        if (time == null) {
            return "";
        } else if (time.isAfter(Timestamps.LAST)) {
            return "infinity";
        }
        return time.isBefore(Timestamps.FIRST) ? BEGINNING : time.toString();
    }

    /** A query for documents with one of these lexemes. */
    static String anyOf(String filter, Collection<?> values) {
        return values.stream()
                .map(value -> "'#" + filter + "/"
                        + value.toString().replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** The words' {@code tsquery}, narrowed by the filters. */
    String narrow(String words) {
        return filter.isEmpty() ? words : "(" + words + ") & " + filter;
    }

    /** Whether no kind is left that could match all filters. */
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
