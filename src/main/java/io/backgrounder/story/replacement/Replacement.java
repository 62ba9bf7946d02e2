package io.backgrounder.story.replacement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A replacement as editors see it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A replacement, and what has become of it so far. It is kept for 30 days")
public record Replacement(
        @Schema(examples = "replacement_01m878hevte3asaagww8nhjrx9") @NotNull
        String id,

        @Schema(description = "The name of the key or person that ordered it", examples = "Night desk") @NotNull
        String actor,

        @Schema(
                description =
                        "`running` until each story was looked at, whatever is restarted meanwhile; then `finished`",
                enumeration = {"running", "finished"},
                examples = "finished")
        @NotNull
        String status,

        @Schema(
                enumeration = {"topic", "source", "faq"},
                examples = "topic")
        @NotNull
        String kind,

        @Schema(description = "The id of what stories had", examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x")
        String from,

        @Schema(description = "The id of what they have afterwards", examples = "topic_01jq2w8h00e7za3v5c6m9d0k2y")
        String to,

        @Schema(description = "Whether readers see the change") @NotNull
        boolean publish,

        @Schema(description = "Whether nothing is written") @NotNull
        boolean dryRun,

        @NotNull Instant startedAt,

        @Schema(description = "Absent while it is running") Instant finishedAt,

        @Schema(description = "How many stories there were to look at", examples = "12") @NotNull
        long stories,

        @Schema(description = "In how many of them what readers see has changed", examples = "10") @NotNull
        long published,

        @Schema(description = "In how many a draft has changed, beside what readers see or not", examples = "3")
        @NotNull
        long drafted,

        @Schema(description = "In how many nothing had to be changed", examples = "0") @NotNull
        long unchanged,

        @Schema(description = "How many could not be changed", examples = "1") @NotNull
        long rejected,

        @Schema(description = "Why not; the first 100") @NotNull
        List<RejectedStory> problems,

        @NotNull SelfLink links)
        implements Representation {

    /** A story that could not be changed. */
    @Schema(description = "A story that could not be changed, in what readers see or in its draft")
    public record RejectedStory(
            @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
            String story,

            @Schema(description = "The errors, as if an editor had changed it") @NotNull
            List<Problem.Error> errors) {}

    static Replacement of(ReplacementEntity row, List<RejectedStory> problems) {
        return ReplacementBuilder.builder()
                .id(row.text())
                .actor(row.actor)
                .status(row.finishedAt == null ? "running" : "finished")
                .kind(row.kind)
                .from(id(row.kind(), row.fromId))
                .to(id(row.kind(), row.toId))
                .publish(row.publish)
                .dryRun(row.dryRun)
                .startedAt(row.startedAt)
                .finishedAt(row.finishedAt)
                .stories(row.stories)
                .published(row.published)
                .drafted(row.drafted)
                .unchanged(row.unchanged)
                .rejected(row.rejected)
                .problems(problems)
                .links(new SelfLink(ReplacementResource.PATH + "/" + row.text()))
                .build();
    }

    private static String id(Kind kind, UUID id) {
        return id == null ? null : kind.id(id);
    }
}
