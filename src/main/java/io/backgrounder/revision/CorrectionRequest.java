package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to publish a correction. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A request to publish a correction")
public record CorrectionRequest(
        @Schema(
                description =
                        "`correction` of an error, `clarification` of something unclear, `update` with something new,"
                                + " `retraction` of something that does not hold")
        @NotNull
        @Pattern(
                regexp = "correction|clarification|update|retraction",
                message = "must be one of correction, clarification, update, retraction")
        String kind,

        @Schema(description = "The member of the story that it is about. Default: the whole story")
        @Pattern(
                regexp = "headline|summary|analysis|coverage|background|faqs|topics",
                message = "must be one of headline, summary, analysis, coverage, background, faqs, topics")
        String section,

        @Schema(description = "What was wrong and what is right; one line of plain text for readers")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String note,

        @Schema(description = "The last revision that had the error. Default: the one before `toRevision`") @Min(1)
        Integer fromRevision,

        @Schema(description = "The revision that corrects it. Default: the newest") @Min(1)
        Integer toRevision) {}
