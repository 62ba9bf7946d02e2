package io.backgrounder.coverage;

import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter the list of all source summaries. */
public class SummaryFilter extends SummaryListParams {
    @Parameter(
            description = "Only summaries of one of these sources (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> source;
}
