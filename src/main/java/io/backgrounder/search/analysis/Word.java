package io.backgrounder.search.analysis;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A word of a text.
 *
 * @param lexeme the word as it is in the index
 * @param spelt the folded word before stemming
 * @param position the number of the word in the text, from 1
 * @param start its start in the original text
 * @param run the number of its run: words written without spaces between them; an apostrophe starts a new run
 * @param form the relation to the other words of its run
 */
@RecordBuilder
public record Word(String lexeme, String spelt, int position, int start, int end, int run, Form form) {
    public enum Form {
        /** A word by itself. */
        WHOLE,
        /** The less significant part at an apostrophe: the l of <i>l'ONU</i>, the t of <i>can't</i>. */
        FRAGMENT,
        /** A short word joined with the next of its run, at the position of the first: <i>AT&T</i>, <i>F-16</i>, <i>5G</i>. */
        GLUED,
        /** Two letters of a script that is searched by its letters. */
        PAIR,
        /** The last letter of such a run, or the only one if there is no pair. */
        LAST
    }

    private static final int SHORTEST_CORRECTABLE = 4;
    private static final int LONGEST_CORRECTABLE = 40;

    /** Whether the word is remembered as a possible spelling correction: it has only letters, and is neither too short nor too long. */
    public boolean isCorrectable() {
        return form == Form.WHOLE
                && spelt.length() >= SHORTEST_CORRECTABLE
                && spelt.length() <= LONGEST_CORRECTABLE
                && spelt.codePoints().allMatch(Character::isLetter);
    }
}
