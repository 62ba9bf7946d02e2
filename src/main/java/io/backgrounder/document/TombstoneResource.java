package io.backgrounder.document;

import io.backgrounder.access.Scopes;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deleted and merged sources, topics, contributors and FAQs: in one list, since they have no documents that the lists of their kinds could show. */
@Path("/editorial/v1/tombstones")
@RolesAllowed(Scopes.READ)
@Tag(name = "Tombstones")
public class TombstoneResource {
    @Inject
    Tombstones tombstones;

    @GET
    @Operation(
            operationId = "listTombstones",
            summary = "List tombstones",
            description =
                    "Lists deleted and merged sources, topics, contributors and FAQs, the most recent first. Resources that still exist are in the list"
                            + " of their kind. Stories and fronts that readers have seen are never deleted; their lists have a"
                            + " filter by `status`.")
    public Page<Tombstone> list(@Valid @BeanParam TombstoneFilter filter) {
        return tombstones.list(filter);
    }
}
