package io.backgrounder.web.request;

import io.netty.handler.codec.DateFormatter;
import io.netty.util.AsciiString;
import java.util.Date;

/** The current time as the {@code Date} header has it (RFC 9110, 6.6.1), formatted once a second. */
public final class HttpDate {
    /** The length of every date. */
    public static final int BYTES = 29;

    private static volatile Second now = new Second(0);

    private record Second(long number, AsciiString text) {
        private Second(long number) {
            this(number, new AsciiString(DateFormatter.format(new Date(number * 1000))));
        }
    }

    private HttpDate() {}

    public static AsciiString now() {
        long number = System.currentTimeMillis() / 1000;
        Second second = now;
        if (second.number != number) {
            second = new Second(number);
            now = second;
        }
        return second.text;
    }
}
