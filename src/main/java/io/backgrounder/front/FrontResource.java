package io.backgrounder.front;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.cache.Stored;
import io.backgrounder.revision.PastParams;
import io.backgrounder.web.query.BatchParams;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.OneStatement;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Home pages: sections of stories, chosen by hand or by rule. */
@Path("/v1/fronts")
@PermitAll
@Snapshot
@Tag(name = "Fronts")
public class FrontResource {
    @Inject
    FrontRepository fronts;

    @Inject
    FrontPages pages;

    @Inject
    PastFronts past;

    @Inject
    PreviewedFronts previews;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @Inject
    Dependencies dependencies;

    @GET
    @OneStatement
    @Operation(
            operationId = "listFronts",
            summary = "List fronts",
            description =
                    "Lists fronts, newest first, without their sections. With `ids`, reads a batch of up to 100 by id or slug.")
    public Page<Front> list(@Valid @BeanParam FrontFilter filter, @Valid @BeanParam BatchParams batch) {
        return batch.isAsked() ? batches.read(Kind.FRONT, batch.ids, fronts::lines, Front::id) : fronts.list(filter);
    }

    @GET
    @Path("{front}")
    @OneStatement
    @Stored
    @Operation(
            operationId = "getFront",
            summary = "Read a front",
            description =
                    "Returns everything that a home page shows, by slug or id: its sections with their stories, which have their"
                            + " summaries and topics. Stories that editors have chosen are at their places. The other places of a section"
                            + " have the newest stories that fit, section by section from top to bottom. No story is on a front twice."
                            + " A story that is withdrawn leaves at once; one that is published comes within two seconds. Each time the"
                            + " front changes, the feed has a derived event of it. A former slug answers 308 to the current address; a"
                            + " withdrawn front answers 410.")
    public Front get(
            @Parameter(description = "Slug or id of the front", example = "home") @RestPath String front,
            @Valid @BeanParam PastParams params) {
        previews.fill(front);
        if (params.asOf == null) {
            Optional<Front> found = pages.readable(front);
            if (found.isPresent()) {
                return found.get();
            }
        }
        dependencies.requireSnapshot();
        if (params.asOf != null) {
            return past.at(addresses.existing(Kind.FRONT, front), params.asOf);
        }
        UUID id = addresses.resolve(Kind.FRONT, front);
        return pages.published(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> addresses.missing(Kind.FRONT, front));
    }
}
