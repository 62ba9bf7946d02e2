package io.backgrounder.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource in the editors' list of its kind. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A source, topic, FAQ or story as editors list it: its newest document, draft or not")
public record Manuscript(
        @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "high-seas-treaty-enters-into-force") @NotNull
        String slug,

        @Schema(description = "BCP 47; absent if it has none", examples = "en")
        String language,

        @Schema(description = "The name, question or headline") @NotNull
        String title,

        @Schema(
                description = "`draft`, `scheduled`, `published`, `archived` or `withdrawn`",
                examples = "published",
                enumeration = {"draft", "scheduled", "published", "archived", "withdrawn"})
        @NotNull
        String status,

        @Schema(description = "Whether there is a draft that readers do not see") @NotNull
        boolean draft,

        @Schema(description = "When it is scheduled to be published or withdrawn")
        Instant scheduledAt,

        @Schema(
                description = Publication.SCHEDULE_STATUS,
                examples = "failed",
                enumeration = {"pending", "failed"})
        String scheduleStatus,

        @Schema(description = "Why the scheduled publication or withdrawal failed", examples = Publication.FAILURE)
        String scheduleFailure,

        @Schema(description = "When it was last edited") @NotNull
        Instant editedAt,

        @Schema(description = "The number of notes for colleagues") @NotNull
        long notes,

        @NotNull SelfLink links)
        implements Representation {

    public Manuscript(
            String kind,
            UUID id,
            String slug,
            String language,
            String title,
            String status,
            Integer draft,
            Instant scheduledAt,
            String scheduleStatus,
            String scheduleFailure,
            Instant editedAt,
            long notes) {
        this(
                Kind.of(kind).id(id),
                slug,
                language,
                title,
                status,
                draft != null,
                scheduledAt,
                scheduleStatus,
                scheduleFailure,
                editedAt,
                notes,
                new SelfLink(Kind.of(kind).editorialPath(Kind.of(kind).id(id))));
    }
}
