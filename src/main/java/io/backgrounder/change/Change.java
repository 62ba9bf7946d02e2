package io.backgrounder.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.SelfLink;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change as readers get it: which resource changed, and how, but not what it says now. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A change that readers could see. It says which resource to read again, not what that says now.")
public record Change(
        @Schema(
                description = "The position in the change log, greater than those of all changes before it",
                examples = "1204")
        @NotNull
        long position,

        @NotNull Instant at,

        @Schema(
                description =
                        "`created`, `updated`, `withdrawn`, `merged`, `corrected`, `redacted` or `deleted`; more may come. Treat `created` and"
                                + " `updated` alike: store what is read now",
                examples = {"created", "updated", "withdrawn", "merged", "corrected", "redacted", "deleted"})
        @NotNull
        String action,

        @Schema(description = "The kind of the resource; more may come", examples = Kind.DOCUMENTS) @NotNull
        String type,

        @Schema(description = "The id of the resource", examples = "story_01k8zp4n1zfyvbfgw3dtec81k2") @NotNull
        String id,

        @Schema(
                description = "The newest revision that readers have seen. Absent for what was deleted or merged",
                examples = "2")
        Integer revision,

        @Schema(description = "The members that changed") @NotNull
        List<String> sections,

        @Schema(description = "Whether it matters to readers; false for minor edits") @NotNull
        boolean significant,

        @Schema(description = "With `merged`, the id of the resource that takes its place")
        String mergedInto,

        @Schema(description = "With `corrected`, the id of the correction")
        String correction,

        @Schema(
                description =
                        "Whether the page changed only through what it embeds, such as the name of a topic. `updatedAt`,"
                                + " `contentUpdatedAt` and `revision` then stay as they are")
        @NotNull
        boolean derived,

        @Schema(description = "With `derived`, the position of the change that caused it", examples = "1203")
        Long cause,

        @NotNull SelfLink links) {

    static Change of(ChangeEntity change) {
        return ChangeBuilder.builder()
                .position(change.position)
                .at(change.at)
                .action(change.action)
                .type(change.kind)
                .id(change.resource())
                .revision(change.revision)
                .sections(change.sections)
                .significant(change.significant)
                .mergedInto(change.mergedInto())
                .correction(change.correction())
                .derived(change.derived)
                .cause(change.cause)
                .links(change.links())
                .build();
    }
}
