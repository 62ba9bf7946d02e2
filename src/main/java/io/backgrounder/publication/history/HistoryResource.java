package io.backgrounder.publication.history;

import io.backgrounder.access.MissingScopeException;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.web.http.Conditional;
import io.backgrounder.web.problem.Documents;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Compares a draft with what readers see, and restores what they saw before. */
@Conditional
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Publication")
public abstract class HistoryResource {
    private final Kind kind;

    protected HistoryResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    HistoryDesk desk;

    @Inject
    RestorationDesk restorations;

    @Inject
    Documents documents;

    @Inject
    SecurityIdentity identity;

    @GET
    @Path("difference")
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Operation(
            operationId = "getDifference",
            summary = "Compare a draft with what readers see",
            description =
                    "Returns what would change if the draft were published: the sections, a JSON Patch (RFC 6902) for the published"
                            + " document, and the words. Nothing differs if there is no draft. If readers have never seen the document,"
                            + " there is nothing to compare with (404). The `ETag` is that of the document, for `If-Match`.")
    public RestResponse<DraftDifference> difference(@RestPath String reference) {
        return desk.difference(kinds.of(kind), reference).response();
    }

    @POST
    @Path("restorations")
    @RolesAllowed(Scopes.WRITE)
    @SecurityRequirement(name = "key", scopes = Scopes.WRITE)
    @Operation(
            operationId = "restoreDocument",
            summary = "Restore earlier content",
            description =
                    "Makes the content of a revision, or of a version of the draft, the newest: as a draft, or with `publish` as a new"
                            + " revision, for which you need `content:publish`. The slug stays the present one, and so does all that"
                            + " the server owns. A topic that was renamed or merged since is named by its present slug. If one was"
                            + " deleted, nothing is restored (422).")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/EditorialDocument")))
    public RestResponse<? extends Document<?>> restore(
            @RestPath String reference,
            @BeanParam Preconditions preconditions,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            RestorationRequest request) {
        if (documents.valid(request).publishes()) {
            MissingScopeException.require(Scopes.PUBLISH, identity);
        }
        return restorations
                .restore(kinds.of(kind), reference, request, preconditions, idempotencyKey)
                .response(kind);
    }

    /** For sources. */
    @Path("/editorial/v1/sources/{reference}")
    public static class OfSources extends HistoryResource {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/editorial/v1/topics/{reference}")
    public static class OfTopics extends HistoryResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/editorial/v1/contributors/{reference}")
    public static class OfContributors extends HistoryResource {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/editorial/v1/faqs/{reference}")
    public static class OfFaqs extends HistoryResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/editorial/v1/stories/{reference}")
    public static class OfStories extends HistoryResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/editorial/v1/fronts/{reference}")
    public static class OfFronts extends HistoryResource {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/editorial/v1/articles/{reference}")
    public static class OfArticles extends HistoryResource {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
