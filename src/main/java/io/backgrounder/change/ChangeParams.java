package io.backgrounder.change;

import io.backgrounder.address.Kind;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of the change feed and the live stream. */
public class ChangeParams {
    private static final Set<String> ALL = Set.copyOf(Kind.names(Kind.DOCUMENTS));

    @Parameter(description = "A token: return only what changed after it; `0` stands before all changes", example = "0")
    @RestQuery
    public String after;

    @Parameter(
            description = "Only changes of these types, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = Kind.DOCUMENTS))
    @RestQuery
    @Separator(",")
    public List<String> types;

    @Parameter(
            description =
                    "`false` leaves out derived changes, those of pages that changed only through what they embed, such as the name of a"
                            + " topic")
    @RestQuery
    @DefaultValue("true")
    public boolean derived;

    ChangeSelection selection() {
        return new ChangeSelection(types == null || types.isEmpty() ? ALL : Set.copyOf(types), derived);
    }
}
