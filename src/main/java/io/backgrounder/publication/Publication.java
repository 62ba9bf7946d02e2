package io.backgrounder.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.document.Document;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** The publication of a resource: what readers see, and what is scheduled. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The publication of a resource: what readers see, and what is scheduled")
public record Publication(
        @Schema(
                description = "`draft`, `scheduled`, `published`, `archived` or `withdrawn`",
                examples = "published",
                enumeration = {"draft", "scheduled", "published", "archived", "withdrawn"})
        @NotNull
        String status,

        @Schema(description = "When it was first published, as readers are told")
        Instant publishedAt,

        @Schema(description = "When it is scheduled to be published or withdrawn")
        Instant scheduledAt,

        @Schema(
                description = SCHEDULE_STATUS,
                examples = "failed",
                enumeration = {"pending", "failed"})
        String scheduleStatus,

        @Schema(description = "Why the scheduled publication or withdrawal failed", examples = FAILURE)
        String scheduleFailure,

        @Schema(description = "Whether there is a draft that is newer than what readers see") @NotNull
        boolean draft,

        @Schema(description = "The newest revision that readers have seen", examples = "1")
        Integer revision,

        @Schema(description = "The reason for a withdrawal, as readers are told")
        String withdrawnReason) {
    public static final String SCHEDULE_STATUS =
            "Present if something is scheduled: `pending`, or `failed` if it was due and could not be done. It is not retried";
    public static final String FAILURE = "/coverage/summaries/0/id belongs to another story";

    /** A publication with the ETag of its document, which requests to change the publication must name. */
    public record Tagged(Publication publication, String etag) {
        public RestResponse<Publication> response() {
            return RestResponse.ResponseBuilder.ok(publication)
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        }
    }

    static Publication of(Document<?> document, ManuscriptEntity manuscript) {
        return PublicationBuilder.builder()
                .status(document.status())
                .publishedAt(document.publishedAt())
                .scheduledAt(document.scheduledAt())
                .scheduleStatus(manuscript.scheduleStatus)
                .scheduleFailure(manuscript.dueFailure)
                .draft(Boolean.TRUE.equals(document.draft()))
                .revision(document.revision())
                .withdrawnReason(document.withdrawnReason())
                .build();
    }
}
