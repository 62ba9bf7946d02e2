package io.backgrounder.story.editing;

import io.backgrounder.access.Audit;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.OneWriter;
import io.backgrounder.publication.Desk;
import io.backgrounder.web.http.Conditional;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.request.Surface;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Creates links to previews of a story. */
@Conditional
@Path("/editorial/v1/stories/{story}/preview-links")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing stories")
public class PreviewLinkResource {
    @Inject
    EditableStories stories;

    @Inject
    Desk desk;

    @Inject
    OneWriter writer;

    @Inject
    PreviewLinks previews;

    @Inject
    Audit audit;

    @Inject
    Documents documents;

    @POST
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "createPreviewLink",
            summary = "Create a preview link",
            description =
                    "Anyone with the link can read this story's newest document as readers would, for a limited time and without"
                            + " a key. It shows nothing else, and becomes void when the secret that signs it is rotated.")
    public RestResponse<PreviewLink> create(
            @Parameter(description = "Slug or id of the story", example = "high-seas-treaty-enters-into-force")
                    @RestPath
                    String story,
            PreviewLinkRequest request) {
        PreviewLink link = link(story, documents.valid(request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, link)
                .header("Location", link.url())
                .build();
    }

    private PreviewLink link(String reference, PreviewLinkRequest request) {
        long longest = previews.maxLifetime().toSeconds();
        if (request.expiresInSeconds() != null && request.expiresInSeconds() > longest) {
            Documents.refuse(List.of(Problem.Error.member("/expiresInSeconds", "must be at most " + longest)));
        }
        UUID id = writer.write(() -> {
            UUID previewed =
                    Kind.STORY.parseId(desk.existing(stories, reference).id()).orElseThrow();
            audit.record("preview", Kind.STORY, previewed, null);
            return previewed;
        });
        Instant end = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(request.expiresInSeconds() == null ? longest : request.expiresInSeconds());
        return new PreviewLink(Surface.DELIVERY.path() + "previews/" + previews.sign(id, end), end);
    }
}
