package io.backgrounder.access;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Filters of the audit trail. */
public class AuditFilter extends ListParams {
    @Parameter(description = "Only events of this actor")
    @RestQuery
    public String actor;

    @Parameter(
            description = "Only events with these actions, comma-separated: `create`, `update`, `publish`, `revoke`, …",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> action;

    @Parameter(
            description = "Only events of resources of these kinds, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {Kind.DOCUMENTS, "key", "webhook", "preview-secret", "preview-token"}))
    @RestQuery
    @Separator(",")
    public List<String> kind;

    @Parameter(description = "Only events of the resources with these ids, comma-separated", explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> resource;

    @Parameter(description = "Only events after this time (RFC 3339)")
    @RestQuery
    public Instant after;

    @Parameter(description = "Only events before this time (RFC 3339)")
    @RestQuery
    public Instant before;
}
