package io.backgrounder.bulk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an import. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of an import. Reports are kept for 30 days")
public record ImportReport(
        @Schema(examples = "import_01m878hevte3asaagww8nhjrx9") @NotNull
        String id,

        @Schema(description = "The name of the key or person that sent it", examples = "Wire ingest") @NotNull
        String actor,

        @NotNull Instant startedAt,

        @Schema(description = "Absent while it is running") Instant finishedAt,

        @Schema(
                description =
                        "`running`; `finished`: all lines have a result; `interrupted`: the connection, the database or the server was"
                                + " gone before the end. What is counted is written",
                enumeration = {"running", "finished", "interrupted"})
        @NotNull
        String status,

        @Schema(
                description = "The mode of lines that name none",
                enumeration = {"replace", "create", "merge"})
        @NotNull
        String mode,

        @Schema(description = ImportReport.COUNTS, examples = "{\"created\": 2}") @NotNull
        Map<String, Long> counts,

        @Schema(description = ImportReport.FIRST_POSITION, examples = "4711")
        Long firstPosition,

        @Schema(description = ImportReport.LAST_POSITION, examples = "4711")
        Long lastPosition,

        @Schema(description = ImportReport.PROBLEMS, examples = "0") @NotNull
        long problems,

        @Schema(description = "The results of the first 1,000 of these lines, in their order. Absent in lists")
        List<ImportResult> lines,

        @NotNull SelfLink links)
        implements Representation, ImportReportBuilder.With {

    static final String COUNTS = "The number of lines by the `status` of their result";
    static final String FIRST_POSITION = "The position of the first batch that changed something; absent if none did";
    static final String LAST_POSITION = "The position of the last one";
    static final String PROBLEMS =
            "How many lines were `rejected`, had a `conflict`, `failed`, or `overwrote` what a person has published";
}
