package io.backgrounder.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one line of an import. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What became of one line")
public record ImportResult(
        @Schema(description = "The line's number, from 1; blank lines count, but have no result", examples = "1")
        @NotNull
        long line,

        @Schema(
                description =
                        "`created`, `updated`, `unchanged`; `rejected` (`errors` says why; nothing of it was written);"
                                + " `failed` (nothing of it was written, and that is not its fault: send it again, under another"
                                + " `Idempotency-Key` if it had one; without a `requestId`, all behind it too)",
                examples = "created",
                enumeration = {"created", "updated", "unchanged", "rejected", "failed"})
        @NotNull
        String status,

        @Schema(
                description = "Of the line; more may come",
                examples = "story",
                enumeration = {"source", "topic", "faq", "story", "revision", "correction", "schedule", "tombstone"})
        String type,

        @Schema(
                description = "Under which it was written: the current one, where the line has a former one",
                examples = "high-seas-treaty-enters-into-force")
        String slug,

        @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x")
        String id,

        @Schema(
                description =
                        "What reads with this as `minPosition` shows the line; not of lines that were not written",
                examples = "4711")
        Long position,

        @Schema(description = "Of a story: the newest that readers have seen", examples = "2")
        Integer revision,

        @Schema(description = "Each member that is wrong") List<Problem.Error> errors,

        @Schema(description = "With `failed`, where it was an error of ours: finds it in the server's log")
        String requestId) {

    private static final Set<String> WRITTEN = Set.of("created", "updated");

    /** A line at which the import ends. */
    static ImportResult last(long line, List<Problem.Error> errors) {
        return new ImportResult(line, "failed", null, null, null, null, null, errors, null);
    }

    /** Whether the line has changed something. */
    @JsonIgnore
    boolean isWritten() {
        return WRITTEN.contains(status);
    }

    ImportResult at(long position) {
        return new ImportResult(line, status, type, slug, id, position, revision, errors, requestId);
    }
}
