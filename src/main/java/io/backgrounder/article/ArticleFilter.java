package io.backgrounder.article;

import io.backgrounder.web.json.Forms;
import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters that filter and sort the list of articles. */
public class ArticleFilter extends ListParams {
    @Parameter(
            description = "Sort order; `-` is descending",
            schema = @Schema(enumeration = {"updatedAt", "-updatedAt"}))
    @RestQuery
    @DefaultValue("-updatedAt")
    public String sort;

    @Parameter(
            description = "Only the article with this address, whether or not somebody has described it",
            example = "https://prairie-ledger.example.com/2026/05/field")
    @RestQuery
    @Size(max = 2000)
    @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
    public String url;

    @Parameter(description = "Only articles that were retracted, or only those that were not")
    @RestQuery
    public Boolean retracted;

    @Parameter(description = "Only articles updated at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;
}
