package io.backgrounder.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Outcome;
import io.backgrounder.web.Problem;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one line of an import. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What became of one line")
public record ImportResult(
        @Schema(description = "The line's number, from 1; blank lines count, but have no result", examples = "1")
        @NotNull
        long line,

        @Schema(
                description = "`created`, `updated`, `unchanged`; `rejected` (`errors` says why; nothing of it was"
                        + " written); `failed` (the database was away: send this line and all behind it again)",
                examples = "created")
        @NotNull
        String status,

        @Schema(description = "`source`, `topic`, `faq` or `story`", examples = "story")
        String type,

        @Schema(examples = "high-seas-treaty-enters-into-force")
        String slug,

        @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x")
        String id,

        @Schema(description = "Each member that is wrong") List<Problem.Error> errors) {

    static ImportResult rejected(long line, String type, String slug, List<Problem.Error> errors) {
        return new ImportResult(line, "rejected", type, slug, null, errors);
    }

    static ImportResult of(ImportLines.Parsed line, Outcome outcome) {
        return new ImportResult(
                line.number(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                line.kind().prefix(),
                line.document().slug(),
                outcome.id() == null ? null : line.kind().id(outcome.id()),
                outcome.errors());
    }
}
