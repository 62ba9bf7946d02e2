package io.backgrounder.bulk.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one line of an import. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The result of one line")
public record ImportResult(
        @Schema(description = "The number of the line, from 1. Blank lines count, but have no result", examples = "1")
        @NotNull
        long line,

        @Schema(
                description =
                        "`created`, `updated`, `drafted`, `unchanged`, `exists`, `conflict`, `rejected` or `failed`. A line that was `drafted`"
                                + " became a draft beside what readers see, since a person has published that (`protectEdited`). A line whose resource"
                                + " `exists` was left alone, as its `mode` says; so was one with a `conflict`, since its `ifRevision` or"
                                + " `ifMatch` does not hold. Nothing was written of a `rejected` line; `errors`"
                                + " says why. Nothing was written of a `failed` line, either, but not because of the line: send it again, with"
                                + " another `Idempotency-Key` if you sent one. Without a `requestId`, also send all lines after it again",
                examples = "created",
                enumeration = {"created", "updated", "drafted", "unchanged", "exists", "conflict", "rejected", "failed"
                })
        @NotNull
        String status,

        @Schema(description = "The type of the line; more may come", examples = Kind.LINES)
        String type,

        @Schema(
                description = "The slug under which it was written: the current one if the line has a former one",
                examples = "high-seas-treaty-enters-into-force")
        String slug,

        @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x")
        String id,

        @Schema(
                description = "Reads with this `minPosition` show the line. Absent for lines that were not written",
                examples = "4711")
        Long position,

        @Schema(description = "Of a document, the newest revision that readers have seen", examples = "2")
        Integer revision,

        @Schema(
                description = "Only with `conflict`: the present `ETag` of the document, as the editorial API gives it",
                examples = "\"kSjT8mVJXyYyUbJp5VQ3dA\"")
        String etag,

        @Schema(
                description =
                        "Only if the line took a revision from readers that a person other than the importer has published: that revision")
        OverwrittenRevision overwrote,

        @Schema(
                description =
                        "`failed` if the publication of an older draft was scheduled, which would have undone the line. The draft stays"
                                + " beside what readers see, until an editor publishes, schedules or discards it",
                examples = "failed",
                enumeration = "failed")
        String scheduleStatus,

        @Schema(description = "The errors, one for each invalid member")
        List<Problem.Error> errors,

        @Schema(
                description =
                        "Only with `failed`, if it was a server error: the id by which to find it in the server's log")
        String requestId)
        implements ImportResultBuilder.With {

    private static final Set<String> WRITTEN = Set.of("created", "updated", "drafted");

    /** The result of a line at which the import ends. */
    public static ImportResult last(long line, List<Problem.Error> errors) {
        return ImportResultBuilder.builder()
                .line(line)
                .status("failed")
                .errors(errors)
                .build();
    }

    /** The same result of a document that became a draft beside what readers see. */
    public ImportResult asDrafted() {
        return isWritten() ? withStatus("drafted") : this;
    }

    /** Whether the line has changed something. */
    @JsonIgnore
    public boolean isWritten() {
        return WRITTEN.contains(status);
    }
}
