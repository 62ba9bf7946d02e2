package io.backgrounder.bulk.report;

import io.backgrounder.access.Scopes;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The reports of imports. */
@Path(ImportReportResource.PATH)
@RolesAllowed(Scopes.READ)
@Tag(name = "Import")
public class ImportReportResource {
    static final String PATH = "/editorial/v1/imports";

    @Inject
    ImportReports reports;

    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description =
                    "Lists the imports of the last 30 days, newest first, with the number of lines by result. A dry run is no"
                            + " import.")
    public Page<ImportReport> list(@Valid @BeanParam ListParams params) {
        return reports.list(params);
    }

    @GET
    @Path("{import}")
    @Operation(
            operationId = "getImport",
            summary = "Read the report of an import",
            description =
                    "Returns what became of an import, with the errors of the lines that were refused or failed. Lines"
                            + " that an earlier import with the same `Idempotency-Key` has written are counted; their errors are in its report.")
    public ImportReport get(
            @Parameter(description = "Id of the import", example = "import_01m878hevte3asaagww8nhjrx9")
                    @RestPath("import")
                    String id) {
        return reports.get(id);
    }
}
