package io.backgrounder.web.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Listing;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list, or the answer to a batch read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @NotNull List<T> data,
        @NotNull PageInfo page,

        @Schema(
                description =
                        "With `ids` only: the ids and slugs that were not found, in the requested order, with the reasons")
        List<@NotNull Missing> missing)
        implements Listing<T> {

    @Override
    public String nextCursor() {
        return page.nextCursor;
    }

    @Override
    public String previousCursor() {
        return page.previousCursor;
    }

    /** The place of the page in its list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The place of the page in its list")
    public record PageInfo(
            @Schema(description = "The limit that was applied", examples = "20") @NotNull
            int limit,

            @Schema(description = "Whether there is a next page") @NotNull
            boolean hasMore,

            @Schema(description = "Send it as `cursor` to get the next page; opaque, absent on the last page")
            String nextCursor,

            @Schema(
                    description =
                            "In a list that can be read both ways: send it as `cursor` to get the page before; opaque, absent on the first page")
            String previousCursor,

            @Schema(description = "With `total=true` only: the number of items that match the filters", examples = "14")
            Long total) {}

    /** The page with its items replaced. */
    public <R> Page<R> map(Function<List<T>, List<R>> change) {
        return new Page<>(change.apply(data), page, missing);
    }

    /** The answer to a batch read of this many ids and slugs. */
    public static <T> Page<T> batch(int asked, List<T> data, List<Missing> missing) {
        return new Page<>(data, new PageInfo(asked, false, null, null, null), missing);
    }
}
