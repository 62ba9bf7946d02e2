package io.backgrounder.publication.history;

import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to restore earlier content. */
@Schema(description = "A request to restore the content of either a `revision` or a version of the `draft`")
public record RestorationRequest(
        @Schema(description = "The number of the revision", examples = "1") @Min(1)
        Integer revision,

        @Schema(description = "The number of the version of the draft", examples = "1") @Min(1)
        Integer draft,

        @Schema(description = "Whether it is published at once, for which you need `content:publish`. Default: no")
        Boolean publish,

        @Schema(description = "With `publish`, a note for readers of its revisions about what was done")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String note,

        @Schema(description = "Whether none of the changes since the last publication matters to a reader. Default: no")
        Boolean minorEdit) {

    public boolean publishes() {
        return Boolean.TRUE.equals(publish);
    }

    List<Problem.Error> faults() {
        if ((revision == null) == (draft == null)) {
            return List.of(Problem.Error.member("", "must have either `revision` or `draft`"));
        }
        return note != null && !publishes()
                ? List.of(Problem.Error.member("/note", "is allowed only with `publish`"))
                : List.of();
    }

    /** What is restored, for the audit trail. */
    String subject() {
        return revision != null ? "revision " + revision : "draft " + draft;
    }
}
