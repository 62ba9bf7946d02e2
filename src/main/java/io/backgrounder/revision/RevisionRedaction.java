package io.backgrounder.revision;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and why words were struck from a revision. */
@Schema(description = "When and why words were struck from a revision")
public record RevisionRedaction(
        @NotNull Instant redactedAt,

        @Schema(description = RevisionRedaction.REASON, examples = "By order of a court")
        @NotNull
        @Size(max = RevisionRedaction.LONGEST)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String reason) {

    public static final String REASON = "Why, for readers; one line of plain text";
    public static final int LONGEST = 1000;

    /** The most of one revision. */
    public static final int MOST = 1000;
}
