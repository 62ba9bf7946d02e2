package io.backgrounder.publication.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.publication.Publication;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.query.SqlRow;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource in the editors' list of its kind. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A resource as editors list it: its newest document, draft or not")
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

        @Schema(
                description =
                        "When it was first published, as readers are told. Absent for sources, topics and contributors, and for drafts without a time")
        Instant publishedAt,

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

        @Schema(
                description =
                        "The name of the key or person that edited it last: who wrote the draft, published, withdrew or discarded it",
                examples = "Night desk")
        @NotNull
        String editedBy,

        @Schema(
                description =
                        "The share of its sentences that have evidence, from 0 to 1. Only of stories; `…/completeness` tells more",
                examples = "0.4")
        @DecimalMin("0")
        @DecimalMax("1")
        Double evidenced,

        @Schema(description = "The number of notes for colleagues") @NotNull
        long notes,

        @NotNull SelfLink links)
        implements Representation {

    /** What a row of the table {@code manuscript} says. */
    static Manuscript of(SqlRow row) throws SQLException {
        Kind kind = Kind.of(row.text("kind"));
        String id = kind.id(row.uuid("id"));
        return ManuscriptBuilder.builder()
                .id(id)
                .slug(row.text("slug"))
                .language(row.text("language"))
                .title(row.text("title"))
                .status(row.text("status"))
                .draft(row.text("draft") != null)
                .publishedAt(row.instant("published_at"))
                .scheduledAt(row.instant("due_at"))
                .scheduleStatus(row.text("schedule_status"))
                .scheduleFailure(row.text("due_failure"))
                .editedAt(row.instant("edited_at"))
                .editedBy(row.text("edited_by"))
                .evidenced(kind == Kind.STORY ? (Double) row.share("evidenced") : null)
                .notes(row.number("notes"))
                .links(new SelfLink(kind.editorialPath(id)))
                .build();
    }
}
