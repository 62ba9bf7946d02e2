package io.backgrounder.revision;

import io.backgrounder.web.query.ListParams;
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

/** The public ledger of corrections. */
@Path("/v1/corrections")
@PermitAll
@Snapshot
@Tag(name = "Corrections")
public class CorrectionResource {
    @Inject
    Corrections corrections;

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "List corrections",
            description =
                    "Lists all corrections, newest first. An entry stays in the list when what it corrects is withdrawn.")
    public Page<Correction> list(@Valid @BeanParam ListParams params) {
        return corrections.list(params);
    }
}
