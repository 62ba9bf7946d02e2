package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.search.SearchResults.Count;
import io.backgrounder.web.json.Listing;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a search found, the best first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of what a search found, the best first")
public record SearchPage(
        @NotNull List<SearchHit> data,
        @NotNull Info page,

        @Schema(description = "With `facets` only") SearchFacets facets,

        @Schema(
                description =
                        "The query that was answered instead: nothing was found by the one that was sent, in which a word seems mistyped",
                examples = "leap second")
        String correctedQuery)
        implements Listing<SearchHit> {

    @Override
    public String nextCursor() {
        return page.nextCursor;
    }

    /** Where the page stands in what was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SearchPageInfo", description = "Where the page stands in what was found")
    public record Info(
            @Schema(description = "The limit that was applied", examples = "20") @NotNull
            int limit,

            @Schema(description = "Whether there is more behind it") @NotNull
            boolean hasMore,

            @Schema(description = "Asks for the next page; opaque, absent on the last page")
            String nextCursor,

            @Schema(description = "With `total=true` only: how many there are, counted up to 2,000", examples = "14")
            Long total,

            @Schema(
                    description =
                            "With `total=true` only: `exact`, or `atLeast` where there are more than were counted",
                    examples = "exact",
                    enumeration = {"exact", "atLeast"})
            String totalRelation) {

        /** @param count null where nobody asked */
        static Info of(int limit, String nextCursor, Count count) {
            return new Info(
                    limit,
                    nextCursor != null,
                    nextCursor,
                    count == null ? null : (Long) count.count(),
                    count == null ? null : count.relation());
        }
    }
}
