package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a text differs, for people to read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a text differs, in words, for people to read")
public record TextDifference(
        @Schema(
                description = "JSON Pointer (RFC 6901) to the old text; absent if there was none",
                examples = "/analysis")
        String from,

        @Schema(
                description = "JSON Pointer (RFC 6901) to the new text; absent if there is none",
                examples = "/analysis")
        String to,

        @Schema(
                description =
                        "The parts of both texts in order: without those that are inserted, they are the old text; without"
                                + " those that are deleted, the new one")
        @NotNull
        List<TextDifferenceWords> words) {

    private static final int MOST_EQUAL = 80;

    /** The same with the ends only of each long stretch of equal words, those that are beside a change, and … in place of the rest. */
    public TextDifference brief() {
        List<TextDifferenceWords> cut = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            TextDifferenceWords part = words.get(i);
            cut.add(part.op.equals("equal") ? part.brief(i > 0, i < words.size() - 1) : part);
        }
        return new TextDifference(from, to, cut);
    }

    /** Words that both texts have, or only one of them. */
    @Schema(
            description =
                    "Words, with the spaces and punctuation between them, that both texts have or only one of them")
    public record TextDifferenceWords(
            @Schema(
                    examples = "insert",
                    enumeration = {"equal", "insert", "delete"})
            @NotNull
            String op,

            @Schema(examples = "nature-protection ") @NotNull
            String text) {

        private TextDifferenceWords brief(boolean isBehind, boolean isBefore) {
            int length = text.codePointCount(0, text.length());
            if (length <= 2 * MOST_EQUAL) {
                return this;
            }
            String start = isBehind ? text.substring(0, text.offsetByCodePoints(0, MOST_EQUAL)) : "";
            String end = isBefore ? text.substring(text.offsetByCodePoints(text.length(), -MOST_EQUAL)) : "";
            return new TextDifferenceWords(op, start + "…" + end);
        }
    }
}
