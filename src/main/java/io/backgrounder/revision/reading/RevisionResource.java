package io.backgrounder.revision.reading;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.log.LogRepository;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.revision.RevisionDifference;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.revision.RevisionRepository;
import io.backgrounder.web.query.DocumentParams;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The revisions of a resource: what readers have seen, for good. */
@PermitAll
@Snapshot
@Tag(name = "Revisions")
public abstract class RevisionResource {
    private final Kind kind;

    protected RevisionResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    Addresses addresses;

    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionJson json;

    @Inject
    LogRepository log;

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "List revisions",
            description = "Lists every state of the resource that readers have seen, newest first.")
    public Page<Revision> list(@RestPath String reference, @Valid @BeanParam ListParams params) {
        UUID id = addresses.existing(kind, reference);
        return revisions
                .list(id, params)
                .map(rows -> rows.stream()
                        .map(row -> Revision.of(row, kind.path(kind.id(id)), json.redactions(row), null, null))
                        .toList());
    }

    @GET
    @Path("{revision}")
    @Operation(
            operationId = "getRevision",
            summary = "Read a revision",
            description = "Returns the page as readers saw it then. You can cite its address: a revision never changes,"
                    + " unless words are struck from it, which `redactions` tells.")
    public Revision get(
            @RestPath String reference,
            @Parameter(
                            description = "Number of the revision",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String revision,
            @Valid @BeanParam DocumentParams params) {
        UUID id = addresses.existing(kind, reference);
        RevisionEntity row = revisions.get(kind, id, revision);
        return Revision.of(
                row,
                kind.path(kind.id(id)),
                json.redactions(row),
                json.page(row, kinds.of(kind).page()),
                log.ofRevision(id, row.number));
    }

    @GET
    @Path("{revision}/difference")
    @Operation(
            operationId = "getRevisionDifference",
            summary = "Compare two revisions",
            description =
                    "Returns what changed between two revisions: the sections, a JSON Patch (RFC 6902), and the words.")
    public RevisionDifference difference(
            @RestPath String reference,
            @Parameter(
                            description = "Number of the revision",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @RestPath
                    String revision,
            @Parameter(
                            description =
                                    "Number of the revision to compare with. Default: the one before. 0 is the empty page")
                    @RestQuery
                    @Min(0)
                    Integer from) {
        return revisions.difference(
                kind, addresses.existing(kind, reference), kinds.of(kind).page(), revision, from);
    }

    /** For sources. */
    @Path("/v1/sources/{reference}/revisions")
    public static class OfSources extends RevisionResource {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/v1/topics/{reference}/revisions")
    public static class OfTopics extends RevisionResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/v1/contributors/{reference}/revisions")
    public static class OfContributors extends RevisionResource {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/v1/faqs/{reference}/revisions")
    public static class OfFaqs extends RevisionResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/v1/stories/{reference}/revisions")
    public static class OfStories extends RevisionResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/v1/fronts/{reference}/revisions")
    public static class OfFronts extends RevisionResource {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/v1/articles/{reference}/revisions")
    public static class OfArticles extends RevisionResource {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
