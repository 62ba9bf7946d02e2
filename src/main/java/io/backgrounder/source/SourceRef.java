package io.backgrounder.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a source: its id, slug, name and owner. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A reference to a source: its id, slug, name and owner")
public record SourceRef(
        @Schema(examples = "source_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "harbour-courier") @NotNull String slug,
        @Schema(examples = "The Harbour Courier") @NotNull String name,

        @Schema(
                description = "The language of the name (BCP 47), where it is known and the answer looks it up",
                examples = "en")
        String nameLanguage,

        @Schema(
                description = "The organization that owns it, where it is known; not in searches",
                examples = "Estuary Media Group")
        String owner) {

    public SourceRef(UUID id, String slug, String name) {
        this(id, slug, name, null);
    }

    public SourceRef(UUID id, String slug, String name, String owner) {
        this(Kind.SOURCE.id(id), slug, name, null, owner);
    }
}
