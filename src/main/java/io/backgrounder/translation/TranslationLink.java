package io.backgrounder.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same in another language, as the pages of its group show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The same in another language: the original or another translation")
public record TranslationLink(
        @NotNull String id,

        @Schema(description = "BCP 47, for `hreflang` and for `lang`", examples = "fr") @NotNull
        String language,

        @NotNull String slug,

        @Schema(
                description =
                        "True if it is older than the last change of the original that matters to a reader; otherwise left out")
        Boolean outdated,

        @NotNull SelfLink links) {}
