package io.backgrounder.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.web.json.SelfLink;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event that a receiver is sent: that a resource changed, and where to read it. */
@Schema(description = "The event that a receiver is sent: that a resource changed, and where to read it")
public record WebhookEvent(
        @Schema(
                description = "The kind of resource and the action; more may come",
                examples = {
                    "(" + Kind.DOCUMENTS + ").created",
                    "(" + Kind.DOCUMENTS + ").updated",
                    "(" + Kind.DOCUMENTS + ").deleted",
                    "(" + Kind.DOCUMENTS + ").withdrawn",
                    "(" + Kind.DOCUMENTS + ").corrected",
                    "(" + Kind.DOCUMENTS + ").redacted",
                    "(" + Kind.DELETABLE + ").merged",
                    "webhook.test"
                })
        @NotNull
        String type,

        @Schema(description = "When it happened") @NotNull Instant timestamp,

        @NotNull WebhookEventData data) {

    /** The change. */
    @RecordBuilder
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The change")
    public record WebhookEventData(
            @Schema(description = "The position in the change log; absent in a test event", examples = "4711")
            Long position,

            @Schema(
                    description =
                            "`created`, `updated`, `withdrawn`, `merged`, `corrected`, `redacted`, `deleted` or `test`; more may come",
                    examples = {"created", "updated", "withdrawn", "merged", "corrected", "redacted", "deleted", "test"
                    })
            @NotNull
            String action,

            @NotNull WebhookEventResource resource,

            @Schema(
                    description = "The newest revision that readers have seen. Absent for what was deleted or merged",
                    examples = "3")
            Integer revision,

            @Schema(description = "Whether the change matters to a reader")
            Boolean significant,

            @Schema(description = "The members of the document that have changed")
            List<String> sections,

            @Schema(
                    description = "The id of the resource that it was merged into",
                    examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x")
            String mergedInto,

            @Schema(description = "The id of the correction", examples = "correction_01jq2w8h00e7za3v5c6m9d0k2x")
            String correction,

            @Schema(
                    description =
                            "Whether the page changed only by a resource that it embeds, such as the name of a topic")
            Boolean derived,

            @Schema(description = "Only with `derived`: the position of the change that caused it")
            Long cause,

            @NotNull SelfLink links) {}

    /** The resource that changed. */
    @Schema(description = "The resource that changed")
    public record WebhookEventResource(
            @Schema(
                    description = "The kind of the resource; more may come",
                    examples = {Kind.DOCUMENTS, "webhook"})
            @NotNull
            String type,

            @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
            String id) {}

    static WebhookEvent of(ChangeEntity change) {
        return new WebhookEvent(
                change.event(),
                change.at,
                WebhookEventWebhookEventDataBuilder.builder()
                        .position(change.position)
                        .action(change.action)
                        .resource(new WebhookEventResource(change.kind, change.resource()))
                        .revision(change.revision)
                        .significant(change.significant)
                        .sections(change.sections)
                        .mergedInto(change.mergedInto())
                        .correction(change.correction())
                        .derived(change.derived)
                        .cause(change.cause)
                        .links(change.links())
                        .build());
    }

    /** A test event, which reports no change. */
    static WebhookEvent test(UUID webhook, Instant now) {
        return new WebhookEvent(
                "webhook.test",
                now,
                WebhookEventWebhookEventDataBuilder.builder()
                        .action("test")
                        .resource(new WebhookEventResource(WebhookEntity.KIND, WebhookEntity.text(webhook)))
                        .links(Webhook.link(webhook))
                        .build());
    }
}
