package io.backgrounder.access;

import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, for administrators. */
@Path("/admin/v1/audit-events")
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Audit")
public class AuditResource {
    @Inject
    AuditEvents events;

    @GET
    @Operation(
            operationId = "listAuditEvents",
            summary = "List audit events",
            description = "Lists who did what to which resource, newest first. Events are never changed or removed.")
    public Page<AuditEvent> list(@Valid @BeanParam AuditFilter filter) {
        return events.list(filter);
    }
}
