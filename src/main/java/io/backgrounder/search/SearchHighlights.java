package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the words stand. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where the words stand: HTML without any other markup than `<mark>`")
public record SearchHighlights(
        @Schema(
                description = "The title",
                examples = "The <mark>High</mark> <mark>Seas</mark> Treaty enters into force")
        String title,

        @Schema(description = "Parts of the text", examples = "… in the <mark>high</mark> <mark>seas</mark> …")
        String text) {

    boolean isEmpty() {
        return title == null && text == null;
    }
}
