package io.backgrounder.web.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason why a batch read found nothing for one of its ids or slugs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why an id or slug that was asked for was not found")
public record Missing(
        @Schema(description = "The id or slug as requested", examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(
                description =
                        "`merged`: its address answers 308; `withdrawn`: withdrawn or deleted, its address answers 410; `unknown`: its"
                                + " address answers 404. Drafts are `unknown`",
                enumeration = {Missing.MERGED, Missing.WITHDRAWN, Missing.UNKNOWN})
        @NotNull
        String reason,

        @Schema(
                description = "With `merged`, the id of the resource into which it was merged",
                examples = "topic_01jq2w8h00e7za3v5c6m9d0k2y")
        String mergedInto) {

    static final String MERGED = "merged";
    static final String WITHDRAWN = "withdrawn";
    static final String UNKNOWN = "unknown";

    public static Missing merged(String id, String into) {
        return new Missing(id, MERGED, into);
    }

    public static Missing withdrawn(String id) {
        return new Missing(id, WITHDRAWN, null);
    }

    public static Missing unknown(String id) {
        return new Missing(id, UNKNOWN, null);
    }
}
