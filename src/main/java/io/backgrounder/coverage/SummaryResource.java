package io.backgrounder.coverage;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Source summaries, across stories. */
@Path("/v1/source-summaries")
@PermitAll
@Snapshot
@Tag(name = "Source summaries")
public class SummaryResource {
    @Inject
    SummaryRepository summaries;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @GET
    @OneStatement
    @Operation(
            operationId = "listSourceSummaries",
            summary = "List source summaries",
            description =
                    "Lists source summaries across all stories, those of the newest stories first. With `ids`, reads a batch of"
                            + " up to 100.")
    public Page<SourceSummary> list(@Valid @BeanParam SummaryFilter filter, @Valid @BeanParam BatchParams batch) {
        if (batch.isAsked()) {
            return batches.read(Kind.SUMMARY, batch.ids, summaries::published, SourceSummary::id);
        }
        return summaries.list(
                filter,
                addresses.filter(Kind.SOURCE, "source", filter.source),
                addresses.filter(Kind.TOPIC, "topic", filter.topic));
    }
}
