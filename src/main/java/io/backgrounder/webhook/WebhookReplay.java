package io.backgrounder.webhook;

import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent once more. */
@Schema(description = "What is sent once more")
public record WebhookReplay(
        @Schema(examples = "4000") @NotNull Long fromPosition,

        @Schema(description = "The newest position by now; what comes later follows", examples = "4711") @NotNull
        Long toPosition,

        @Schema(description = "The webhook's deliveries") @NotNull
        SelfLink links) {

    /** From where in the change log. */
    @Schema(name = "WebhookReplayOrder", description = "From where in the change log to send once more")
    public record Order(
            @Schema(description = "The first position that is sent again; 1 is the beginning", examples = "4000")
            @NotNull
            @Min(1)
            Long fromPosition) {}

    static WebhookReplay of(UUID webhook, long fromPosition, long toPosition) {
        return new WebhookReplay(fromPosition, toPosition, WebhookDelivery.list(webhook));
    }
}
