package io.backgrounder.web.query;

import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.ProblemException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The months of publication that a filter names, in UTC, like those of the facet of the search. */
public final class Months {
    /** The end of the parameter's description. */
    public static final String DESCRIPTION =
            " published in one of these months, in UTC, such as `2026-11` (comma-separated)";

    private static final String FORM = "(?!0000)[0-9]{4}-(0[1-9]|1[0-2])";

    private Months() {}

    /** A span from one time, inclusive, to another, exclusive. */
    public record Span(Instant since, Instant until) {
        String sinceText() {
            return since.toString();
        }

        /** The end as text; infinity after the year 9999, since PostgreSQL cannot read how Java writes later years. */
        String untilText() {
            return until.isAfter(Timestamps.LAST) ? "infinity" : until.toString();
        }
    }

    /** The spans of these months in chronological order, with adjacent months joined; none if the filter is absent. */
    public static List<Span> spans(List<String> months) {
        List<Span> spans = new ArrayList<>();
        for (YearMonth month : new TreeSet<>(parse(months))) {
            Instant since = start(month);
            Instant until = start(month.plusMonths(1));
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.until.equals(since)) {
                spans.set(spans.size() - 1, new Span(last.since, until));
            } else {
                spans.add(new Span(since, until));
            }
        }
        return spans;
    }

    private static List<YearMonth> parse(List<String> months) {
        if (months == null) {
            return List.of();
        }
        if (!months.stream().allMatch(month -> month.matches(FORM))) {
            throw ProblemException.parameter("month", "must be months such as 2026-11, separated by commas");
        }
        return months.stream().map(YearMonth::parse).toList();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
