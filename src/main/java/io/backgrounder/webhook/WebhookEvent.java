package io.backgrounder.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receiver is sent: that something changed, and where to read it. */
@Schema(description = "What a receiver is sent: that something changed, and where to read it")
public record WebhookEvent(
        @Schema(
                description = "Kind and action; more may come",
                examples = "story.updated",
                enumeration = {
                    "source.created",
                    "source.updated",
                    "source.deleted",
                    "topic.created",
                    "topic.updated",
                    "topic.deleted",
                    "faq.created",
                    "faq.updated",
                    "faq.deleted",
                    "story.created",
                    "story.updated",
                    "story.deleted",
                    "topic.merged",
                    "story.withdrawn",
                    "story.corrected",
                    "webhook.test"
                })
        @NotNull
        String type,

        @Schema(description = "When it happened") @NotNull Instant timestamp,

        @NotNull Data data) {

    /** What changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookEventData", description = "What changed")
    public record Data(
            @Schema(description = "Its place in the change log; absent from a test", examples = "4711")
            Long position,

            @Schema(
                    description =
                            "`created`, `updated`, `withdrawn`, `merged`, `corrected`, `deleted` or `test`; more may come",
                    examples = "updated",
                    enumeration = {"created", "updated", "withdrawn", "merged", "corrected", "deleted", "test"})
            @NotNull
            String action,

            @NotNull Resource resource,

            @Schema(description = "Of a story: the newest revision that readers have seen", examples = "3")
            Integer revision,

            @Schema(description = "Whether it matters to a reader")
            Boolean significant,

            @Schema(description = "The document's members that are not as they were")
            List<String> sections,

            @Schema(description = "Id of what it was merged into", examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x")
            String mergedInto,

            @Schema(description = "Id of the correction", examples = "correction_01jq2w8h00e7za3v5c6m9d0k2x")
            String correction,

            @Schema(description = "Whether the page changed only by what it embeds, such as the name of a topic")
            Boolean derived,

            @Schema(description = "With `derived`: the position of the change that it follows from")
            Long cause,

            @NotNull SelfLink links) {}

    /** Of which resource. */
    @Schema(name = "WebhookEventResource", description = "Of which resource")
    public record Resource(
            @Schema(
                    description = "Its kind; more may come",
                    examples = "story",
                    enumeration = {"source", "topic", "faq", "story", "webhook"})
            @NotNull
            String type,

            @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
            String id) {}

    static WebhookEvent of(ChangeEntity change) {
        return new WebhookEvent(
                change.event(),
                change.at,
                new Data(
                        change.position,
                        change.action,
                        new Resource(change.kind, change.resource()),
                        change.revision,
                        change.significant,
                        change.sections,
                        change.mergedInto(),
                        change.correction(),
                        change.derived,
                        change.cause,
                        change.links()));
    }

    /** What tells of nothing but that it arrives. */
    static WebhookEvent test(UUID webhook, Instant now) {
        return new WebhookEvent(
                "webhook.test",
                now,
                new Data(
                        null,
                        "test",
                        new Resource(WebhookEntity.KIND, WebhookEntity.text(webhook)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Webhook.link(webhook)));
    }
}
