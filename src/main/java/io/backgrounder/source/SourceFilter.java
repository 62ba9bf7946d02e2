package io.backgrounder.source;

import io.backgrounder.image.ImageListParams;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.text.TextLanguages;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter and sort the list of sources. */
public class SourceFilter extends ImageListParams {
    @Parameter(
            description = "Sort order; `-` is descending. Names sort by the Unicode collation",
            schema = @Schema(enumeration = {"name", "-name", "updatedAt", "-updatedAt"}))
    @RestQuery
    @DefaultValue("name")
    public String sort;

    @Parameter(
            description = "Only publications in one of these languages (BCP 47, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;

    @Parameter(
            description = "Only sources of one of these types, comma-separated",
            explode = Explode.FALSE,
            schema =
                    @Schema(
                            enumeration = {
                                "newspaper",
                                "agency",
                                "broadcaster",
                                "magazine",
                                "official",
                                "think-tank",
                                "company",
                                "other"
                            }))
    @RestQuery
    @Separator(",")
    public List<String> sourceType;

    @Parameter(description = "Only sources updated at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;

    @Parameter(description = TextLanguages.OWN, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> textLanguage;
}
