package io.backgrounder.publication.note;

import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note about a document, for editors. */
@Schema(description = "A note for colleagues about a document. Readers never get it")
public record Note(
        @Schema(examples = "note_01m878hew5eqqahdnxs8arywg9") @NotNull
        String id,

        @Schema(description = "The name of the key or person that wrote it", examples = "Night desk") @NotNull
        String author,

        @NotNull Instant writtenAt,

        @Schema(description = Note.TEXT) @NotNull String text,

        @NotNull NoteLinks links)
        implements Representation {

    static final String TEXT = "Plain text, of one or more lines";
    static final int LONGEST = 5_000;

    /** NoteLinks by id, so that they stay valid when the slug changes. */
    @Schema(description = "Related resources")
    public record NoteLinks(
            @Schema(format = "uri-reference") @NotNull String resource) {}

    public Note(UUID id, String kind, UUID resource, String author, Instant writtenAt, String text) {
        this(
                id(id),
                author,
                writtenAt,
                text,
                new NoteLinks(Kind.of(kind).editorialPath(Kind.of(kind).id(resource))));
    }

    static String id(UUID id) {
        return TypeId.format("note", id);
    }

    static Optional<UUID> parseId(String id) {
        return TypeId.parse("note", id);
    }
}
