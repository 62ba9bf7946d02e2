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
        @Pattern(regexp = CorrectionRequest.KINDS, message = Forms.ONE_OF_MESSAGE)
        String kind,

        @Schema(description = "The member of the resource that it is about. Default: the whole of it")
        @Pattern(regexp = CorrectionRequest.SECTIONS, message = Forms.ONE_OF_MESSAGE)
        String section,

        @Schema(description = "What was wrong and what is right; one line of plain text for readers")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String note,

        @Schema(description = "The last revision that had the error. Default: the one before `toRevision`") @Min(1)
        Integer fromRevision,

        @Schema(description = "The revision that corrects it. Default: the newest") @Min(1)
        Integer toRevision) {

    /** The kinds of correction, as alternatives of a regular expression. */
    static final String KINDS = "correction|clarification|update|retraction";

    /** The members that a correction can be about, as alternatives of a regular expression. */
    static final String SECTIONS =
            "headline|summary|image|analysis|coverage|background|images|timeline|evidence|faqs|topics|contributors|provenance|responsible"
                    + "|question|introduction|items|name|topicType|description|aliases|descriptions|sameAs|broader|related"
                    + "|homepage|sourceType|owner|country|language|kind|biography|title|sections";
}
