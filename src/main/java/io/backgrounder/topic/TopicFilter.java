package io.backgrounder.topic;

import io.backgrounder.web.query.ListParams;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** What the list of topics can be narrowed and sorted by. */
public class TopicFilter extends ListParams {
    @Parameter(
            description = "Order; `-` is descending. Names by the Unicode collation",
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

    @Parameter(description = "Only those written at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;
}
