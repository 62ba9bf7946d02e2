package io.backgrounder.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the Extended Date/Time Format (EDTF, ISO 8601-2): a year, month, day or second. Of the format's level 0 intervals are missing;
 * of its level 1 there is the qualification of the whole date: {@code ?} uncertain, {@code ~} approximate, {@code %} both. A time has an
 * offset from UTC; a date without a time is one in UTC.
 *
 * @param text as it was written
 * @param start the earliest second that it may mean, since 1970-01-01T00:00:00Z
 * @param end the first second after the latest that it may mean; a qualification makes no difference
 */
record Edtf(String text, Precision precision, long start, long end) {
    /** The longest date has 25 characters. */
    public static final int LONGEST = 25;

    static final String DESCRIPTION =
            "EDTF (ISO 8601-2): a year, month, day or time, such as `1985`, `1985-04`, `1985-04-12` or `1985-04-12T23:20:30Z`. A time"
                    + " needs an offset. `?` after a date says that it is uncertain, `~` that it is approximate, `%` that it is both";

    private static final Pattern DATE =
            Pattern.compile("(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?[?~%]?");

    private static final Pattern TIME = Pattern.compile(
            "(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(Z|(?!-00(:00)?$)(?<offset>[+-][0-9]{2}(:[0-9]{2})?))");

    /** How much of a date is given. Of two that begin at the same second, the less precise comes first. */
    enum Precision {
        YEAR,
        MONTH,
        DAY,
        SECOND
    }

    /** Empty if the text is not such a date. */
    public static Optional<Edtf> parse(String text) {
        Matcher date = DATE.matcher(text);
        Matcher time = TIME.matcher(text);
        try {
            return date.matches()
                    ? Optional.of(ofDate(text, date))
                    : time.matches() ? Optional.of(ofTime(text, time)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @throws java.util.NoSuchElementException if the text is not such a date */
    static Edtf of(String text) {
        return parse(text).orElseThrow();
    }

    private static Edtf ofDate(String text, Matcher parts) {
        Precision precision = parts.group("day") != null
                ? Precision.DAY
                : parts.group("month") != null ? Precision.MONTH : Precision.YEAR;
        LocalDate first = LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
        LocalDate next = switch (precision) {
            case YEAR -> first.plusYears(1);
            case MONTH -> first.plusMonths(1);
            default -> first.plusDays(1);
        };
        return new Edtf(text, precision, start(first), start(next));
    }

    private static int number(Matcher parts, String name) {
        return parts.group(name) == null ? 1 : Integer.parseInt(parts.group(name));
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private static Edtf ofTime(String text, Matcher parts) {
        ZoneOffset offset = parts.group("offset") == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group("offset"));
        long second = LocalDate.parse(parts.group("date"))
                .atTime(LocalTime.parse(parts.group("time")))
                .toEpochSecond(offset);
        return new Edtf(text, Precision.SECOND, second, second + 1);
    }

    /** The day as it was written, without a time; or the month or year, where that is all there is. */
    String day() {
        return text.replaceFirst("[?~%]$|T.*$", "");
    }
}
