package io.backgrounder.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** What readers see of a story, and what will become of that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What readers see of a story, and what will become of that")
public record Publication(
        @Schema(
                description = "`draft`, `scheduled`, `published`, `archived` or `withdrawn`",
                examples = "published",
                enumeration = {"draft", "scheduled", "published", "archived", "withdrawn"})
        @NotNull
        String status,

        @Schema(description = "When it was published first, for readers")
        Instant publishedAt,

        @Schema(description = "When the scheduler will change it")
        Instant scheduledAt,

        @Schema(
                description = SCHEDULE_STATUS,
                examples = "failed",
                enumeration = {"pending", "failed"})
        String scheduleStatus,

        @Schema(description = "Why it failed", examples = FAILURE)
        String scheduleFailure,

        @Schema(description = "Whether there is a draft that is newer than what readers see") @NotNull
        boolean draft,

        @Schema(description = "The newest revision that readers have seen", examples = "1")
        Integer revision,

        @Schema(description = "What readers are told of a withdrawn story")
        String withdrawnReason) {
    static final String SCHEDULE_STATUS =
            "Only where something is scheduled: `pending`, or `failed` where it was due, could not be done, and is not tried again";
    static final String FAILURE = "/coverage/summaries/0/id belongs to another story";

    /** With the ETag of its story, which orders for the publication are to name. */
    public record Tagged(Publication publication, String etag) {
        public RestResponse<Publication> response() {
            return RestResponse.ResponseBuilder.ok(publication)
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        }
    }

    static Publication of(PublishableDocument<?> story, ManuscriptEntity manuscript) {
        return new Publication(
                story.status(),
                story.publishedAt(),
                story.scheduledAt(),
                manuscript.scheduleStatus,
                manuscript.dueFailure,
                Boolean.TRUE.equals(story.draft()),
                story.revision(),
                story.withdrawnReason());
    }
}
