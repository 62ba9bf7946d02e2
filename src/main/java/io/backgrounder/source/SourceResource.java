package io.backgrounder.source;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.revision.LocalizedPastParams;
import io.backgrounder.revision.Past;
import io.backgrounder.web.query.BatchParams;
import io.backgrounder.web.query.OneStatement;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import io.backgrounder.web.text.TextLanguages;
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

/** The publications whose articles stories summarise. */
@Path("/v1/sources")
@PermitAll
@Snapshot
@Tag(name = "Sources")
public class SourceResource {
    @Inject
    SourceRepository sources;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @Inject
    Past past;

    @GET
    @OneStatement
    @Operation(
            operationId = "listSources",
            summary = "List sources",
            description =
                    "Lists sources by name; `include=image` adds their logos. With `ids`, reads a batch of up to 100 by id or slug.")
    public Page<Source> list(@Valid @BeanParam SourceFilter filter, @Valid @BeanParam BatchParams batch) {
        return batch.isAsked()
                ? batches.read(
                        Kind.SOURCE,
                        batch.ids,
                        ids -> sources.published(ids, filter.wantsImage(), TextLanguages.ranges(filter.textLanguage)),
                        Source::id)
                : sources.list(filter);
    }

    @GET
    @Path("{source}")
    @Operation(
            operationId = "getSource",
            summary = "Read a source",
            description = "Returns a source by slug or id. A former slug answers 308 to the current address; a deleted"
                    + " source answers 410.")
    public Source get(
            @Parameter(description = "Slug or id of the source", example = "harbour-courier") @RestPath String source,
            @Valid @BeanParam LocalizedPastParams params) {
        List<String> languages = TextLanguages.ranges(params.textLanguage);
        if (params.asOf != null) {
            return past.page(Kind.SOURCE, addresses.existing(Kind.SOURCE, source), params.asOf, Source.class)
                    .in(languages);
        }
        return sources.published(List.of(addresses.resolve(Kind.SOURCE, source)), true, languages).stream()
                .findFirst()
                .orElseThrow(() -> addresses.missing(Kind.SOURCE, source));
    }
}
