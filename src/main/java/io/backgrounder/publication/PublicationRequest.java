package io.backgrounder.publication;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to publish a story. */
@Schema(description = "A request to publish a document. `{}` publishes it now")
public record PublicationRequest(
        @Schema(description = "When to publish it, in the future. Default: now")
        Instant at,

        @Schema(
                description =
                        "`published` or, for a story, `archived`, which keeps it readable but out of lists. Default: `published`")
        @Pattern(regexp = "published|archived", message = Forms.ONE_OF_MESSAGE)
        String status,

        @Schema(description = "A note for readers of its revisions about what was done")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String note,

        @Schema(description = "Whether none of the changes matters to a reader. Default: as saved with the draft")
        Boolean minorEdit) {

    String statusOrDefault() {
        return status == null ? "published" : status;
    }
}
