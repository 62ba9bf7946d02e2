package io.backgrounder.search.analysis;

/**
 * A word of a text.
 *
 * @param lexeme as it stands in the index
 * @param spelt the same before it was cut to its stem
 * @param position among the text's words, from 1
 * @param start where it is in the text
 * @param run what stands together without space; apostrophes part it
 * @param form how it goes with the other words of its run
 */
public record Word(String lexeme, String spelt, int position, int start, int end, int run, Form form) {
    public enum Form {
        /** By itself. */
        WHOLE,
        /** The one of two parts at an apostrophe that tells little: the l of <i>l'ONU</i>, the t of <i>can't</i>. */
        FRAGMENT,
        /** A short word with the next of its run, at the place of the first: <i>AT&T</i>, <i>F-16</i>, <i>5G</i>. */
        GLUED,
        /** Two letters of a script that is searched by its letters. */
        PAIR,
        /** The last of these in a run; the only one, where there is no pair. */
        LAST
    }

    private static final int SHORTEST_CORRECTABLE = 4;
    private static final int LONGEST_CORRECTABLE = 40;

    /** Whether it is remembered, so that a mistyped word can be corrected to it: of letters only, and neither too short nor too long. */
    public boolean isCorrectable() {
        return form == Form.WHOLE
                && spelt.length() >= SHORTEST_CORRECTABLE
                && spelt.length() <= LONGEST_CORRECTABLE
                && spelt.codePoints().allMatch(Character::isLetter);
    }
}
