package io.backgrounder.publication;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a story be published. */
@Schema(description = "That a story be published; `{}` publishes it now")
public record PublicationRequest(
        @Schema(description = "When, in the future; now, unless given")
        Instant at,

        @Schema(description = "`published`, unless given; `archived` lets readers read it, but keeps it out of lists")
        @Pattern(regexp = "published|archived", message = "must be one of published, archived")
        String status,

        @Schema(description = "What was done, for readers of its revisions")
        @Size(max = 1000)
        @Pattern(regexp = Forms.LINE, message = Forms.LINE_MESSAGE)
        String note,

        @Schema(description = "Whether nothing changes that matters to a reader; as the draft says, unless given")
        Boolean minorEdit) {

    String statusOrDefault() {
        return status == null ? "published" : status;
    }
}
