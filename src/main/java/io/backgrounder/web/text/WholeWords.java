package io.backgrounder.web.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps words whole in a text with remarks between its letters: a remark that belongs behind a word is moved to the end of the word, and a
 * pair of marks is left out if one of them would stand within a word. Until then, remarks are enclosed by U+0000, which no text has.
 */
final class WholeWords {
    private static final String EDGE = "\0";
    private static final char BEHIND = 'b';
    private static final char OPENING = 'o';
    private static final char CLOSING = 'c';

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder waiting = new StringBuilder();

    /** Where each code unit of the text given is in {@link #out}; 0 for those of remarks. */
    private final int[] places;

    private WholeWords(int length) {
        places = new int[length];
    }

    static String behind(String remark) {
        return EDGE + BEHIND + remark + EDGE;
    }

    static String opening(String mark) {
        return EDGE + OPENING + mark + EDGE;
    }

    static String closing(String mark) {
        return EDGE + CLOSING + mark + EDGE;
    }

    /** @param places gets the new places of what the text has besides remarks */
    static String settle(String text, PlainPlaces places) {
        if (!text.contains(EDGE)) {
            return text;
        }
        // Text and remarks alternate.
        String[] parts = text.split(EDGE, -1);
        int[] starts = new int[parts.length];
        for (int i = 1; i < parts.length; i++) {
            starts[i] = starts[i - 1] + parts[i - 1].length() + EDGE.length();
        }
        dropMarksWithinWords(parts);
        WholeWords whole = new WholeWords(text.length());
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                whole.write(parts[i], starts[i]);
            } else if (!parts[i].isEmpty()) {
                whole.remark(parts[i].charAt(0), parts[i].substring(1));
            }
        }
        whole.flush();
        places.settle(whole.places);
        return whole.out.toString();
    }

    private static void dropMarksWithinWords(String[] parts) {
        boolean[] within = new boolean[parts.length];
        boolean word = false;
        for (int i = 0; i < parts.length; i++) {
            within[i] = word;
            word = i % 2 == 1 || parts[i].isEmpty() ? word : isInWord(parts[i].codePointBefore(parts[i].length()));
        }
        word = false;
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = parts.length - 1; i >= 0; i--) {
            within[i] &= word;
            word = i % 2 == 1 || parts[i].isEmpty() ? word : isInWord(parts[i].codePointAt(0));
            if (i % 2 == 1 && parts[i].charAt(0) == CLOSING) {
                open.push(i);
            } else if (i % 2 == 1 && parts[i].charAt(0) == OPENING) {
                int closing = open.pop();
                if (within[i] || within[closing]) {
                    parts[i] = parts[closing] = "";
                }
            }
        }
    }

    private void write(String text, int start) {
        int end = waiting.isEmpty() || out.isEmpty() || !isInWord(out.codePointBefore(out.length())) ? 0 : rest(text);
        append(text, 0, end, start);
        if (end < text.length()) {
            flush();
            append(text, end, text.length(), start);
        }
    }

    private void append(String text, int from, int to, int start) {
        for (int i = from; i < to; i++) {
            places[start + i] = out.length() + i - from;
        }
        out.append(text, from, to);
    }

    private void remark(char kind, String remark) {
        if (kind == BEHIND) {
            waiting.append(remark);
        } else {
            flush();
            out.append(remark);
        }
    }

    private void flush() {
        boolean apart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(waiting, apart && waiting.length() > 0 && waiting.charAt(0) == ' ' ? 1 : 0, waiting.length());
        waiting.setLength(0);
    }

    /** The end of the word that the text continues; an apostrophe or a hyphen between letters does not end it. */
    private static int rest(String text) {
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            int next = end + Character.charCount(c);
            boolean joint = "'’-".indexOf(c) >= 0 && next < text.length() && isInWord(text.codePointAt(next));
            if (!joint && !isInWord(c)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean isInWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default ->
                Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.LETTER_NUMBER
                        || Character.getType(c) == Character.OTHER_NUMBER;
        };
    }
}
