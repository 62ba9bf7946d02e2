package io.backgrounder.publication.history;

import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.publication.Draft;
import io.backgrounder.publication.PublicationDesk;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The saved versions of a draft, whether or not readers ever saw them. */
@Tag(name = "Publication")
public abstract class DraftResource {
    private final Kind kind;

    protected DraftResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    PublicationDesk desk;

    @Inject
    HistoryDesk history;

    @GET
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Operation(
            operationId = "listDrafts",
            summary = "List the versions of a draft",
            description =
                    "Lists every version that was saved, newest first, including those that were published, discarded or replaced."
                            + " What an import publishes directly has no draft; it is only among the revisions.")
    public Page<Draft> list(@RestPath String reference, @Valid @BeanParam ListParams params) {
        return desk.drafts(kinds.of(kind), reference, params);
    }

    @GET
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Path("{version}")
    @Operation(
            operationId = "getDraft",
            summary = "Read a version of a draft",
            description =
                    "Returns the document as it was then, with present slugs. To restore it, POST its number to `…/restorations`.")
    public Draft get(
            @RestPath String reference,
            @Parameter(
                            description = "Number of the version",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String version) {
        return desk.draft(kinds.of(kind), reference, version);
    }

    @GET
    @Path("{version}/difference")
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Operation(
            operationId = "getDraftDifference",
            summary = "Compare two versions of a draft",
            description =
                    "Returns what changed between two versions: the sections, a JSON Patch (RFC 6902), and the words.")
    public DraftDifference difference(
            @RestPath String reference,
            @Parameter(
                            description = "Number of the version",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String version,
            @Parameter(
                            description =
                                    "Number of the version to compare with. Default: the one before. 0 is the empty document")
                    @RestQuery
                    @Min(0)
                    Integer from) {
        return history.difference(kinds.of(kind), reference, version, from);
    }

    /** For sources. */
    @Path("/editorial/v1/sources/{reference}/drafts")
    public static class OfSources extends DraftResource {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/editorial/v1/topics/{reference}/drafts")
    public static class OfTopics extends DraftResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/editorial/v1/contributors/{reference}/drafts")
    public static class OfContributors extends DraftResource {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/editorial/v1/faqs/{reference}/drafts")
    public static class OfFaqs extends DraftResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/editorial/v1/stories/{reference}/drafts")
    public static class OfStories extends DraftResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/editorial/v1/fronts/{reference}/drafts")
    public static class OfFronts extends DraftResource {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/editorial/v1/articles/{reference}/drafts")
    public static class OfArticles extends DraftResource {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
