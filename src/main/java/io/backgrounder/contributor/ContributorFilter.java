package io.backgrounder.contributor;

import io.backgrounder.image.ImageListParams;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter and sort the list of contributors. */
public class ContributorFilter extends ImageListParams {
    @Parameter(
            description = "Sort order; `-` is descending. Names sort by the Unicode collation",
            schema = @Schema(enumeration = {"name", "-name", "updatedAt", "-updatedAt"}))
    @RestQuery
    @DefaultValue("name")
    public String sort;

    @Parameter(
            description = "Only contributors of one of these kinds, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"person", "organization", "program"}))
    @RestQuery
    @Separator(",")
    public List<String> kind;

    @Parameter(description = "Only contributors updated at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;
}
