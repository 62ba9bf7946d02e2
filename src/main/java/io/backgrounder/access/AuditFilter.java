package io.backgrounder.access;

import io.backgrounder.web.ListParams;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the audit trail can be narrowed by. */
public class AuditFilter extends ListParams {
    @Parameter(description = "Only what this one did")
    @RestQuery
    public String actor;

    @Parameter(description = "Only this: `create`, `update`, `publish`, `revoke`, …")
    @RestQuery
    public String action;

    @Parameter(
            description = "Only what was done to resources of this kind",
            schema = @Schema(enumeration = {"source", "topic", "faq", "story", "key", "webhook"}))
    @RestQuery
    public String kind;

    @Parameter(description = "Only what was done to the resource with this id")
    @RestQuery
    public String resource;

    @Parameter(description = "Only what was done after this time (RFC 3339)")
    @RestQuery
    public Instant after;

    @Parameter(description = "Only what was done before this time (RFC 3339)")
    @RestQuery
    public Instant before;
}
