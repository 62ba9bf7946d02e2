package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.document.ImportLine;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision, as an export contains it. It precedes its resource, so that an import of the resource does not create the revision again. */
@RecordBuilder
@JsonTypeName("revision")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A revision of a resource. It precedes its resource")
public record RevisionDocument(
        @Schema(description = "The id of the resource") @NotNull @JsonAlias("story")
        String resource,

        @NotNull @Min(1) Integer revision,
        @NotNull Instant publishedAt,
        @NotNull @Size(max = 200) String author,
        @Size(max = 1000) String note,
        @NotNull Boolean minorEdit,
        Instant withdrawnAt,

        @Schema(description = "The page as readers saw it", ref = "PublishedResource") @NotNull
        ObjectNode page,

        @Schema(description = "What the page left out, since it was not published")
        List<@NotNull @Valid UnpublishedLink> unpublished,

        @Schema(description = "When and why words were struck from it") @Size(max = RevisionRedaction.MOST)
        List<@NotNull @Valid RevisionRedaction> redactions)
        implements ImportLine {}
