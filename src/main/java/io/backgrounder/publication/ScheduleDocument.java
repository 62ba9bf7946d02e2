package io.backgrounder.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.document.ImportLine;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scheduler will do with a story, as an export has it. It comes behind the story and its draft. */
@JsonTypeName("schedule")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the scheduler will do with a story; it comes behind the story and its draft")
public record ScheduleDocument(
        @Schema(description = "Id of the story") @NotNull String story,

        @Schema(description = "What is in the past is done at once") @NotNull
        Instant at,

        @Schema(description = "What the story will be")
        @NotNull
        @Pattern(regexp = "published|archived|withdrawn", message = "must be one of published, archived, withdrawn")
        String status,

        @Schema(description = "Of a publication, for readers of its revisions; of a withdrawal, the reason")
        @Size(max = 1000)
        @Pattern(regexp = Forms.LINE, message = Forms.LINE_MESSAGE)
        String note,

        @NotNull @Size(max = 200) String author,

        @Schema(description = "Why it could not be done when it was due: what has this is not tried again")
        @Size(max = 1000)
        @Pattern(regexp = Forms.LINE, message = Forms.LINE_MESSAGE)
        String failure)
        implements ImportLine {

    public static ScheduleDocument of(ManuscriptEntity manuscript, String story) {
        return new ScheduleDocument(
                story,
                manuscript.dueAt,
                manuscript.dueStatus,
                manuscript.dueNote,
                manuscript.dueAuthor,
                manuscript.dueFailure);
    }

    public boolean withdraws() {
        return "withdrawn".equals(status);
    }

    @Override
    public List<Problem.Error> faults() {
        return withdraws() && note == null
                ? List.of(Problem.Error.member("/note", "must tell readers why"))
                : List.of();
    }
}
