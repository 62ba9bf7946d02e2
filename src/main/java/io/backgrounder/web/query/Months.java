package io.backgrounder.web.query;

import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.ProblemException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The months of publication that a filter names, in UTC, as the facet of the search has them. */
public final class Months {
    /** For the parameter's description. */
    public static final String DESCRIPTION =
            " published in one of these months, in UTC, such as `2026-11` (comma-separated)";

    private static final String FORM = "(?!0000)[0-9]{4}-(0[1-9]|1[0-2])";

    private Months() {}

    /** From a time on, and before another. */
    public record Span(Instant since, Instant until) {
        String sinceText() {
            return since.toString();
        }

        /** PostgreSQL does not read what Java writes of later years. */
        String untilText() {
            return until.isAfter(Timestamps.LAST) ? "infinity" : until.toString();
        }
    }

    /** The spans of these months, in their order; those that follow one another are one. None where they are absent. */
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
