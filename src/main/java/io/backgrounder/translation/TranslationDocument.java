package io.backgrounder.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what a document is a translation, as editors write it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Of what this is a translation. A group has each language once")
public record TranslationDocument(
        @Schema(description = "The slug of the original, which is no translation itself and may be unpublished")
        @NotNull
        String of,

        @Schema(description = Translation.SOURCE_TYPE, examples = "trainedAlgorithmicMedia")
        @Pattern(regexp = Translation.SOURCE_TYPES, message = Forms.ONE_OF_MESSAGE)
        String digitalSourceType) {

    TranslationDocument withOf(String of) {
        return new TranslationDocument(of, digitalSourceType);
    }

    /** What is written of a translation that readers get, with the id of the original; null if they do not get that. */
    public static TranslationDocument content(Translation page) {
        return page == null || page.of() == null ? null : new TranslationDocument(page.of(), page.digitalSourceType());
    }
}
