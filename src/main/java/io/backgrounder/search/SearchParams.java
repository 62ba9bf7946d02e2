package io.backgrounder.search;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Months;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of the search. */
public class SearchParams extends ListParams {
    private static final List<String> ALL = Kind.names(Kind.SEARCHABLE);
    private static final List<String> DATED = Kind.names(Kind.DATED);

    @Parameter(
            description =
                    "What to look for: words that must all occur, `\"a phrase\"`, `-without`, `this or that`. At most 32"
                            + " words, or 64 letters of a script that is searched by its letters",
            required = true,
            example = "leap second")
    @RestQuery
    @NotNull(message = "must be given")
    @Size(max = 400, message = "must have at most 400 characters")
    public String q;

    @Parameter(
            description = "Only these types, comma-separated; `summary` is a source summary",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = Kind.SEARCHABLE))
    @RestQuery
    @Separator(",")
    public List<String> types;

    @Parameter(
            description =
                    "Only stories about, or mentioning, one of these topics, and their source summaries (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> topic;

    @Parameter(
            description =
                    "Only stories with a summary of one of these sources, and these summaries (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> source;

    @Parameter(
            description =
                    "Only stories that link to one of these FAQs, and their source summaries (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> faq;

    @Parameter(
            description =
                    "Only stories and FAQs with one of these contributors, in any role, and the source summaries of these stories (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> contributor;

    @Parameter(
            description =
                    "Only hits in one of these languages (BCP 47, comma-separated; `zh` includes `zh-Hant`). Leaves out topics, contributors and sources",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;

    @Parameter(description = "Only hits" + Months.DESCRIPTION, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> month;

    @Parameter(
            description = "Only hits published after this time (RFC 3339). Leaves out topics, contributors and sources")
    @RestQuery
    public Instant publishedAfter;

    @Parameter(
            description =
                    "Only hits published before this time (RFC 3339). Leaves out topics, contributors and sources")
    @RestQuery
    public Instant publishedBefore;

    @Parameter(description = "Only hits updated at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;

    @Parameter(
            description = "Facets by which to count the hits, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"topic", "source", "type", "language", "month"}))
    @RestQuery
    @Separator(",")
    public List<String> facets;

    @Parameter(description = "Whether to highlight the words of the query, as HTML with `<mark>`")
    @RestQuery
    @DefaultValue("false")
    public boolean highlight;

    /** The types that can be found. Filters by time leave out topics, contributors and sources, which have no time. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>(types == null || types.isEmpty() ? ALL : types);
        if (publishedAfter != null || publishedBefore != null || month != null && !month.isEmpty()) {
            kinds.retainAll(DATED);
        }
        return kinds;
    }

    boolean counts() {
        return facets != null && !facets.isEmpty();
    }

    /** Whether to filter by type. Types that other filters leave out by themselves do not matter. */
    boolean isOfSomeTypes() {
        return types != null && !types.isEmpty() && types.size() < ALL.size();
    }
}
