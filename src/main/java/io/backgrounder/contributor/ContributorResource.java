package io.backgrounder.contributor;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.PastParams;
import io.backgrounder.web.query.BatchParams;
import io.backgrounder.web.query.OneStatement;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who stories and FAQs are by. */
@Path("/v1/contributors")
@PermitAll
@Snapshot
@Tag(name = "Contributors")
public class ContributorResource {
    @Inject
    ContributorRepository contributors;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @Inject
    Past past;

    @GET
    @OneStatement
    @Operation(
            operationId = "listContributors",
            summary = "List contributors",
            description =
                    "Lists contributors by name; `include=image` adds their images. With `ids`, reads a batch of up to 100 by id or slug.")
    public Page<Contributor> list(@Valid @BeanParam ContributorFilter filter, @Valid @BeanParam BatchParams batch) {
        return batch.isAsked()
                ? batches.read(
                        Kind.CONTRIBUTOR,
                        batch.ids,
                        ids -> contributors.published(ids, filter.wantsImage()),
                        Contributor::id)
                : contributors.list(filter);
    }

    @GET
    @Path("{contributor}")
    @Operation(
            operationId = "getContributor",
            summary = "Read a contributor",
            description =
                    "Returns a contributor by slug or id. A former slug, or a contributor that was merged, answers 308 to the"
                            + " current address; a deleted contributor answers 410.")
    public Contributor get(
            @Parameter(description = "Slug or id of the contributor", example = "ingrid-solvang") @RestPath
                    String contributor,
            @Valid @BeanParam PastParams params) {
        if (params.asOf != null) {
            return past.page(
                    Kind.CONTRIBUTOR,
                    addresses.existing(Kind.CONTRIBUTOR, contributor),
                    params.asOf,
                    Contributor.class);
        }
        return contributors
                .published(addresses.resolve(Kind.CONTRIBUTOR, contributor))
                .orElseThrow(() -> addresses.missing(Kind.CONTRIBUTOR, contributor));
    }
}
