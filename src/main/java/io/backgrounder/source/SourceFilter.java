package io.backgrounder.source;

import io.backgrounder.web.ListParams;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the list of sources can be narrowed and sorted by. */
public class SourceFilter extends ListParams {
    @Parameter(
            description = "Order; `-` is descending. Names by the Unicode collation",
            schema = @Schema(enumeration = {"name", "-name", "updatedAt", "-updatedAt"}))
    @RestQuery
    @DefaultValue("name")
    public String sort;

    @Parameter(description = "Only publications in this language (BCP 47)")
    @RestQuery
    public String language;

    @Parameter(description = "Only those written at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;
}
