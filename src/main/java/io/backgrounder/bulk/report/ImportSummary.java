package io.backgrounder.bulk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Timestamps;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of all lines of an import: the end of its answer. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of all lines: the end of the answer, behind which only a problem may come")
public record ImportSummary(
        @Schema(
                description = "By it, the summary is told from the results",
                examples = "summary",
                enumeration = "summary")
        @NotNull
        String type,

        @Schema(
                description = "The id of the report. Absent for a dry run, which has none",
                examples = "import_01m878hevte3asaagww8nhjrx9")
        String id,

        @Schema(
                description = "`finished`; `interrupted` if there may be lines without a result",
                examples = "finished",
                enumeration = {"finished", "interrupted"})
        @NotNull
        String status,

        @Schema(description = ImportReport.COUNTS, examples = "{\"created\": 2}") @NotNull
        Map<String, Long> counts,

        @Schema(description = ImportReport.FIRST_POSITION, examples = "4711")
        Long firstPosition,

        @Schema(description = ImportReport.LAST_POSITION, examples = "4711")
        Long lastPosition,

        @Schema(description = ImportReport.PROBLEMS, examples = "0") @NotNull
        long problems,

        @Schema(description = "How long the import took", examples = "0.25") @NotNull
        double seconds) {

    /**
     * @param reported whether there is a report of the import
     * @param whole whether all lines have a result
     */
    public static ImportSummary of(ImportTally tally, boolean reported, boolean whole) {
        return ImportSummaryBuilder.builder()
                .type("summary")
                .id(reported ? ImportReportEntity.text(tally.id()) : null)
                .status(whole ? "finished" : "interrupted")
                .counts(tally.counts())
                .firstPosition(tally.firstPosition())
                .lastPosition(tally.lastPosition())
                .problems(tally.problems())
                .seconds(Duration.between(tally.startedAt(), Timestamps.now()).toMillis() / 1000.0)
                .build();
    }
}
