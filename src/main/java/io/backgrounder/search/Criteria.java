package io.backgrounder.search;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.text.LanguageTags;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * What narrows a search beside its words: lexemes that stand among the words, a language, and times. All are empty where they do not.
 *
 * @param language a regular expression of the tags that are asked for, which need not be a lexeme: most documents of one stemmer have the same
 * @param languages those whose stems such documents have
 * @param filter a {@code tsquery}
 */
record Criteria(
        List<String> kinds,
        String language,
        Set<Language> languages,
        String filter,
        String after,
        String before,
        String since) {
    /** Before all times but that of topics and sources, which have none: a filter by time leaves them out. */
    private static final String BEGINNING = "0001-12-31 23:59:59.999999Z BC";

    /** @param topics with those that were merged into them; like the others, empty where they do not filter */
    static Criteria of(SearchParams params, List<UUID> topics, List<UUID> sources, List<UUID> faqs) {
        List<String> ranges = LanguageTags.ranges("language", params.language);
        List<Months.Span> months = Months.spans(params.month);
        List<String> filters = new ArrayList<>();
        if (params.isOfSomeTypes()) {
            filters.add(anyOf("kind", params.kinds()));
        }
        add(filters, Kind.TOPIC.prefix(), topics);
        add(filters, Kind.SOURCE.prefix(), sources);
        add(filters, Kind.FAQ.prefix(), faqs);
        add(filters, "month", months.isEmpty() ? List.of() : params.month);
        Instant after = params.publishedAfter;
        Instant before = params.publishedBefore;
        if (!months.isEmpty()) {
            // It is looked from the newest time on: what lies beside the months is not looked at.
            after = later(after, months.get(0).since().minus(1, ChronoUnit.MICROS));
            before = earlier(before, months.get(months.size() - 1).until());
        }
        return new Criteria(
                params.kinds(),
                ranges.isEmpty() ? "" : "^(" + String.join("|", ranges) + ")(-|$)",
                ranges.isEmpty()
                        ? EnumSet.allOf(Language.class)
                        : ranges.stream().map(Language::of).collect(toSet()),
                String.join(" & ", filters),
                after == null && before != null ? BEGINNING : text(after),
                text(before),
                text(params.updatedSince));
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

    /** As PostgreSQL reads it, of which a month may begin or end beside the years that can be written. */
    private static String text(Instant time) {
        if (time == null) {
            return "";
        } else if (time.isAfter(Timestamps.LAST)) {
            return "infinity";
        }
        return time.isBefore(Timestamps.FIRST) ? BEGINNING : time.toString();
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
