package io.backgrounder.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words in a text, and as much of what is around them as tells them from the same words elsewhere: W3C's TextQuoteSelector. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "Words of a section's plain text, and what is around them: the TextQuoteSelector of the Web Annotation"
                        + " Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector)")
public record TextQuote(
        @Schema(description = "The words", examples = "The treaty entered into force on 17 January")
        @NotNull
        @Size(min = 1, max = 1000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String exact,

        @Schema(description = "What is directly before the words; needed if they are there several times")
        @Size(max = TextQuote.LONGEST_CONTEXT)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String prefix,

        @Schema(description = "What is directly after the words; needed if they are there several times")
        @Size(max = TextQuote.LONGEST_CONTEXT)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String suffix) {

    static final int LONGEST_CONTEXT = 200;

    /** How many code points around the words are tried, one after the other. The last are at most as long as a context may be. */
    private static final int[] CONTEXTS = {0, 16, 32, 64, LONGEST_CONTEXT / 2};

    /** How often a text has the words in these surroundings: 0, 1, or 2 for several times. */
    int count(String text) {
        int first = place(text, 0);
        return first < 0 ? 0 : place(text, first + 1) < 0 ? 1 : 2;
    }

    /** Where the words begin in a text that has them once; -1 if it does not have them, or has them several times. */
    int place(String text) {
        return count(text) == 1 ? place(text, 0) : -1;
    }

    private int place(String text, int from) {
        String before = prefix == null ? "" : prefix;
        int found = indexOf(text, before + exact + (suffix == null ? "" : suffix), Math.max(0, from - before.length()));
        return found < 0 ? -1 : found + before.length();
    }

    /** As {@link String#indexOf}, in linear time whatever is repeated in the two (Knuth, Morris and Pratt): other writers wait for it. */
    private static int indexOf(String text, String words, int from) {
        int[] borders = new int[words.length()];
        for (int i = 1, border = 0; i < borders.length; i++) {
            border = matched(words, borders, border, words.charAt(i));
            borders[i] = border;
        }
        int matched = 0;
        for (int i = from; i < text.length(); i++) {
            matched = matched(words, borders, matched, text.charAt(i));
            if (matched == words.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** How many of the first words' characters match up to and including the next character. */
    private static int matched(String words, int[] borders, int before, char next) {
        int matched = before;
        while (matched > 0 && words.charAt(matched) != next) {
            matched = borders[matched - 1];
        }
        return words.charAt(matched) == next ? matched + 1 : 0;
    }

    /** The same words at this place of a text, with as little around them as is needed; null if no context within the limit is enough. */
    TextQuote at(String text, int place) {
        if (place(text) == place) {
            return this;
        }
        int end = place + exact.length();
        for (int context : CONTEXTS) {
            int from = text.offsetByCodePoints(place, -Math.min(context, text.codePointCount(0, place)));
            int to = text.offsetByCodePoints(end, Math.min(context, text.codePointCount(end, text.length())));
            TextQuote wider =
                    new TextQuote(exact, context(text.substring(from, place)), context(text.substring(end, to)));
            if (wider.place(text) == place) {
                return wider;
            }
        }
        return null;
    }

    /** A context, unless it tells nothing: a text is never blank. */
    private static String context(String around) {
        return around.matches(Forms.TEXT) ? around : null;
    }
}
