package io.backgrounder.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text that is expensive to parse, each for another kind of parser. */
enum HostileText {
    PARTS("", "a-", ""),
    LETTERS("", "a", ""),
    PATH("https://h/", "/", ""),
    ESCAPES("https://h/", "%41", ""),
    BLANKS_AND_A_CONTROL("", " ", "\u0001"),
    INVISIBLE("", "\u00a0\u3000\u200b\udb40\udc20", ""),
    LINE_AND_ITS_END("", "x", "\n"),
    DIGITS("", "7", ""),
    TAGS("en", "-u-x-en", ""),
    QUOTES("", "\"\\", ""),
    CONTROLS("", "\u0002", ""),
    EMOJI("", "\ud83d\ude00", ""),
    CHINESE("", "\u6f22", ""),
    LIST("", ",a", "");

    private static final int LARGEST = 900_000;
    static final List<Integer> SIZES = List.of(10_000, 100_000, LARGEST);

    /** Those that an HTTP client sends in a header. */
    static final List<HostileText> IN_HEADERS = List.of(PARTS, LETTERS, PATH, ESCAPES, DIGITS, TAGS, QUOTES, LIST);

    private final String start;
    private final String repeated;
    private final String end;

    HostileText(String start, String repeated, String end) {
        this.start = start;
        this.repeated = repeated;
        this.end = end;
    }

    /** Of the larger ones, one member gets some, and the next one others. */
    boolean isTried(int size, int turn) {
        int share = size == LARGEST ? 7 : size == SIZES.get(0) ? 1 : 3;
        return Math.floorMod(ordinal() + turn, share) == 0;
    }

    /** So many bytes of it in UTF-8. */
    String of(int bytes) {
        int unit = repeated.getBytes(StandardCharsets.UTF_8).length;
        return start + repeated.repeat((bytes - start.length() - end.length()) / unit) + end;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** So much of it as fits into so many bytes of a URI. */
    String inUri(int bytes) {
        int unit = encoded(repeated).length();
        return start + repeated.repeat((bytes - 30) / unit) + end;
    }
}
