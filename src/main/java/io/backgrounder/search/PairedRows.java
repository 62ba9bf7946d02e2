package io.backgrounder.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds rows of letters of scripts that are searched by their letters in a text, as the database does: whatever the form of the
 * letters, and without vowel signs.
 */
final class PairedRows {
    private static final String EITHER_WAY = "أإآٱىةیک";
    private static final String ONE_WAY = "اااايهيك";
    private static final int BEFORE = 40;
    private static final int BEHIND = 120;

    private final List<String> rows;

    PairedRows(List<String> rows) {
        this.rows = rows.stream()
                .map(row -> new Folded(row).text.toString())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** A text in one form, with where each of its characters was. */
    private static final class Folded {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> places = new ArrayList<>();

        private Folded(String original) {
            for (int at = 0; at < original.length(); at += Character.charCount(original.codePointAt(at))) {
                String form = Normalizer.normalize(Character.toString(original.codePointAt(at)), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
                for (char c : form.toCharArray()) {
                    if (!isSign(c)) {
                        int either = EITHER_WAY.indexOf(c);
                        text.append(either < 0 ? c : ONE_WAY.charAt(either));
                        places.add(at);
                    }
                }
            }
            places.add(original.length());
        }

        private static boolean isSign(char c) {
            return c >= '\u0591' && c <= '\u05c7' && c != '\u05be' && c != '\u05c0' && c != '\u05c3' && c != '\u05c6'
                    || c >= '\u064b' && c <= '\u065f'
                    || c == '\u0670'
                    || c == '\u0640';
        }
    }

    /** The text with each occurrence between the marks. */
    String mark(String text) {
        Folded folded = new Folded(text);
        StringBuilder marked = new StringBuilder();
        int shown = 0;
        for (int at = 0; at < folded.text.length(); ) {
            int length = longestAt(folded, at);
            if (length == 0) {
                at++;
                continue;
            }
            int start = Math.max(shown, folded.places.get(at));
            int end = folded.places.get(at + length);
            marked.append(text, shown, start)
                    .append(Highlighter.START)
                    .append(text, start, end)
                    .append(Highlighter.STOP);
            shown = end;
            at += length;
        }
        return marked.append(text.substring(shown)).toString();
    }

    private int longestAt(Folded folded, int at) {
        return rows.stream()
                .filter(row -> folded.text.indexOf(row, at) == at)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The part of a text around the first occurrence, marked. */
    Optional<String> part(String text) {
        Folded folded = new Folded(text);
        return rows.stream()
                .map(folded.text::indexOf)
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .map(at -> {
                    int start = folded.places.get(Math.max(0, at - BEFORE));
                    int end = folded.places.get(Math.min(folded.text.length(), at + BEHIND));
                    return (start > 0 ? "… " : "")
                            + mark(text.substring(start, end))
                            + (end < text.length() ? " …" : "");
                });
    }
}
