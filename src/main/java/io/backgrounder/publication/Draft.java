package io.backgrounder.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a story's draft, for editors. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A version of a story's draft, for editors: numbered, and kept")
public record Draft(
        @Schema(description = "Its number, from 1", examples = "1") @NotNull
        int version,

        @Schema(description = "Who wrote it: the name of the key, or of the person", examples = "Night desk") @NotNull
        String author,

        @NotNull Instant writtenAt,

        @Schema(description = "Whether all that it changes since the publication before is minor") @NotNull
        boolean minorEdit,

        @Schema(
                description =
                        "Whether it is the draft that the story has now, and not published, discarded or replaced")
        @NotNull
        boolean current,

        @Schema(
                ref = "StoryDocument",
                description = "The document as it was then, without what the server owns; not in lists")
        PublishableDocument<?> document,

        @NotNull Links links)
        implements Representation {

    /** Where to go from here. */
    @Schema(name = "DraftLinks", description = "Where to go from here")
    public record Links(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String story) {

        /** By id, so that they hold when the slug changes. */
        static Links of(UUID story, int version) {
            String path = "/editorial" + Kind.STORY.path(Kind.STORY.id(story));
            return new Links(path + "/drafts/" + version, path);
        }
    }

    /** @param draft the version that is the story's draft now; may be null */
    public Draft(UUID story, int version, String author, Instant writtenAt, boolean minorEdit, Integer draft) {
        this(version, author, writtenAt, minorEdit, draft != null && draft == version, null, Links.of(story, version));
    }

    Draft with(PublishableDocument<?> document) {
        return new Draft(version, author, writtenAt, minorEdit, current, document, links);
    }
}
