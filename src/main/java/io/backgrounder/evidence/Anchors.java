package io.backgrounder.evidence;

import com.ibm.icu.util.ULocale;
import io.backgrounder.revision.TextDifference.TextDifferenceWords;
import io.backgrounder.revision.WordDifference;
import java.util.List;

/** Finds the places of statements again in a section that was edited. */
final class Anchors {
    private final String before;
    private final String after;
    private final String language;

    /** How the texts differ; null until it is first asked for. */
    private List<TextDifferenceWords> words;

    /** @param language the language of the texts (BCP 47) */
    Anchors(String before, String after, String language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    /**
     * The quote of the same words in the edited text, told from others by what is around them now; null if the words are not there any more, or if
     * nothing tells which of several places is theirs.
     *
     * <p>The words are where a comparison of the two texts has them unchanged. Words that were moved are found if there is one such place
     * in each text. Words that were edited themselves are not: what rests on them may rest on the others no longer.
     */
    TextQuote moved(TextQuote quote) {
        int known = quote.place(before);
        if (known < 0) {
            return null;
        }
        int place = unchanged(known, quote.exact().length());
        TextQuote words = new TextQuote(quote.exact(), null, null);
        if (place < 0 && words.count(before) == 1) {
            place = words.place(after);
        }
        return place < 0 ? null : quote.at(after, place);
    }

    /** Where unchanged words that began at a place of the text before begin now; -1 if they have changed. */
    private int unchanged(int place, int length) {
        if (words == null) {
            words = WordDifference.of(before, after, ULocale.forLanguageTag(language));
        }
        int old = 0;
        int now = 0;
        for (TextDifferenceWords part : words) {
            int size = part.text().length();
            if (part.op().equals("equal") && old <= place && place + length <= old + size) {
                return now + place - old;
            }
            old += part.op().equals("insert") ? 0 : size;
            now += part.op().equals("delete") ? 0 : size;
        }
        return -1;
    }
}
