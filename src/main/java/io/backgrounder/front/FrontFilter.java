package io.backgrounder.front;

import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter and sort the list of fronts. */
public class FrontFilter extends ListParams {
    @Parameter(
            description = "Sort order; `-` is descending",
            schema = @Schema(enumeration = {"publishedAt", "-publishedAt"}))
    @RestQuery
    @DefaultValue("-publishedAt")
    public String sort;

    @Parameter(description = "Only fronts in one of these languages (BCP 47, comma-separated)", explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;
}
