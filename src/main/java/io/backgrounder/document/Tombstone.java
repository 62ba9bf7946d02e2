package io.backgrounder.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The record of a resource that was deleted, or merged into another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The record of a resource that was deleted, or merged into another")
public record Tombstone(
        @Schema(description = "`source`, `topic`, `contributor` or `faq`; more may come", examples = Kind.DELETABLE)
        @NotNull
        String kind,

        @Schema(examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(
                description = "`deleted`: its addresses answer 410; `merged`: they answer 308",
                examples = "merged",
                enumeration = {"deleted", "merged"})
        @NotNull
        String status,

        @Schema(description = "The last slug that it had, if known", examples = "open-ocean")
        String slug,

        @Schema(description = "The slug of the resource into which it was merged", examples = "high-seas")
        String mergedInto,

        @Schema(description = "When it was deleted or merged") @NotNull
        Instant buriedAt)
        implements Representation {

    public Tombstone(String kind, UUID id, String slug, UUID into, String mergedInto, Instant buriedAt) {
        this(
                kind,
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)).id(id),
                into == null ? "deleted" : "merged",
                slug,
                mergedInto,
                buriedAt);
    }
}
