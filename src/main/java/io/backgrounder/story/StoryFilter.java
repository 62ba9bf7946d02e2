package io.backgrounder.story;

import io.backgrounder.web.json.Forms;
import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter the list of all stories. */
public class StoryFilter extends StoryListParams {
    @Parameter(
            description = "Only stories about, or mentioning, one of these topics (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> topic;

    @Parameter(
            description = "Only stories with a summary of one of these sources (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> source;

    @Parameter(
            description = "Only stories that link to one of these FAQs (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> faq;

    @Parameter(
            description = "Only stories with one of these contributors, in any role (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> contributor;

    @Parameter(
            description =
                    "Only stories of which a source summary or the timeline names this article (its slug, id or web address). With"
                            + " `include=evidence`, they have the statements that rest on it")
    @RestQuery
    @Size(max = 2000)
    @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
    public String article;
}
