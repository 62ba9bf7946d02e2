package io.backgrounder.publication.note;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.Kind;
import io.backgrounder.document.ImportLine;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note as an export contains it. It follows its resource. */
@JsonTypeName("note")
@Schema(description = "A note for colleagues about a resource, which it follows in an export or import")
public record NoteDocument(
        @NotNull String id,

        @Schema(description = "The id of the resource") @NotNull
        String resource,

        @Schema(description = Note.TEXT)
        @NotNull
        @Size(max = Note.LONGEST)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String text,

        @NotNull @Size(max = 200) String author,
        @NotNull Instant writtenAt)
        implements ImportLine {

    public NoteDocument(UUID id, String kind, UUID resource, String text, String author, Instant writtenAt) {
        this(Note.id(id), Kind.of(kind).id(resource), text, author, writtenAt);
    }
}
