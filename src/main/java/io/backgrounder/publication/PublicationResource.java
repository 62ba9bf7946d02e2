package io.backgrounder.publication;

import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.Preconditions;
import io.backgrounder.revision.Correction;
import io.backgrounder.revision.CorrectionRequest;
import io.backgrounder.web.http.Conditional;
import io.backgrounder.web.json.Forms;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishes, withdraws, schedules and corrects a document of any kind. */
@Conditional
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Publication")
public abstract class PublicationResource {
    private final Kind kind;

    protected PublicationResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    PublicationDesk desk;

    @Inject
    Documents documents;

    @GET
    @Path("publication")
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Operation(
            operationId = "getPublication",
            summary = "Read a publication",
            description =
                    "Returns what readers see, and what is scheduled. The `ETag` is that of the document, for `If-Match`.")
    public RestResponse<Publication> get(@RestPath String reference) {
        return desk.publication(kinds.of(kind), reference).response();
    }

    @PUT
    @Path("publication")
    @RolesAllowed(Scopes.PUBLISH)
    @SecurityRequirement(name = "key", scopes = Scopes.PUBLISH)
    @Operation(
            operationId = "publishDocument",
            summary = "Publish a document",
            description =
                    "Publishes the newest document, now or `at` a time, as a new revision unless readers see the same content"
                            + " already. It also brings back what was withdrawn or archived. Pages of stories show a topic, FAQ or contributor"
                            + " as soon as it is published, and so do pages of FAQs with a contributor. A story with a source that"
                            + " readers do not see is not published (409). A new request replaces what is scheduled. A draft that is edited in the meantime is published as it is at that time. If the publication fails when"
                            + " it is due, it stays scheduled as `failed` until you replace or cancel it.")
    public RestResponse<Publication> publish(
            @RestPath String reference,
            @Parameter(description = WriteParams.DETACHED)
                    @RestQuery
                    @Pattern(regexp = "drop", message = Forms.ONE_OF_MESSAGE)
                    String detached,
            @BeanParam Preconditions preconditions,
            PublicationRequest request) {
        return desk.publish(kinds.of(kind), reference, documents.valid(request), detached != null, preconditions)
                .response();
    }

    @DELETE
    @Path("publication")
    @RolesAllowed(Scopes.PUBLISH)
    @SecurityRequirement(name = "key", scopes = Scopes.PUBLISH)
    @Operation(
            operationId = "withdrawDocument",
            summary = "Withdraw a document",
            description = "Withdraws the resource, now or `at` a time: its addresses answer 410 with the reason, and"
                    + " pages of other resources leave it out. Its documents stay. A source is not withdrawn while readers see"
                    + " a story with a summary of it (409, with the `referrers`). For a document that was never published, this cancels its"
                    + " scheduled publication.")
    public void withdraw(
            @RestPath String reference,
            @Parameter(
                            description = "The reason that readers are told; required if they have seen the document",
                            example = "The committee has withdrawn the report on which the story rests.")
                    @RestQuery
                    @Size(max = 1000)
                    @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
                    String reason,
            @Parameter(description = "When to withdraw it, in the future. Default: now") @RestQuery Instant at,
            @BeanParam Preconditions preconditions) {
        desk.withdraw(kinds.of(kind), reference, reason, at, preconditions);
    }

    @POST
    @Path("corrections")
    @RolesAllowed(Scopes.PUBLISH)
    @SecurityRequirement(name = "key", scopes = Scopes.PUBLISH)
    @Operation(
            operationId = "correctDocument",
            summary = "Publish a correction",
            description =
                    "Adds an entry to the public ledger of corrections, for good. It changes no text: publish the corrected text first.")
    public RestResponse<Correction> correct(
            @RestPath String reference,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            CorrectionRequest request) {
        Correction correction = desk.correct(kinds.of(kind), reference, documents.valid(request), idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, correction)
                .header("Location", correction.links().resource() + "/corrections")
                .build();
    }

    @DELETE
    @Path("schedule")
    @RolesAllowed(Scopes.PUBLISH)
    @SecurityRequirement(name = "key", scopes = Scopes.PUBLISH)
    @Operation(
            operationId = "cancelSchedule",
            summary = "Cancel a schedule",
            description =
                    "Cancels a scheduled publication or withdrawal, including one that has failed. What readers see stays, and so"
                            + " does the draft.")
    public void unschedule(@RestPath String reference) {
        desk.unschedule(kinds.of(kind), reference);
    }

    @DELETE
    @Path("draft")
    @RolesAllowed(Scopes.WRITE)
    @SecurityRequirement(name = "key", scopes = Scopes.WRITE)
    @Operation(
            operationId = "discardDraft",
            summary = "Discard a draft",
            description =
                    "Discards the draft and any scheduled publication of it, and returns what readers see, which is the newest"
                            + " document again. If readers have never seen the document, delete it instead (409).")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "What readers see",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/EditorialDocument")))
    public RestResponse<? extends Document<?>> discardDraft(
            @RestPath String reference, @BeanParam Preconditions preconditions) {
        return desk.discardDraft(kinds.of(kind), reference, preconditions).response(kind);
    }

    /** For sources. */
    @Path("/editorial/v1/sources/{reference}")
    public static class OfSources extends PublicationResource {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/editorial/v1/topics/{reference}")
    public static class OfTopics extends PublicationResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/editorial/v1/contributors/{reference}")
    public static class OfContributors extends PublicationResource {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/editorial/v1/faqs/{reference}")
    public static class OfFaqs extends PublicationResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/editorial/v1/stories/{reference}")
    public static class OfStories extends PublicationResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/editorial/v1/fronts/{reference}")
    public static class OfFronts extends PublicationResource {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/editorial/v1/articles/{reference}")
    public static class OfArticles extends PublicationResource {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
