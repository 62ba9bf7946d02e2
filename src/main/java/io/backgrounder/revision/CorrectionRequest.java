package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That readers be told of a correction. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That readers be told of a correction")
public record CorrectionRequest(
        @Schema(
                description =
                        "`correction` of an error, `clarification` of what was unclear, `update` with what is new,"
                                + " `retraction` of what does not hold")
        @NotNull
        @Pattern(
                regexp = "correction|clarification|update|retraction",
                message = "must be one of correction, clarification, update, retraction")
        String kind,

        @Schema(description = "The member of the story that it is about; the whole story, unless given")
        @Pattern(
                regexp = "headline|summary|analysis|coverage|background|faqs|topics",
                message = "must be one of headline, summary, analysis, coverage, background, faqs, topics")
        String section,

        @Schema(description = "What was wrong and what is right, in a line for readers")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.LINE, message = Forms.LINE_MESSAGE)
        String note,

        @Schema(description = "The revision that had the error; the one before `toRevision`, unless given") @Min(1)
        Integer fromRevision,

        @Schema(description = "The revision in which it is mended; the newest, unless given") @Min(1)
        Integer toRevision) {}
