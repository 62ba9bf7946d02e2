package io.backgrounder.publication;

import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter the editors' lists. */
public class ManuscriptFilter extends ListParams {
    @Parameter(
            description = "Only documents of one of these statuses, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"draft", "scheduled", "published", "archived", "withdrawn"}))
    @RestQuery
    @Separator(",")
    public List<String> status;

    @Parameter(
            description =
                    "Only documents whose scheduled publication or withdrawal is `pending` or has `failed`, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"pending", "failed"}))
    @RestQuery
    @Separator(",")
    public List<String> scheduleStatus;

    @Parameter(
            description = "Only documents in one of these languages (BCP 47, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;
}
