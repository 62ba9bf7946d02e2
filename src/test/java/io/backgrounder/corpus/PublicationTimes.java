package io.backgrounder.corpus;

import java.time.Instant;

/** When things were published: within ten years, half of them in the last two and a half. */
final class PublicationTimes {
    private static final long END = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long SECONDS = 3652 * 86_400L;

    private PublicationTimes() {}

    /** @param place from 0, of the newest, to 1, of the oldest */
    static String published(double place) {
        return Instant.ofEpochSecond(END - 1 - (long) (SECONDS * place * place)).toString();
    }
}
