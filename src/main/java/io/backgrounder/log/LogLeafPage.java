package io.backgrounder.log;

import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Leaves of the log. */
@Schema(description = "Leaves of the log, in their order")
public record LogLeafPage(
        @NotNull List<LogLeaf> data,

        @Schema(description = "Whether there are more: they begin with the index behind the last one") @NotNull
        boolean hasMore)
        implements Representation {}
