package io.backgrounder.story;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the list of all source summaries can also be narrowed by. */
public class SummaryFilter extends SummaryListParams {
    @Parameter(description = "Only summaries of this source (slug or id)")
    @RestQuery
    public String source;
}
