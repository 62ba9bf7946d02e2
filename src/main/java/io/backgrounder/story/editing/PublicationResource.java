package io.backgrounder.story.editing;

import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.PreviewLink;
import io.backgrounder.publication.PreviewLinkRequest;
import io.backgrounder.publication.Publication;
import io.backgrounder.publication.PublicationDesk;
import io.backgrounder.publication.PublicationRequest;
import io.backgrounder.revision.Correction;
import io.backgrounder.revision.CorrectionRequest;
import io.backgrounder.web.http.Conditional;
import io.backgrounder.web.problem.Documents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A story's way to its readers, and back. */
@Conditional
@Path("/editorial/v1/stories/{story}")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing stories")
public class PublicationResource {
    private static final String SLUG_OR_ID = "Slug or id of the story";
    private static final String EXAMPLE = "high-seas-treaty-enters-into-force";

    @Inject
    EditableStories stories;

    @Inject
    PublicationDesk desk;

    @Inject
    Documents documents;

    @GET
    @Path("publication")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getPublication",
            summary = "Read a story's publication",
            description =
                    "What readers see of it, and what the scheduler will change. Its `ETag` is the story's, for `If-Match`.")
    public RestResponse<Publication> get(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story) {
        return desk.publication(stories, story).response();
    }

    @PUT
    @Path("publication")
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "publishStory",
            summary = "Publish a story",
            description =
                    "Shows readers the newest document, now or `at` a time: a new revision, unless it says what they see"
                            + " already. Also brings back what was withdrawn or archived. A later order takes the place of what is scheduled;"
                            + " a draft that is edited meanwhile is published as it is then. What cannot be done when it is due stays, as"
                            + " `failed`, until there is another order.")
    public RestResponse<Publication> publish(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @BeanParam Preconditions preconditions,
            PublicationRequest order) {
        return desk.publish(stories, story, documents.valid(order), preconditions)
                .response();
    }

    @DELETE
    @Path("publication")
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "withdrawStory",
            summary = "Withdraw a story",
            description =
                    "Takes it from readers, now or `at` a time: its addresses answer 410 with the reason. Its documents stay."
                            + " For a story that was never published, cancels its scheduled publication.")
    public void withdraw(
            @Parameter(description = SLUG_OR_ID, example = "orbital-debris-rules-tighten") @RestPath String story,
            @Parameter(
                            description = "Why, for readers; needed for what they have seen",
                            example = "The committee has withdrawn the report on which the story rests.")
                    @RestQuery
                    @Size(max = 1000)
                    @Pattern(
                            regexp = io.backgrounder.web.json.Forms.LINE,
                            message = io.backgrounder.web.json.Forms.LINE_MESSAGE)
                    String reason,
            @Parameter(description = "When, in the future; now, unless given") @RestQuery Instant at,
            @BeanParam Preconditions preconditions) {
        desk.withdraw(stories, story, reason, at, preconditions);
    }

    @POST
    @Path("corrections")
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "correctStory",
            summary = "Tell readers of a correction",
            description =
                    "Enters it into the public ledger, for good. It changes no text: write and publish what is right first.")
    public RestResponse<Correction> correct(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            CorrectionRequest order) {
        Correction correction = desk.correct(stories, story, documents.valid(order), idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, correction)
                .header("Location", correction.links().story() + "/corrections")
                .build();
    }

    @POST
    @Path("preview-links")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "createPreviewLink",
            summary = "Make a preview link",
            description =
                    "Whoever has it reads this story's newest document as readers would, for a while and without a key. It shows"
                            + " nothing else, and is void when the secret that signs it is rotated.")
    public RestResponse<PreviewLink> createPreviewLink(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story, PreviewLinkRequest order) {
        PreviewLink link = desk.previewLink(stories, story, documents.valid(order));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, link)
                .header("Location", link.url())
                .build();
    }

    @DELETE
    @Path("schedule")
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "cancelSchedule",
            summary = "Cancel what is scheduled",
            description =
                    "The scheduler will not change this story; what has failed is forgotten. What readers see stays, and so"
                            + " does the draft.")
    public void unschedule(@Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story) {
        desk.unschedule(stories, story);
    }

    @DELETE
    @Path("draft")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "discardDraft",
            summary = "Discard a draft",
            description =
                    "The newest document is again what readers see; it is the answer. What was scheduled to publish the"
                            + " draft is cancelled. A story that is nothing but its draft is deleted instead (409).")
    public RestResponse<StoryDocument> discardDraft(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @BeanParam Preconditions preconditions) {
        return desk.discardDraft(stories, story, preconditions).response(Kind.STORY);
    }
}
