package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Highlights of the query's words in a hit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The words of the query, highlighted. HTML with no markup other than `<mark>`")
public record SearchHighlights(
        @Schema(
                description = "The title, if it has one of the words",
                examples = "The <mark>High</mark> <mark>Seas</mark> Treaty enters into force")
        String title,

        @Schema(
                description = "Excerpts of the text, if a word occurs in it",
                examples = "… in the <mark>high</mark> <mark>seas</mark> …")
        String text) {

    boolean hasAny() {
        return title != null || text != null;
    }
}
