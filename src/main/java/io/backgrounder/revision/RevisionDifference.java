package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The difference between two revisions of a resource. */
@Schema(description = "The difference between two revisions of a resource")
public record RevisionDifference(
        @Schema(description = "The number of the revision to which the patch applies", examples = "1") @NotNull
        int from,

        @Schema(description = "The number of the revision that the patch produces", examples = "2") @NotNull
        int to,

        @Schema(description = "The members that differ, such as `headline`, `analysis`, `coverage`, `topics`") @NotNull
        List<String> sections,

        @Schema(
                description =
                        "A JSON Patch (RFC 6902) for the page without its `id`, `revision`, timestamps and `links`")
        @NotNull
        List<PatchOperation> patch,

        @Schema(description = "How each text that differs does so, for people to read") @NotNull
        List<TextDifference> texts)
        implements Representation {

    static RevisionDifference of(int from, int to, Differences.Difference difference) {
        return new RevisionDifference(from, to, difference.sections(), difference.patch(), difference.texts());
    }

    /** One operation of a JSON Patch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One operation of a JSON Patch (RFC 6902)")
    public record PatchOperation(
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
