package io.backgrounder.publication;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.Kind;
import io.backgrounder.document.ImportLine;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheduled publication or withdrawal, as an export contains it. It follows its resource and the draft of it. */
@JsonTypeName("schedule")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A scheduled publication or withdrawal. It follows its resource and the draft of it")
public record ScheduleDocument(
        @Schema(description = "The id of the resource") @NotNull @JsonAlias("story")
        String resource,

        @Schema(description = "When it is due. A time in the past is due at once") @NotNull
        Instant at,

        @Schema(description = "The status that the resource will have")
        @NotNull
        @Pattern(regexp = "published|archived|withdrawn", message = Forms.ONE_OF_MESSAGE)
        String status,

        @Schema(
                description =
                        "For a publication, the note of the revision; for a withdrawal, the reason that readers are told")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String note,

        @NotNull @Size(max = 200) String author,

        @Schema(description = "Why it failed when it was due. It is not retried")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String failure)
        implements ImportLine {

    public static ScheduleDocument of(ManuscriptEntity manuscript) {
        return new ScheduleDocument(
                Kind.of(manuscript.kind).id(manuscript.id),
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
