package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A state of a story that readers have seen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A state of a story that readers have seen: numbered, and never changed")
public record Revision(
        @Schema(description = "Its number, from 1", examples = "1") @NotNull
        int revision,

        @Schema(description = "When readers saw it first") @NotNull
        Instant publishedAt,

        @Schema(description = "Who published it: the name of the key, or of the person", examples = "Night desk")
        @NotNull
        String author,

        @Schema(description = "What was done") String note,

        @Schema(description = "Whether nothing changed that matters to a reader") @NotNull
        boolean minorEdit,

        @Schema(description = "When it was withdrawn, if it was that and not replaced")
        Instant withdrawnAt,

        @Schema(description = "The page as it was then; not in lists")
        Story page,

        @NotNull Links links)
        implements Representation {

    /** Where to go from here. */
    @Schema(name = "RevisionLinks", description = "Where to go from here")
    public record Links(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String difference,
            @Schema(format = "uri-reference") @NotNull String story) {}

    static Revision of(RevisionEntity row, String story, Story page) {
        String self = story + "/revisions/" + row.number;
        return new Revision(
                row.number,
                row.publishedAt,
                row.author,
                row.note,
                row.minorEdit,
                row.withdrawnAt,
                page,
                new Links(self, self + "/difference", story));
    }
}
