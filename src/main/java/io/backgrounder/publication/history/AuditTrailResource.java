package io.backgrounder.publication.history;

import io.backgrounder.access.AuditEvent;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The audit trail of a document of any kind, for those who write it. */
@Tag(name = "Audit")
public abstract class AuditTrailResource {
    private final Kind kind;

    protected AuditTrailResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    HistoryDesk history;

    @GET
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Operation(
            operationId = "listAuditEventsOf",
            summary = "List the audit events of a document",
            description =
                    "Lists who did what to a document, newest first. You must have written it yourself at some time, or have"
                            + " `admin`. A note is not enough (403).")
    public Page<AuditEvent> list(@RestPath String reference, @Valid @BeanParam ListParams params) {
        return history.audit(kinds.of(kind), reference, params);
    }

    /** For sources. */
    @Path("/editorial/v1/sources/{reference}/audit")
    public static class OfSources extends AuditTrailResource {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/editorial/v1/topics/{reference}/audit")
    public static class OfTopics extends AuditTrailResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/editorial/v1/contributors/{reference}/audit")
    public static class OfContributors extends AuditTrailResource {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/editorial/v1/faqs/{reference}/audit")
    public static class OfFaqs extends AuditTrailResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/editorial/v1/stories/{reference}/audit")
    public static class OfStories extends AuditTrailResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/editorial/v1/fronts/{reference}/audit")
    public static class OfFronts extends AuditTrailResource {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/editorial/v1/articles/{reference}/audit")
    public static class OfArticles extends AuditTrailResource {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
