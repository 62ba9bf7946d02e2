package io.backgrounder.search;

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

/** What the search takes. */
public class SearchParams extends ListParams {
    private static final List<String> ALL = List.of("story", "faq", "topic", "source", "summary");
    private static final List<String> DATED = List.of("story", "faq", "summary");

    @Parameter(
            description =
                    "What to look for: words that must all be there, `\"a phrase\"`, `-without`, `this or that`. At most 32"
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
            schema = @Schema(enumeration = {"story", "faq", "topic", "source", "summary"}))
    @RestQuery
    @Separator(",")
    public List<String> types;

    @Parameter(
            description =
                    "Only stories about one of these topics, or that mention one, and their summaries (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> topic;

    @Parameter(
            description =
                    "Only stories with a summary of one of these sources, and its summaries (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> source;

    @Parameter(
            description =
                    "Only stories that link to one of these FAQs, and their summaries (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> faq;

    @Parameter(
            description =
                    "Only what is in one of these languages (BCP 47, comma-separated; `zh` has `zh-Hant`, too), which topics and sources are not",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;

    @Parameter(description = "Only what was" + Months.DESCRIPTION, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> month;

    @Parameter(description = "Only what was published after this time (RFC 3339), which topics and sources were not")
    @RestQuery
    public Instant publishedAfter;

    @Parameter(description = "Only what was published before this time (RFC 3339), which topics and sources were not")
    @RestQuery
    public Instant publishedBefore;

    @Parameter(description = "Only what was written at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;

    @Parameter(
            description = "Also count what was found by these, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"topic", "source", "type", "language", "month"}))
    @RestQuery
    @Separator(",")
    public List<String> facets;

    @Parameter(description = "Also show where the words stand, as HTML with `<mark>`")
    @RestQuery
    @DefaultValue("false")
    public boolean highlight;

    /** The types that can be found: topics and sources have no time. */
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

    /** What types a filter leaves out by itself is no matter. */
    boolean isOfSomeTypes() {
        return types != null && !types.isEmpty() && types.size() < ALL.size();
    }
}
