package io.backgrounder.revision;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The corrections of one resource. */
@PermitAll
@Snapshot
@Tag(name = "Corrections")
public abstract class ResourceCorrections {
    private final Kind kind;

    protected ResourceCorrections(Kind kind) {
        this.kind = kind;
    }

    @Inject
    Corrections corrections;

    @Inject
    Addresses addresses;

    @GET
    @Operation(
            operationId = "listCorrectionsOf",
            summary = "List the corrections of a resource",
            description = "Lists the corrections of a resource, newest first.")
    public Page<Correction> list(@RestPath String reference, @Valid @BeanParam ListParams params) {
        return corrections.list(kind, addresses.existing(kind, reference), params);
    }

    /** For sources. */
    @Path("/v1/sources/{reference}/corrections")
    public static class OfSources extends ResourceCorrections {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/v1/topics/{reference}/corrections")
    public static class OfTopics extends ResourceCorrections {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/v1/contributors/{reference}/corrections")
    public static class OfContributors extends ResourceCorrections {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/v1/faqs/{reference}/corrections")
    public static class OfFaqs extends ResourceCorrections {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/v1/stories/{reference}/corrections")
    public static class OfStories extends ResourceCorrections {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/v1/fronts/{reference}/corrections")
    public static class OfFronts extends ResourceCorrections {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/v1/articles/{reference}/corrections")
    public static class OfArticles extends ResourceCorrections {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
