package io.backgrounder.story;

import io.backgrounder.web.ListParams;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the editors' list of stories can be narrowed by. */
public class ManuscriptFilter extends ListParams {
    @Parameter(
            description = "Only stories of this status",
            schema = @Schema(enumeration = {"draft", "scheduled", "published", "archived", "withdrawn"}))
    @RestQuery
    public String status;

    @Parameter(
            description =
                    "Only stories for which something is scheduled (`pending`), or was due and could not be done (`failed`)",
            schema = @Schema(enumeration = {"pending", "failed"}))
    @RestQuery
    public String scheduleStatus;

    @Parameter(description = "Only stories in this language (BCP 47)")
    @RestQuery
    public String language;
}
