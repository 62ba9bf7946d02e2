package io.backgrounder.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What came of an attempt.
 *
 * @param status of the response; null where there was none
 * @param error why it counts as failed; null where it does not
 * @param retryAfter how long the receiver asks to be left alone
 */
record AttemptResult(Integer status, String error, Duration retryAfter) {
    private static final int GONE = 410;
    private static final int LONGEST_ERROR = 300;

    /** @param retryAfter the header, or null */
    static AttemptResult of(int status, String retryAfter) {
        if (status >= 200 && status < 300) {
            return new AttemptResult(status, null, Duration.ZERO);
        }
        String why = status >= 300 && status < 400 ? ": redirects are not followed" : "";
        return new AttemptResult(status, "answered " + status + why, duration(retryAfter));
    }

    static AttemptResult none(String why) {
        return new AttemptResult(null, why.substring(0, Math.min(why.length(), LONGEST_ERROR)), Duration.ZERO);
    }

    /** Seconds or a date (RFC 9110, 10.2.3); nothing where it is neither. */
    private static Duration duration(String retryAfter) {
        if (retryAfter == null) {
            return Duration.ZERO;
        } else if (retryAfter.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            return Duration.between(
                    ZonedDateTime.now(), ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    boolean isDelivered() {
        return error == null;
    }

    /** The receiver wants no more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
