package io.backgrounder.web.query;

import io.backgrounder.web.problem.ProblemException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters by which the list of a whole collection becomes a batch read. */
public class BatchParams {
    private static final Set<String> BESIDE = Set.of("ids", "fields", "include", "text", "textLanguage");

    @Parameter(
            description =
                    "Read these resources in this order, instead of a list: ids, slugs or former slugs, comma-separated, at most 100. A"
                            + " resource that is named by both id and slug comes once. `missing` says why the others were not found."
                            + " Source summaries have ids only. Can be combined with `fields`, `include`, `text` and `textLanguage` only.",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = 100)
    public List<String> ids;

    @Context
    UriInfo uri;

    @Context
    ResourceInfo resource;

    /** Whether this is a batch read. A filter beside it would be ambiguous, and is refused. */
    public boolean isAsked() {
        if (ids == null || ids.isEmpty()) {
            return false;
        }
        Set<String> others = new TreeSet<>(uri.getQueryParameters().keySet());
        others.removeAll(BESIDE);
        // A form such as Swagger UI's sends defaults unasked.
        Map<String, QueryParameter> known = QueryParameter.of(resource.getResourceMethod());
        others.removeIf(
                name -> known.get(name).isDefault(uri.getQueryParameters().get(name)));
        if (!others.isEmpty()) {
            throw ProblemException.parameter("ids", "cannot be combined with " + String.join(", ", others));
        }
        return true;
    }
}
