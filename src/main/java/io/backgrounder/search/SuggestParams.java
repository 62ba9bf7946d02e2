package io.backgrounder.search;

import io.backgrounder.address.Kind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of suggestions. */
public class SuggestParams {
    private static final List<String> ALL = Kind.names(Kind.SUGGESTED);

    @Parameter(
            description = "The text that was typed so far. Any text is valid; blank text gives no suggestions",
            allowEmptyValue = true,
            example = "leap")
    @RestQuery
    @Size(max = 200, message = "must have at most 200 characters")
    public String q;

    @Parameter(
            description = "Only these types, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = Kind.SUGGESTED))
    @RestQuery
    @Separator(",")
    public List<String> types;

    @Parameter(description = "The most suggestions to return", example = "10")
    @RestQuery
    @DefaultValue("10")
    @Min(1)
    @Max(20)
    public int limit;

    List<String> kinds() {
        return types == null || types.isEmpty() ? ALL : types;
    }
}
