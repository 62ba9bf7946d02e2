package io.backgrounder.coverage;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The summaries of one source, across stories. */
@Path("/v1/sources/{source}/source-summaries")
@PermitAll
@Snapshot
@Tag(name = "Sources")
public class SourceSummariesResource {
    @Inject
    SummaryRepository summaries;

    @Inject
    Addresses addresses;

    @GET
    @Operation(
            operationId = "listSourceSummariesOfSource",
            summary = "List a source's summaries",
            description =
                    "Lists the summaries of a source's reports across all stories, those of the newest stories first.")
    public Page<SourceSummary> list(
            @Parameter(description = "Slug or id of the source", example = "harbour-courier") @RestPath String source,
            @Valid @BeanParam SummaryListParams params) {
        return summaries.list(
                params,
                List.of(addresses.existing(Kind.SOURCE, source)),
                addresses.filter(Kind.TOPIC, "topic", params.topic));
    }
}
