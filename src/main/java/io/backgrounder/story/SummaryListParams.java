package io.backgrounder.story;

import io.backgrounder.web.ListParams;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What every list of source summaries across stories takes. */
public class SummaryListParams extends ListParams {
    @Parameter(
            description = "Order, by the stories' publication; `-` is descending",
            schema = @Schema(enumeration = {"publishedAt", "-publishedAt"}))
    @RestQuery
    @DefaultValue("-publishedAt")
    public String sort;

    @Parameter(description = "Only summaries in stories about this topic, or that mention it (slug or id)")
    @RestQuery
    public String topic;

    @Parameter(description = "Only summaries in stories in this language (BCP 47)")
    @RestQuery
    public String language;

    @Parameter(description = "Only those of stories published after this time (RFC 3339)")
    @RestQuery
    public Instant publishedAfter;

    @Parameter(description = "Only those of stories published before this time (RFC 3339)")
    @RestQuery
    public Instant publishedBefore;
}
