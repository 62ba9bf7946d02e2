package io.backgrounder.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource that was deleted, or merged into another, as an export has it: its addresses go on answering. */
@JsonTypeName("tombstone")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A resource that was deleted, or merged into another")
public record TombstoneDocument(
        @Schema(description = "Of what kind it was")
        @NotNull
        @Pattern(regexp = "source|topic|faq", message = "must be one of source, topic, faq")
        String kind,

        @Schema(description = "Its id") @NotNull String id,

        @Schema(description = "The slug that it had last")
        @Size(max = 120)
        @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @Schema(description = "Its slugs, where it was deleted; those of a merged one are former slugs of the other")
        @Size(max = Document.MOST_FORMER_SLUGS + 1)
        List<@NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE) String> slugs,

        @Schema(description = "Slug of the one into which it was merged")
        String mergedInto,

        @NotNull Instant buriedAt)
        implements ImportLine {

    public TombstoneDocument {
        slugs = slugs == null ? List.of() : slugs;
    }
}
