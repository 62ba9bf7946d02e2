package io.backgrounder.coverage;

import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Months;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of all lists of source summaries across stories. */
public class SummaryListParams extends ListParams {
    @Parameter(
            description = "Sort order, by when the stories were published; `-` is descending",
            schema = @Schema(enumeration = {"publishedAt", "-publishedAt"}))
    @RestQuery
    @DefaultValue("-publishedAt")
    public String sort;

    @Parameter(
            description =
                    "Only summaries in stories about, or mentioning, one of these topics (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> topic;

    @Parameter(
            description = "Only summaries in stories in one of these languages (BCP 47, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;

    @Parameter(description = "Only summaries of stories" + Months.DESCRIPTION, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> month;

    @Parameter(description = "Only summaries of stories published after this time (RFC 3339)")
    @RestQuery
    public Instant publishedAfter;

    @Parameter(description = "Only summaries of stories published before this time (RFC 3339)")
    @RestQuery
    public Instant publishedBefore;
}
