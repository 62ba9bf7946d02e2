package io.backgrounder.publication.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.revision.Differences;
import io.backgrounder.revision.RevisionDifference;
import io.backgrounder.revision.TextDifference;
import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** The difference between two versions of a draft, or between what readers see and the draft. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The difference between two versions of a draft, or between what readers see and the draft")
public record DraftDifference(
        @Schema(
                description = "The number of the revision to which the patch applies, if it is one that readers see",
                examples = "1")
        Integer fromRevision,

        @Schema(
                description =
                        "The number of the version of the draft to which the patch applies; 0 is the empty document",
                examples = "1")
        Integer fromVersion,

        @Schema(
                description =
                        "The number of the version of the draft that the patch produces; absent if there is no draft",
                examples = "2")
        Integer toVersion,

        @Schema(description = "The members that differ, such as `headline`, `analysis`, `coverage`, `topics`") @NotNull
        List<String> sections,

        @Schema(description = "A JSON Patch (RFC 6902) for the document without the members that the server owns")
        @NotNull
        List<RevisionDifference.PatchOperation> patch,

        @Schema(description = "How each text that differs does so, for people to read") @NotNull
        List<TextDifference> texts)
        implements Representation {

    /** A difference with the ETag of the document, for the write that follows. */
    public record Tagged(DraftDifference difference, String etag) {
        public RestResponse<DraftDifference> response() {
            return RestResponse.ResponseBuilder.ok(difference)
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        }
    }

    static DraftDifference ofVersions(int from, int to, Differences.Difference difference) {
        return new DraftDifference(null, from, to, difference.sections(), difference.patch(), difference.texts());
    }

    static DraftDifference ofRevision(int from, Integer to, Differences.Difference difference) {
        return new DraftDifference(from, null, to, difference.sections(), difference.patch(), difference.texts());
    }
}
