package io.backgrounder.topic;

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

/** Query parameters that filter and sort the list of topics. */
public class TopicFilter extends ImageListParams {
    @Parameter(
            description = "Sort order; `-` is descending. Names sort by the Unicode collation",
            schema = @Schema(enumeration = {"name", "-name", "updatedAt", "-updatedAt"}))
    @RestQuery
    @DefaultValue("name")
    public String sort;

    @Parameter(
            description = "Only topics of one of these types, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"person", "place", "organization", "event", "work", "concept"}))
    @RestQuery
    @Separator(",")
    public List<String> topicType;

    @Parameter(description = "Only topics updated at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;

    @Parameter(
            description = "Only the topic with this address in `sameAs`. Any address of the entity in Wikidata will do",
            example = "https://www.wikidata.org/entity/Q458")
    @RestQuery
    @Size(max = 2000)
    public String sameAs;

    @Parameter(
            description = "Only topics directly under one of these (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> broader;

    @Parameter(description = TextLanguages.OWN, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> textLanguage;
}
