package io.backgrounder.provenance;

import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.web.http.Conditional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The reviews of the sections of stories, FAQs and topics. */
@Conditional
@Tag(name = "Publication")
public abstract class ReviewResource {
    private final Kind kind;

    protected ReviewResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    ReviewDesk desk;

    @PUT
    @Path("reviews/{section}")
    @RolesAllowed(Scopes.PUBLISH)
    @SecurityRequirement(name = "key", scopes = Scopes.PUBLISH)
    @Operation(
            operationId = "reviewSection",
            summary = "Review a section",
            description =
                    "Says that you have reviewed a section of the newest document, as you read it (`If-Match`): its `reviewedBy` and"
                            + " `reviewedAt` in `provenance` are set, in the draft. What a machine has made is published only then, unless"
                            + " the server is configured otherwise. The review is void once the words of the section change. Your key or"
                            + " token must belong to a contributor who is a person (403).")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/EditorialDocument")))
    public RestResponse<? extends Document<?>> review(
            @RestPath String reference,
            @Parameter(description = "The name of the section, as in `provenance`", example = "summary") @RestPath
                    String section,
            @BeanParam Preconditions preconditions) {
        return desk.review(kinds.of(kind), reference, section, preconditions).response(kind);
    }

    /** For topics. */
    @Path("/editorial/v1/topics/{reference}")
    public static class OfTopics extends ReviewResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For FAQs. */
    @Path("/editorial/v1/faqs/{reference}")
    public static class OfFaqs extends ReviewResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/editorial/v1/stories/{reference}")
    public static class OfStories extends ReviewResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }
}
