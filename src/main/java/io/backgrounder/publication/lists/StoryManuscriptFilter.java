package io.backgrounder.publication.lists;

import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter the editors' list of stories. */
public class StoryManuscriptFilter extends ManuscriptFilter {
    @Parameter(
            description =
                    "Only stories about, or mentioning, one of these topics, published or not (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> topic;

    @Parameter(
            description =
                    "Only stories with a summary of one of these sources, published or not (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> source;

    @Parameter(
            description =
                    "Only stories that link to one of these FAQs, published or not (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> faq;

    @Parameter(description = "Only stories without topics")
    @RestQuery
    @DefaultValue("false")
    public boolean withoutTopics;
}
