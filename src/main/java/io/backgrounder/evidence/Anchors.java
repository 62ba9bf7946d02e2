package io.backgrounder.evidence;

import com.ibm.icu.util.ULocale;
import io.backgrounder.revision.TextDifference.TextDifferenceWords;
import io.backgrounder.revision.WordDifference;
import java.util.List;

/** Finds the place of a statement again after its section was edited. */
final class Anchors {
    private Anchors() {}

    /**
     * The quote of the same words in the edited text, told from others by what is around them now; null if the words are not there any more, or if
     * nothing tells which of several places is theirs.
     *
     * <p>The words are where a comparison of the two texts has them unchanged. Words that were moved are found if there is one such place
     * in each text. Words that were edited themselves are not: what rests on them may rest on the others no longer.
     *
     * @param before a text that has the quote once
     * @param language the language of the texts (BCP 47)
     */
    static TextQuote moved(TextQuote quote, String before, String after, String language) {
        int place = unchanged(
                quote.place(before),
                quote.exact().length(),
                WordDifference.of(before, after, ULocale.forLanguageTag(language)));
        TextQuote words = new TextQuote(quote.exact(), null, null);
        if (place < 0 && words.count(before) == 1) {
            place = words.place(after);
        }
        return place < 0 ? null : quote.at(after, place);
    }

    /** Where unchanged words that began at a place of the text before begin now; -1 if they have changed. */
    private static int unchanged(int place, int length, List<TextDifferenceWords> words) {
        int before = 0;
        int after = 0;
        for (TextDifferenceWords part : words) {
            int size = part.text().length();
            if (part.op().equals("equal") && before <= place && place + length <= before + size) {
                return after + place - before;
            }
            before += part.op().equals("insert") ? 0 : size;
            after += part.op().equals("delete") ? 0 : size;
        }
        return -1;
    }
}
