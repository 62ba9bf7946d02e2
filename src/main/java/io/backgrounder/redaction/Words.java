package io.backgrounder.redaction;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a text, and where each stands. Case, accents of Latin letters, compatibility forms and invisible characters make no
 * difference. Each character of a script without spaces is a word.
 */
final class Words {
    /** Markup that may stand inside a word. */
    private static final String MARKUP = "*_~`\\";

    private static final Set<Integer> WITHOUT_SPACES = Set.of(
            UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR);

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator WITHOUT_ACCENTS = Transliterator.getInstance("Latin-ASCII");

    private final String text;
    private final boolean joined;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int start;
    private int end;

    /** A word without the differences that make none, and its place in the text. */
    record Word(String letters, int start, int end) {}

    private Words(String text, boolean joined) {
        this.text = text;
        this.joined = joined;
    }

    /** @param joined whether markup is taken to stand inside of words, as in {@code h*ous*e}, or to end them */
    static List<Word> of(String text, boolean joined) {
        Words reader = new Words(text, joined);
        reader.read();
        return reader.words;
    }

    private void read() {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (isInvisible(character)) {
                i = next;
                continue;
            }
            if (text.startsWith("%20", i)) {
                next = i + 3;
                endWord();
            } else if (isLetter(character)) {
                boolean alone = WITHOUT_SPACES.contains(UScript.getScript(character));
                if (alone) {
                    endWord();
                }
                if (letters.isEmpty()) {
                    start = i;
                }
                letters.appendCodePoint(character);
                end = next;
                if (alone) {
                    endWord();
                }
            } else if (!joined || MARKUP.indexOf(character) < 0) {
                endWord();
            }
            i = next;
        }
        endWord();
    }

    private void endWord() {
        if (!letters.isEmpty()) {
            words.add(new Word(folded(letters.toString()), start, end));
            letters.setLength(0);
        }
    }

    private static boolean isInvisible(int character) {
        return character > 127 && UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean isLetter(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static String folded(String word) {
        String folded = FOLDED.normalize(word);
        return folded.chars().allMatch(character -> character < 128)
                ? folded
                : FOLDED.normalize(WITHOUT_ACCENTS.transliterate(folded));
    }
}
