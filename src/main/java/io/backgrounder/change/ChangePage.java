package io.backgrounder.change;

import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of the change feed. It has no last page: its token is always there, and asks for what is yet to come. */
@Schema(description = "A piece of the change feed, the oldest first")
public record ChangePage(
        @NotNull List<Change> data,

        @Schema(
                description =
                        "Send it as `after` to go on from here, now or in a month; opaque. It is there also where nothing has changed",
                examples = "5f0c1d9e-1204")
        @NotNull
        String nextToken,

        @Schema(description = "Whether there is more already") @NotNull
        boolean hasMore)
        implements Representation {}
