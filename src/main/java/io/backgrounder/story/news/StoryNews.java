package io.backgrounder.story.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.coverage.Coverage.CoverageSummary;
import io.backgrounder.revision.Correction;
import io.backgrounder.revision.TextDifference;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.web.json.Representation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is new in a story between two times. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is new in a story between two times")
public record StoryNews(
        @Schema(description = "The id of the story", examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String story,

        @NotNull @Valid NewsTime since,

        @Schema(description = "Send its `at` as `since` the next time") @NotNull @Valid
        NewsTime until,

        @Schema(
                description =
                        "Whether anything happened that matters to a reader: a revision that is no minor edit, or a correction")
        @NotNull
        boolean significant,

        @Schema(description = "The members that differ, such as `headline`, `analysis`, `coverage`, `timeline`")
        @NotNull
        List<String> sections,

        @Schema(description = "The corrections of that time, newest first") @NotNull
        List<@NotNull @Valid Correction> corrections,

        @Schema(
                description =
                        "How each text that differs does so, as in the difference of the two revisions, by pointers into their pages. Of a"
                                + " long stretch of equal words only the ends are given, with … between them. The texts of new entries and"
                                + " of new coverage are not repeated here")
        @NotNull
        List<@NotNull @Valid TextDifference> texts,

        @Schema(
                description =
                        "The entries of the timeline that are new: no entry had their day and title, or their `sameAs`")
        @NotNull
        List<@NotNull @Valid TimelineEntry> timeline,

        @Schema(description = "The source summaries that are new or have new articles, each with its new articles only")
        @NotNull
        List<@NotNull @Valid CoverageSummary> coverage)
        implements Representation {

    /** An end of the time that the news is of. */
    @Schema(description = "An end of the time that the news is of")
    public record NewsTime(
            @Schema(
                    description = "The revision that readers had last been given by then; 0 if there was none",
                    examples = "1")
            @NotNull
            int revision,

            @NotNull Instant at) {}
}
