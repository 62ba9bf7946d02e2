package io.backgrounder.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.backgrounder.web.json.AddressSerializer;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as {@code application/problem+json} (RFC 9457). */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error as defined by RFC 9457")
public record Problem(
        @Schema(
                description = "What went wrong; the address explains it",
                format = "uri-reference",
                examples = "/problems/not-found")
        @NotNull
        String type,

        @Schema(description = "The same for every occurrence of the type", examples = "Not found") @NotNull
        String title,

        @Schema(description = "The HTTP status", examples = "404") @NotNull
        int status,

        @Schema(description = "What is wrong with this request", examples = "There is no story 'no-such-story'.")
        String detail,

        @Schema(
                description = "The path of the request",
                format = "uri-reference",
                examples = "/v1/stories/no-such-story")
        @NotNull
        String instance,

        @Schema(description = "The id of the request, also in the Request-Id header and in the server's log") @NotNull
        String requestId,

        @Schema(description = "Each member, parameter or header that is wrong")
        List<Error> errors,

        @Schema(description = "The documents that prevent a deletion, a merge or a withdrawal")
        ProblemReferrers referrers,

        @Schema(
                description =
                        "With 410, when and why the page was withdrawn. Not of what was deleted, or of a redacted address")
        ProblemWithdrawal withdrawal,

        @Schema(
                description =
                        "With 406, the media types of which `Accept` must include one; with 415, those that `Content-Type` can be",
                examples = "[\"application/json\"]")
        List<String> mediaTypes) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The documents that prevent a deletion, a merge or a withdrawal. */
    @Schema(
            description =
                    "The documents that prevent a deletion, a merge or a withdrawal: stories, FAQs or fronts that use the resource,"
                            + " or its translations")
    public record ProblemReferrers(
            @Schema(description = "The number of these documents", examples = "1") @NotNull
            long total,

            @Schema(
                    description = "The editorial addresses of the 20 that were edited last",
                    examples = "[\"/editorial/v1/stories/story_01jq2w8h00e7za3v5c6m9d0k2x\"]")
            @JsonSerialize(contentUsing = AddressSerializer.class)
            @NotNull
            List<String> links) {}

    /** When and why readers lost a page. */
    @Schema(description = "When and why a page was withdrawn")
    public record ProblemWithdrawal(
            @Schema(description = "When readers saw it last", examples = "2026-02-03T10:00:00Z") @NotNull
            Instant withdrawnAt,

            @Schema(
                    description = "The reason that readers are given",
                    examples = "The laboratory has retracted its dating.")
            @NotNull
            String reason) {}

    /** One wrong member (a JSON Pointer, RFC 6901) or query parameter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError", description = "One wrong member, query parameter or header")
    public record Error(
            @Schema(description = "JSON Pointer (RFC 6901) to the member", examples = "/headline")
            String pointer,

            @Schema(description = "Name of the query parameter or header", examples = "limit")
            String parameter,

            @Schema(description = "What is wrong, and what is accepted", examples = "must be at most 100") @NotNull
            String detail) {

        public static Error member(String pointer, String detail) {
            return new Error(pointer, null, detail);
        }

        /** The same error in a document that is a member of another. */
        public Error under(String parent) {
            return new Error(parent + pointer, parameter, detail);
        }

        public static Error parameter(String name, String detail) {
            return new Error(null, name, detail);
        }
    }
}
