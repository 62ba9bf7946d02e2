package io.backgrounder.address;

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

/** The sources, topics and FAQs that are no more: in one list, since they have no documents that could stand in those of their kind. */
@Path("/editorial/v1/tombstones")
@RolesAllowed(Scopes.READ)
@Tag(name = "Tombstones")
public class TombstoneResource {
    @Inject
    Tombstones tombstones;

    @GET
    @Operation(
            operationId = "listTombstones",
            summary = "List what was deleted or merged",
            description =
                    "The sources, topics and FAQs that are no more, the last buried first. Those that are published stand in the list of"
                            + " their kind; stories are never deleted once published, and have a filter by `status` in theirs.")
    public Page<Tombstone> list(@Valid @BeanParam TombstoneFilter filter) {
        return tombstones.list(filter);
    }
}
