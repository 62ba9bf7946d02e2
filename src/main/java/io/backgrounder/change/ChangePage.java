package io.backgrounder.change;

import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the change feed. There is no last page: its token is always present, and asks for what is yet to come. */
@Schema(description = "A page of the change feed, oldest change first")
public record ChangePage(
        @NotNull List<Change> data,

        @Schema(
                description =
                        "Send it as `after` to continue from here, now or in a month; opaque. It is present even if nothing has changed",
                examples = "5f0c1d9e-1204")
        @NotNull
        String nextToken,

        @Schema(description = "Whether more changes are available already") @NotNull
        boolean hasMore)
        implements Representation {}
