package io.backgrounder.story.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.document.ImportLine;
import io.backgrounder.revision.PageAddresses;
import io.backgrounder.story.Story;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision, as an export contains it. It precedes its story, so that an import of the story does not create the revision again. */
@RecordBuilder
@JsonTypeName("revision")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A revision of a story. It precedes the story")
public record RevisionDocument(
        @Schema(description = "The id of the story") @NotNull
        String story,

        @NotNull @Min(1) Integer revision,
        @NotNull Instant publishedAt,
        @NotNull @Size(max = 200) String author,
        @Size(max = 1000) String note,
        @NotNull Boolean minorEdit,
        Instant withdrawnAt,

        @Schema(description = "The page as readers saw it") @NotNull @Valid
        Story page)
        implements ImportLine {

    @Override
    public List<Problem.Error> faults() {
        List<Problem.Error> faults = new ArrayList<>();
        boolean known = page != null && page.id() != null && story != null && revision != null;
        if (known && !(page.id().equals(story) && page.revision() == revision)) {
            faults.add(Problem.Error.member("/page", "must be of the same story and revision"));
        }
        faults.addAll(PageAddresses.faults("/page", page));
        return faults;
    }
}
