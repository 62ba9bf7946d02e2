package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
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
            String text) {}
}
