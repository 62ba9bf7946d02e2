package io.backgrounder.document;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.ListParams;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Filters of the list of tombstones. */
public class TombstoneFilter extends ListParams {
    @Parameter(
            description = "Only resources of these kinds, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = Kind.DELETABLE))
    @RestQuery
    @Separator(",")
    public List<String> kind;

    @Parameter(
            description = "Only resources that were deleted or that were merged; or both, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"deleted", "merged"}))
    @RestQuery
    @Separator(",")
    public List<String> status;
}
