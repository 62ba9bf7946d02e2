package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two revisions of a story do not have in common. */
@Schema(description = "What two revisions of a story do not have in common")
public record RevisionDifference(
        @Schema(description = "The revision that is compared with", examples = "1") @NotNull
        int from,

        @Schema(description = "The revision that the patch makes of it", examples = "2") @NotNull
        int to,

        @Schema(description = "The members that differ, such as `headline`, `analysis`, `coverage`, `topics`") @NotNull
        List<String> sections,

        @Schema(description = "JSON Patch (RFC 6902), for the page without its `id`, `revision`, clocks and `links`")
        @NotNull
        List<Step> patch)
        implements Representation {

    /** One operation of a JSON Patch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PatchOperation", description = "One operation of a JSON Patch (RFC 6902)")
    public record Step(
            @Schema(
                    examples = "replace",
                    enumeration = {"add", "remove", "replace", "move", "copy", "test"})
            @NotNull
            String op,

            @Schema(description = "JSON Pointer (RFC 6901)", examples = "/headline") @NotNull
            String path,

            @Schema(description = "JSON Pointer (RFC 6901), for `move` and `copy`")
            String from,

            @Schema(description = "Any JSON value") Object value) {}
}
