package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.search.SearchResults.Count;
import io.backgrounder.web.json.Listing;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of hits, the best first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of hits, best first")
public record SearchPage(
        @NotNull List<SearchHit> data,
        @NotNull SearchPageInfo page,

        @Schema(description = "Only with `facets`") SearchFacets facets,

        @Schema(
                description =
                        "The query that was answered instead of yours, which found nothing and seems to have a mistyped word",
                examples = "leap second")
        String correctedQuery)
        implements Listing<SearchHit> {

    @Override
    public String nextCursor() {
        return page.nextCursor;
    }

    /** The position of the page in the results. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The position of the page in the results")
    public record SearchPageInfo(
            @Schema(description = "The limit that was applied", examples = "20") @NotNull
            int limit,

            @Schema(description = "Whether there are more hits after this page") @NotNull
            boolean hasMore,

            @Schema(description = "The `cursor` of the next page. Opaque; absent on the last page")
            String nextCursor,

            @Schema(description = "Only with `total=true`: the number of hits, counted up to 2,000", examples = "14")
            Long total,

            @Schema(
                    description =
                            "Only with `total=true`: `exact`, or `atLeast` if there are more hits than were counted",
                    examples = "exact",
                    enumeration = {"exact", "atLeast"})
            String totalRelation) {

        /** @param count null if the request does not ask for it */
        static SearchPageInfo of(int limit, String nextCursor, Count count) {
            return new SearchPageInfo(
                    limit,
                    nextCursor != null,
                    nextCursor,
                    count == null ? null : (Long) count.count(),
                    count == null ? null : count.relation());
        }
    }
}
