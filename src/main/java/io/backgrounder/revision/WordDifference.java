package io.backgrounder.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.backgrounder.revision.TextDifference.TextDifferenceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Compares two texts line by line, and the lines that differ word by word. */
public final class WordDifference {
    /** The most lines that may be inserted and deleted, since time and memory grow with the square; with more, all words are compared at once. */
    private static final int MOST_LINES = 1000;

    /** The most words, likewise, in lines that differ; with more, these lines are given as deleted and inserted as a whole. */
    private static final int MOST_WORDS = 500;

    private final BreakIterator breaks;
    private final List<TextDifferenceWords> words = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    /** What stands between words, behind a change; it belongs to the change if another one follows. */
    private String between = "";

    private WordDifference(ULocale language) {
        breaks = BreakIterator.getWordInstance(language);
    }

    /** @param language cuts the texts into words; scripts without spaces are cut by dictionaries in any language */
    public static List<TextDifferenceWords> of(String before, String after, ULocale language) {
        WordDifference difference = new WordDifference(language);
        difference.compare(
                lines(before),
                lines(after),
                MOST_LINES,
                (old, now) ->
                        difference.compare(difference.cut(old), difference.cut(now), MOST_WORDS, difference::change));
        difference.flush();
        return difference.words;
    }

    private void compare(List<String> before, List<String> after, int most, BiConsumer<String, String> change) {
        for (Part part : parts(before, after, most)) {
            if (part.equal) {
                keep(part.before);
            } else {
                change.accept(part.before, part.after);
            }
        }
    }

    private record Part(boolean equal, String before, String after) {
        static Part of(AbstractDelta<String> delta) {
            return new Part(
                    delta.getType() == DeltaType.EQUAL,
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines()));
        }
    }

    private static List<Part> parts(List<String> before, List<String> after, int most) {
        try {
            return DiffUtils.diff(before, after, new MyersDiff<>(), new Limit(most), true).getDeltas().stream()
                    .map(Part::of)
                    .toList();
        } catch (TooManyChanges e) {
            return List.of(new Part(false, String.join("", before), String.join("", after)));
        }
    }

    private static final class TooManyChanges extends RuntimeException {
        TooManyChanges() {
            super(null, null, false, false);
        }
    }

    private record Limit(int most) implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int changes, int all) {
            if (changes > most) {
                throw new TooManyChanges();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private List<String> cut(String text) {
        List<String> cut = new ArrayList<>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            cut.add(text.substring(from, to));
        }
        return cut;
    }

    private void keep(String text) {
        boolean replaced = !deleted.isEmpty() && !inserted.isEmpty();
        if (replaced && between.isEmpty() && isBetweenWords(text)) {
            between = text;
        } else {
            String before = between;
            between = "";
            flush();
            add("equal", before + text);
        }
    }

    private static boolean isBetweenWords(String text) {
        return text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == '\n');
    }

    private void change(String before, String after) {
        deleted.append(between).append(before);
        inserted.append(between).append(after);
        between = "";
    }

    private void flush() {
        add("delete", deleted.toString());
        add("insert", inserted.toString());
        add("equal", between);
        deleted.setLength(0);
        inserted.setLength(0);
        between = "";
    }

    /** Adds words, to the part before if that is of the same kind. */
    private void add(String op, String text) {
        int last = words.size() - 1;
        if (text.isEmpty()) {
            return;
        } else if (last >= 0 && words.get(last).op().equals(op)) {
            words.set(last, new TextDifferenceWords(op, words.get(last).text() + text));
        } else {
            words.add(new TextDifferenceWords(op, text));
        }
    }
}
