package io.backgrounder.search;

import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggests resources while somebody types. */
@Path("/v1/suggest")
@PermitAll
@Snapshot
@Tag(name = "Search")
public class SuggestResource {
    @Inject
    SuggestionRepository suggestions;

    @Inject
    Dependencies dependencies;

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Get suggestions",
            description =
                    "Returns topics, headlines and questions for a search box, for any text, at every keystroke. First come those that"
                            + " begin with the text, topics (by any of their names) before others; then those with a word that begins with"
                            + " it, from three letters; then, from five, topics with a similar name. Case and accents do not matter.")
    public Suggestions suggest(@Valid @BeanParam SuggestParams params) {
        dependencies.key(Dependencies.SEARCH);
        return new Suggestions(suggestions.suggest(params.q == null ? "" : params.q, params.kinds(), params.limit));
    }
}
