package io.backgrounder.web.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters that all lists share. */
public class ListParams extends DocumentParams {
    /** The most values that a filter may name: for each of them, the start of the page is looked up separately. */
    public static final int MOST_VALUES = 20;

    public static final String TOO_MANY_VALUES = "must have at most {max} values";

    /** Parameters that decide how much of a list is shown, and not which list it is. */
    private static final Set<String> PRESENTATION = Set.of(
            "cursor",
            "limit",
            "total",
            "fields",
            "include",
            "text",
            "textLanguage",
            "facets",
            "highlight",
            Dependencies.MIN_POSITION);

    @Context
    ResourceInfo resource;

    @Parameter(description = "The maximum number of items in one page", example = "20")
    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    public int limit;

    @Parameter(description = "`page.nextCursor` of the previous page, with the same sort and filters")
    @RestQuery
    public String cursor;

    @Parameter(description = "Also count all items that match the filters, as `page.total`")
    @RestQuery
    @DefaultValue("false")
    public boolean total;

    /** Identifies the list that a cursor belongs to: its path, sort and filters, without those that have their defaults. */
    String list() {
        Map<String, QueryParameter> known = QueryParameter.of(resource.getResourceMethod());
        Map<String, String> filters = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.get(name).isDefault(values)) {
                filters.put(name, String.join(",", values));
            }
        });
        filters.keySet().removeAll(PRESENTATION);
        return uri.getPath() + filters;
    }

    /** The cursor that continues after the line with this key. */
    public String cursor(Object... key) {
        return Cursor.encode(list(), List.of(key));
    }

    /** The key after which the page begins; empty for the first page. */
    public Optional<List<Object>> start(Class<?>... types) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, list(), List.of(types)));
    }
}
