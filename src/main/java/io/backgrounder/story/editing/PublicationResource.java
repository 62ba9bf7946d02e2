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

/** Publishes, withdraws, schedules, corrects and previews a story. */
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
                    "Returns what readers see, and what is scheduled. The `ETag` is that of the story, for `If-Match`.")
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
                    "Publishes the newest document, now or `at` a time, as a new revision unless readers see the same content"
                            + " already. It also brings back a withdrawn or archived story. A new request replaces what is scheduled. A"
                            + " draft that is edited in the meantime is published as it is at that time. If the publication fails when"
                            + " it is due, it stays scheduled as `failed` until you replace or cancel it.")
    public RestResponse<Publication> publish(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @BeanParam Preconditions preconditions,
            PublicationRequest request) {
        return desk.publish(stories, story, documents.valid(request), preconditions)
                .response();
    }

    @DELETE
    @Path("publication")
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "withdrawStory",
            summary = "Withdraw a story",
            description =
                    "Withdraws the story, now or `at` a time: its addresses answer 410 with the reason. Its documents stay. For a"
                            + " story that was never published, this cancels its scheduled publication.")
    public void withdraw(
            @Parameter(description = SLUG_OR_ID, example = "orbital-debris-rules-tighten") @RestPath String story,
            @Parameter(
                            description = "The reason that readers are told; required if they have seen the story",
                            example = "The committee has withdrawn the report on which the story rests.")
                    @RestQuery
                    @Size(max = 1000)
                    @Pattern(
                            regexp = io.backgrounder.web.json.Forms.ONE_LINE,
                            message = io.backgrounder.web.json.Forms.ONE_LINE_MESSAGE)
                    String reason,
            @Parameter(description = "When to withdraw it, in the future. Default: now") @RestQuery Instant at,
            @BeanParam Preconditions preconditions) {
        desk.withdraw(stories, story, reason, at, preconditions);
    }

    @POST
    @Path("corrections")
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "correctStory",
            summary = "Publish a correction",
            description =
                    "Adds an entry to the public ledger of corrections, for good. It changes no text: publish the corrected text first.")
    public RestResponse<Correction> correct(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            CorrectionRequest request) {
        Correction correction = desk.correct(stories, story, documents.valid(request), idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, correction)
                .header("Location", correction.links().story() + "/corrections")
                .build();
    }

    @POST
    @Path("preview-links")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "createPreviewLink",
            summary = "Create a preview link",
            description =
                    "Anyone with the link can read this story's newest document as readers would, for a limited time and without"
                            + " a key. It shows nothing else, and becomes void when the secret that signs it is rotated.")
    public RestResponse<PreviewLink> createPreviewLink(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            PreviewLinkRequest request) {
        PreviewLink link = desk.previewLink(stories, story, documents.valid(request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, link)
                .header("Location", link.url())
                .build();
    }

    @DELETE
    @Path("schedule")
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "cancelSchedule",
            summary = "Cancel a schedule",
            description =
                    "Cancels a scheduled publication or withdrawal, including one that has failed. What readers see stays, and so"
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
                    "Discards the draft and any scheduled publication of it, and returns what readers see, which is the newest"
                            + " document again. If readers have never seen the story, delete the story instead (409).")
    public RestResponse<StoryDocument> discardDraft(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @BeanParam Preconditions preconditions) {
        return desk.discardDraft(stories, story, preconditions).response(Kind.STORY);
    }
}
