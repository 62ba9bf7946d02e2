package io.backgrounder.webhook;

import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A replay: the changes that are sent once more. */
@Schema(description = "A replay: the range of changes that are sent once more")
public record WebhookReplay(
        @Schema(examples = "4000") @NotNull Long fromPosition,

        @Schema(description = "The newest position at present; later changes follow", examples = "4711") @NotNull
        Long toPosition,

        @Schema(description = "The deliveries of the webhook") @NotNull
        SelfLink links) {

    /** The request for a replay. */
    @Schema(description = "A request to replay a webhook")
    public record WebhookReplayRequest(
            @Schema(description = "The first position to send again; 1 is the beginning of the log", examples = "4000")
            @NotNull
            @Min(1)
            Long fromPosition) {}

    static WebhookReplay of(UUID webhook, long fromPosition, long toPosition) {
        return new WebhookReplay(fromPosition, toPosition, WebhookDelivery.list(webhook));
    }
}
