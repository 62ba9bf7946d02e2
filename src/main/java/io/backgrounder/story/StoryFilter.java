package io.backgrounder.story;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the list of all stories can also be narrowed by. */
public class StoryFilter extends StoryListParams {
    @Parameter(description = "Only stories about this topic, or that mention it (slug or id)")
    @RestQuery
    public String topic;

    @Parameter(description = "Only stories with a summary of this source (slug or id)")
    @RestQuery
    public String source;

    @Parameter(description = "Only stories that link to this FAQ (slug or id)")
    @RestQuery
    public String faq;
}
