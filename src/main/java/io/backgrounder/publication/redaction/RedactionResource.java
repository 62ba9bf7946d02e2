package io.backgrounder.publication.redaction;

import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Idempotency;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.redaction.Passages;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was struck from a document of any kind. */
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Redactions")
public abstract class RedactionResource {
    private final Kind kind;

    protected RedactionResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    RedactionDesk desk;

    @Inject
    Documents documents;

    @GET
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Operation(
            operationId = "listRedactions",
            summary = "List redactions",
            description =
                    "Lists what was struck from a document, newest first, without the words. A document that was deleted or merged is"
                            + " named by its id.")
    public Page<Redaction> list(@RestPath String reference, @Valid @BeanParam ListParams params) {
        return desk.list(kinds.of(kind), reference, params);
    }

    @POST
    @RolesAllowed(Scopes.ADMIN)
    @SecurityRequirement(name = "key", scopes = Scopes.ADMIN)
    @Operation(
            operationId = "redactDocument",
            summary = "Redact a document",
            description =
                    "Strikes a passage or a member from all that there is of a document, for good: drafts, revisions, corrections, notes,"
                            + " slugs, external ids, and what other pages show of it. `"
                            + Passages.MARK
                            + "` stands in the place of the words. A"
                            + " slug with the words answers 410, and the document gets another if it was the current one. What brings the"
                            + " words back to the document is refused (422), imports included. A document that was deleted or merged is"
                            + " named by its id. The tables are vacuumed before you get the answer, unless that takes more than 3"
                            + " seconds; then it goes on.")
    public RestResponse<Redaction> redact(
            @RestPath String reference,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            RedactionRequest request) {
        Redaction redaction = desk.redact(kinds.of(kind), reference, documents.valid(request), idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, redaction)
                .header("Location", redaction.links().resource() + "/redactions")
                .build();
    }

    /** For sources. */
    @Path("/editorial/v1/sources/{reference}/redactions")
    public static class OfSources extends RedactionResource {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/editorial/v1/topics/{reference}/redactions")
    public static class OfTopics extends RedactionResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/editorial/v1/contributors/{reference}/redactions")
    public static class OfContributors extends RedactionResource {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/editorial/v1/faqs/{reference}/redactions")
    public static class OfFaqs extends RedactionResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/editorial/v1/stories/{reference}/redactions")
    public static class OfStories extends RedactionResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/editorial/v1/fronts/{reference}/redactions")
    public static class OfFronts extends RedactionResource {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/editorial/v1/articles/{reference}/redactions")
    public static class OfArticles extends RedactionResource {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
