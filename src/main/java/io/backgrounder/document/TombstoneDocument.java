package io.backgrounder.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.ExternalId;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Forms;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deleted or merged resource in an export, so that its addresses still answer after an import. */
@RecordBuilder
@JsonTypeName("tombstone")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A resource that was deleted, or merged into another")
public record TombstoneDocument(
        @Schema(description = "The kind of the resource")
        @NotNull
        @Pattern(regexp = Kind.DELETABLE, message = Forms.ONE_OF_MESSAGE)
        String kind,

        @Schema(description = "The resource's id") @NotNull String id,

        @Schema(description = "The last slug that it had")
        @Size(max = 120)
        @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @Schema(description = "All slugs of a deleted resource. Those of a merged one are its successor's former slugs")
        @Size(max = Document.MOST_FORMER_SLUGS + 1)
        List<@NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE) String> slugs,

        @Schema(description = "The slug of the resource that it was merged into")
        String mergedInto,

        @Schema(
                description = "The ids that it had in other systems, by the name of the system",
                maxProperties = ExternalId.MOST,
                examples = ExternalId.EXAMPLE)
        @Size(max = ExternalId.MOST)
        Map<
                        @Size(max = ExternalId.LONGEST_NAMESPACE)
                        @Pattern(regexp = ExternalId.NAMESPACE, message = ExternalId.NAMESPACE_MESSAGE) String,
                        @NotNull @Size(min = 1, max = ExternalId.LONGEST_VALUE)
                        @Pattern(regexp = ExternalId.VALUE, message = ExternalId.VALUE_MESSAGE) String>
                externalIds,

        @NotNull Instant buriedAt)
        implements ImportLine {

    public TombstoneDocument {
        slugs = slugs == null ? List.of() : slugs;
        externalIds = externalIds == null ? Map.of() : externalIds;
    }
}
