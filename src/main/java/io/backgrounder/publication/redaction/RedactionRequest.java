package io.backgrounder.publication.redaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.revision.RevisionRedaction;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to redact a document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A request to strike either a passage or a member from a document, for good")
public record RedactionRequest(
        @Schema(
                description =
                        "The words to strike, wherever the document has them in this order. Case, accents of Latin letters, and what stands"
                                + " between the words make no difference: spaces, punctuation, markup. Other forms of a word are other words",
                examples = "Jane Roe")
        @Size(max = 20_000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String passage,

        @Schema(
                description =
                        "The member of the document, in whose place only the mark stays: all texts that it ever had are struck, wherever the"
                                + " document has them",
                examples = "/background")
        @Size(max = 100)
        @Pattern(regexp = RedactionRequest.MEMBER, message = "must be a member of the document, such as /background")
        String member,

        @Schema(description = RevisionRedaction.REASON, examples = "By order of a court")
        @NotNull
        @Size(max = RevisionRedaction.LONGEST)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String reason) {

    static final String MEMBER = "/[a-zA-Z]+";

    List<Problem.Error> faults() {
        return (passage == null) == (member == null)
                ? List.of(Problem.Error.member("", "must have either `passage` or `member`"))
                : List.of();
    }
}
