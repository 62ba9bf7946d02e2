package io.backgrounder.story.editing;

import io.backgrounder.access.Scopes;
import io.backgrounder.publication.Draft;
import io.backgrounder.publication.PublicationDesk;
import io.backgrounder.publication.history.DraftDifference;
import io.backgrounder.publication.history.HistoryDesk;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The saved versions of a story's draft, whether or not readers ever saw them. */
@Path("/editorial/v1/stories/{story}/drafts")
@RolesAllowed(Scopes.READ)
@Tag(name = "Editing stories")
public class DraftResource {
    private static final String SLUG_OR_ID = "Slug or id of the story";
    private static final String EXAMPLE = "high-seas-treaty-enters-into-force";

    @Inject
    EditableStories stories;

    @Inject
    PublicationDesk desk;

    @Inject
    HistoryDesk history;

    @GET
    @Operation(
            operationId = "listDrafts",
            summary = "List the versions of a story's draft",
            description =
                    "Lists every version that was saved, newest first, including those that were published, discarded or replaced."
                            + " A story that an import publishes directly has no draft; it is only among the revisions.")
    public Page<Draft> list(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @Valid @BeanParam ListParams params) {
        return desk.drafts(stories, story, params);
    }

    @GET
    @Path("{version}")
    @Operation(
            operationId = "getDraft",
            summary = "Read a version of a story's draft",
            description =
                    "Returns the document as it was then. To restore it, POST its number to `…/restorations`. Resources that it refers to may"
                            + " have been renamed since.")
    public Draft get(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @Parameter(
                            description = "Number of the version",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String version) {
        return desk.draft(stories, story, version);
    }

    @GET
    @Path("{version}/difference")
    @Operation(
            operationId = "getDraftDifference",
            summary = "Compare two versions of a story's draft",
            description =
                    "Returns what changed between two versions, each as it was then: the sections, a JSON Patch (RFC 6902), and the"
                            + " words.")
    public DraftDifference difference(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @Parameter(
                            description = "Number of the version",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String version,
            @Parameter(
                            description =
                                    "Number of the version to compare with. Default: the one before. 0 is the empty document")
                    @RestQuery
                    @Min(0)
                    Integer from) {
        return history.difference(stories, story, version, from);
    }
}
