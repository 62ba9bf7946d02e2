package io.backgrounder.search.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Text in the one form in which it is compared: without case, accents, optional vowel signs, invisible characters and compatibility forms
 * (NFKC_Casefold, and Latin letters as ASCII). Each of its characters keeps its position in the original.
 */
public final class Folding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

    /**
     * Letters that are written in two ways, and an apostrophe that Unicode classifies as a letter. {@link #ONE_WAY} has their replacements.
     */
    private static final String EITHER_WAY = "ٱىةیکʼ";

    private static final String ONE_WAY = "ايهيك'";
    private static final char TATWEEL = 'ـ';
    /** Japanese voicing marks, which make a different letter. */
    private static final String VOICED = "\u3099\u309a";

    /** The Cyrillic breve, which makes a different letter of и. */
    private static final char BREVE = '\u0306';

    private static final Set<UnicodeScript> WITH_DICTIONARIES =
            EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    private static final Set<UnicodeScript> WITH_ACCENTS = EnumSet.of(
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW);

    /** The most characters that are folded together, as in the Stream-Safe Text Format of UAX #15. */
    private static final int LONGEST = 32;

    /** The forms of single characters, filled as they occur. */
    private static final String[] FORMS = new String[Character.MAX_VALUE + 1];

    private final String text;
    private final int[] places;

    private Folding(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    public static String fold(String original) {
        return of(original).text;
    }

    static Folding of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] places = new int[original.length() + 1];
        for (int start = 0, end; start < original.length(); start = end) {
            char c = original.charAt(start);
            end = start + 1;
            String form;
            if (c < 0x80 && (end == original.length() || original.charAt(end) < 0x80)) {
                form = null;
                text.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            } else {
                end = end(original, start);
                form = end - start == 1 ? form(c) : form(original.substring(start, end));
                text.append(form);
            }
            if (text.length() >= places.length) {
                places = Arrays.copyOf(places, 2 * text.length());
            }
            for (int i = text.length() - (form == null ? 1 : form.length()); i < text.length(); i++) {
                places[i] = start;
            }
        }
        places[text.length()] = original.length();
        return new Folding(text.toString(), places);
    }

    String text() {
        return text;
    }

    /** The position in the original of the character at this index. */
    int start(int at) {
        return places[at];
    }

    /** The end position in the original of the character before this index. */
    int end(int at) {
        int end = at;
        while (end < text.length() && places[end] == places[at - 1]) {
            end++;
        }
        return places[end];
    }

    /** The end of the characters that are folded together. */
    private static int end(String original, int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length()
                && end - start < LONGEST
                && !CASEFOLD.hasBoundaryBefore(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static String form(char c) {
        String form = FORMS[c];
        if (form == null) {
            form = form(String.valueOf(c));
            FORMS[c] = form;
        }
        return form;
    }

    /** The folded form. Scripts with a dictionary stay as they are written, since the dictionaries know words in that form. */
    private static String form(String original) {
        if (isOfDictionary(original.codePointAt(0))) {
            return COMPOSE.normalize(original);
        }
        StringBuilder form = new StringBuilder();
        DECOMPOSE.normalize(CASEFOLD.normalize(original)).codePoints().forEach(c -> append(form, c));
        // A sign such as № is separate from the letters beside it, whatever letters it stands for.
        String between = Character.getType(original.codePointAt(0)) == Character.OTHER_SYMBOL ? " " : "";
        return between + COMPOSE.normalize(form) + between;
    }

    private static void append(StringBuilder form, int c) {
        boolean accent = Character.getType(c) == Character.NON_SPACING_MARK
                && WITH_ACCENTS.contains(UnicodeScript.of(c))
                && VOICED.indexOf(c) < 0
                && !(c == BREVE && form.length() > 0 && form.charAt(form.length() - 1) == 'и');
        int either = EITHER_WAY.indexOf(c);
        if (either >= 0) {
            form.append(ONE_WAY.charAt(either));
        } else if (Character.isDigit(c)) {
            form.append(Character.digit(c, 10));
        } else if (Character.isBmpCodePoint(c) && !accent && c != TATWEEL) {
            char[] ascii = new char[4];
            form.append(ascii, 0, ASCIIFoldingFilter.foldToASCII(new char[] {(char) c}, 0, ascii, 0, 1));
        } else if (!accent && c != TATWEEL) {
            form.appendCodePoint(c);
        }
    }

    /** Whether a letter is of a script without spaces for which ICU has a dictionary: Thai, Lao, Khmer and Burmese. */
    public static boolean isOfDictionary(int c) {
        return c >= 0xE00
                && WITH_DICTIONARIES.contains(UnicodeScript.of(c))
                && UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK) == UCharacter.LineBreak.COMPLEX_CONTEXT;
    }
}
