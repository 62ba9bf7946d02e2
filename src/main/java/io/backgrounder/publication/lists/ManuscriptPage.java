package io.backgrounder.publication.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Listing;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of an editors' list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of documents as editors list them")
public record ManuscriptPage(
        @NotNull List<Manuscript> data,
        @NotNull ManuscriptPageInfo page,

        @Schema(description = "Only with `facets`") ManuscriptFacets facets)
        implements Listing<Manuscript> {

    @Override
    public String nextCursor() {
        return page.nextCursor;
    }

    /** The place of the page in its list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The place of the page in its list")
    public record ManuscriptPageInfo(
            @Schema(description = "The limit that was applied", examples = "20") @NotNull
            int limit,

            @Schema(
                    description =
                            "Whether there may be a next page. If so, this one may have fewer items than `limit`, even none: a page"
                                    + " looks through at most 1,000 documents")
            @NotNull
            boolean hasMore,

            @Schema(description = "Send it as `cursor` to get the next page; opaque, absent on the last page")
            String nextCursor,

            @Schema(
                    description = "With `total=true` only: the number of documents that match the filters",
                    examples = "14")
            Long total,

            @Schema(
                    description = "With `total=true` only: " + RELATION,
                    examples = EXACT,
                    enumeration = {EXACT, AT_LEAST})
            String totalRelation) {}

    /** Counts of the documents that match the filters. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Counts of the documents that match the filters")
    public record ManuscriptFacets(
            @Schema(
                    description = RELATION,
                    examples = EXACT,
                    enumeration = {EXACT, AT_LEAST})
            @NotNull
            String countRelation,

            @Schema(description = "By status, most frequent first") @NotNull
            List<StatusCount> status) {}

    /** The number of documents that have a status. */
    @Schema(description = "The number of documents that have a status")
    public record StatusCount(
            @Schema(examples = "published") @NotNull String value,
            @Schema(examples = "12") @NotNull long count) {}

    static final String EXACT = "exact";
    static final String AT_LEAST = "atLeast";
    static final String RELATION =
            "`exact`, or `atLeast` if only the first 1,000 documents of the list were looked through, so that there may be more";
}
