package io.backgrounder.publication.note;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to add a note. */
@Schema(description = "A request to add a note")
public record NoteRequest(
        @Schema(description = Note.TEXT)
        @NotNull
        @Size(max = Note.LONGEST)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String text) {}
