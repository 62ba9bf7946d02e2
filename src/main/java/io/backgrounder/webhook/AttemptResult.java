package io.backgrounder.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The result of an attempt.
 *
 * @param status the status of the response; null if there was none
 * @param error why the attempt failed; null if it succeeded
 * @param retryAfter how long the receiver asks to wait
 */
record AttemptResult(Integer status, String error, Duration retryAfter) {
    private static final int GONE = 410;
    private static final int LONGEST_ERROR = 300;

    /** @param retryAfter the value of the header {@code Retry-After}, or null */
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

    /** Seconds or a date (RFC 9110, 10.2.3); zero if it is neither. */
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

    /** Whether the receiver wants no more events. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
