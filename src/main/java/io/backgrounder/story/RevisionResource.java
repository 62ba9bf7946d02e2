package io.backgrounder.story;

import io.backgrounder.address.Kind;
import io.backgrounder.revision.RevisionDifference;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.revision.RevisionRepository;
import io.backgrounder.web.query.DocumentParams;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The revisions of a story: what readers have seen, for good. */
@Path("/v1/stories/{story}/revisions")
@PermitAll
@Snapshot
@Tag(name = "Stories")
public class RevisionResource {
    private static final String EXAMPLE = "high-seas-treaty-enters-into-force";

    @Inject
    StoryRepository stories;

    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionJson json;

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "List a story's revisions",
            description = "Lists every state of the story that readers have seen, newest first.")
    public Page<Revision> list(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Valid @BeanParam ListParams params) {
        UUID id = stories.resolve(story);
        return revisions
                .list(id, params)
                .map(rows -> rows.stream()
                        .map(row -> Revision.of(row, path(id), null))
                        .toList());
    }

    @GET
    @Path("{revision}")
    @Operation(
            operationId = "getRevision",
            summary = "Read a revision",
            description =
                    "Returns the page as readers saw it then. You can cite its address: a revision never changes.")
    public Revision get(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Parameter(
                            description = "Number of the revision",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String revision,
            @Valid @BeanParam DocumentParams params) {
        UUID id = stories.resolve(story);
        RevisionEntity row = revisions.get(Kind.STORY, id, revision);
        return Revision.of(row, path(id), json.page(row, Story.class));
    }

    @GET
    @Path("{revision}/difference")
    @Operation(
            operationId = "getRevisionDifference",
            summary = "Compare two revisions",
            description =
                    "Returns what changed between two revisions: the sections, a JSON Patch (RFC 6902), and the words.")
    public RevisionDifference difference(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Parameter(
                            description = "Number of the revision",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String revision,
            @Parameter(
                            description =
                                    "Number of the revision to compare with. Default: the one before. 0 is the empty page")
                    @RestQuery
                    @Min(0)
                    Integer from) {
        return revisions.difference(Kind.STORY, stories.resolve(story), Story.class, revision, from);
    }

    /** The story's path by id, so that links stay valid when the slug changes. */
    private static String path(UUID id) {
        return Kind.STORY.path(Kind.STORY.id(id));
    }
}
