package io.backgrounder.search.analysis;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.ARMENIAN;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.backgrounder.search.analysis.Word.Form;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts texts of one language into words, in the same way for documents, queries, suggestions, spelling corrections and highlights: at white
 * space and punctuation; Thai, Lao, Khmer and Burmese by ICU's dictionaries; other scripts that have no spaces between words, such as
 * Chinese, or no stemmer, such as Hebrew, into overlapping pairs of letters.
 */
public final class WordCutter {
    private static final int LONGEST = 200;
    /** The most letters of two words that are glued; longer ones are found by the order of the two words. */
    private static final int LONGEST_GLUED = 5;

    private static final int LONGEST_FRAGMENT = 2;
    /** Punctuation that joins words into one run. */
    private static final String GLUE = "-_.@&/:+#~=%,";

    private static final char PROLONGED_SOUND = 'ー';

    /** Scripts with spaces between words, and with a stemmer for at least one language. */
    private static final Set<UnicodeScript> SPELT =
            EnumSet.of(LATIN, GREEK, CYRILLIC, ARMENIAN, ARABIC, DEVANAGARI, BENGALI, TAMIL, TELUGU, COMMON, INHERITED);

    private static final BreakIterator DICTIONARIES = BreakIterator.getWordInstance(ULocale.ROOT);

    private final Language language;

    private Folding text;
    private List<Word> words;
    private int position;
    private int run;

    public WordCutter(Language language) {
        this.language = language;
    }

    private enum Kind {
        NONE,
        SPELT,
        PAIRED,
        OF_DICTIONARY
    }

    public List<Word> cut(String original) {
        text = Folding.of(original);
        words = new ArrayList<>();
        position = 0;
        run = 0;
        String folded = text.text();
        for (int start = 0, end; start < folded.length(); start = end) {
            int c = folded.codePointAt(start);
            Kind kind = kind(c);
            end = start + Character.charCount(c);
            if (kind == Kind.NONE) {
                run += GLUE.indexOf(c) < 0 ? 1 : 0;
                continue;
            }
            while (end < folded.length() && goesOn(kind, folded.codePointAt(end))) {
                end += Character.charCount(folded.codePointAt(end));
            }
            switch (kind) {
                case PAIRED -> addPairs(start, end);
                case OF_DICTIONARY -> addByDictionary(start, end);
                default -> addSpelt(start, end);
            }
        }
        return words;
    }

    private static Kind kind(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? Kind.SPELT : Kind.NONE;
        } else if (Folding.isOfDictionary(c)) {
            return Kind.OF_DICTIONARY;
        } else if (isPaired(c)) {
            return Kind.PAIRED;
        }
        return Character.isLetterOrDigit(c) || isMark(c) || isOtherNumber(c) ? Kind.SPELT : Kind.NONE;
    }

    private static boolean goesOn(Kind kind, int c) {
        return kind(c) == kind || isMark(c);
    }

    /** Whether a letter is of a script that is searched by its letters. */
    public static boolean isPaired(int c) {
        return c > 0x52F && Character.isLetter(c) && (c == PROLONGED_SOUND || !SPELT.contains(UnicodeScript.of(c)));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> c >= 0x80;
            default -> false;
        };
    }

    private static boolean isOtherNumber(int c) {
        return Character.getType(c) == Character.LETTER_NUMBER || Character.getType(c) == Character.OTHER_NUMBER;
    }

    /** Adds a word; a number and its unit are two words. */
    private void addSpelt(int start, int end) {
        int unit = start;
        while (unit < end && Character.isDigit(text.text().charAt(unit))) {
            unit++;
        }
        if (unit > start && unit < end) {
            addWord(start, unit);
            addWord(unit, end);
        } else {
            addWord(start, end);
        }
    }

    private void addByDictionary(int start, int end) {
        BreakIterator breaks = DICTIONARIES.clone();
        breaks.setText(text.text().substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = spelt(start + from, start + to);
            add(word, word, ++position, start + from, start + to, Form.WHOLE);
        }
    }

    private void addPairs(int start, int end) {
        String folded = text.text();
        for (int at = start, next, behind; at < end; at = next) {
            next = at + Character.charCount(folded.codePointAt(at));
            behind = next == end ? end : next + Character.charCount(folded.codePointAt(next));
            String letters = folded.substring(at, behind);
            add(letters, letters, ++position, at, behind, next == end ? Form.LAST : Form.PAIR);
        }
    }

    private void addWord(int start, int end) {
        String spelt = spelt(start, end);
        Word before = words.isEmpty() ? null : words.get(words.size() - 1);
        String lexeme = language.stem(spelt);
        position++;
        if (before != null
                && before.run() == run
                && before.position() == position - 1
                && before.form() != Form.PAIR
                && before.form() != Form.LAST
                && before.spelt().length() + spelt.length() <= LONGEST_GLUED
                && !isUnit(before.spelt(), spelt)) {
            String glued = before.lexeme() + "-" + lexeme;
            words.add(WordBuilder.builder()
                    .lexeme(glued)
                    .spelt(glued)
                    .position(position - 1)
                    .start(before.start())
                    .end(text.end(end))
                    .run(run)
                    .form(Form.GLUED)
                    .build());
        }
        boolean fragment = end - start <= LONGEST_FRAGMENT && (isApostrophe(start - 1) || isApostrophe(end));
        add(lexeme, spelt, position, start, end, fragment ? Form.FRAGMENT : Form.WHOLE);
    }

    /** Whether these are a number and its unit, which people write with or without a space; unlike <i>5G</i>. */
    private static boolean isUnit(String number, String unit) {
        return unit.length() > 1
                && Character.isLetter(unit.charAt(0))
                && number.chars().allMatch(Character::isDigit);
    }

    /** The folded text of a word, cut to the length that an index takes. */
    private String spelt(int start, int end) {
        return start(text.text().substring(start, end), LONGEST);
    }

    /** The first characters of a text, at most {@code most}, without splitting a surrogate pair. */
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private boolean isApostrophe(int at) {
        return at >= 0 && at < text.text().length() && text.text().charAt(at) == '\'';
    }

    private void add(String lexeme, String spelt, int place, int start, int end, Form form) {
        words.add(WordBuilder.builder()
                .lexeme(lexeme)
                .spelt(spelt)
                .position(place)
                .start(text.start(start))
                .end(text.end(end))
                .run(run)
                .form(form)
                .build());
    }
}
