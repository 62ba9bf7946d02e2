package io.backgrounder.story;

import io.backgrounder.web.query.ListParams;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of the list of a story's FAQs. */
public class StoryFaqParams extends ListParams {
    @Parameter(
            description = "Optional members to include, comma-separated: `items` are the questions and answers",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"items"}))
    @RestQuery
    @Separator(",")
    public List<String> include;

    @Override
    protected List<String> included() {
        return include;
    }
}
