package io.backgrounder.webhook;

import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A webhook's new secret, in the only answer that ever has it. */
@Schema(description = "A webhook's new secret, which is shown only now")
public record IssuedWebhook(
        @Schema(examples = "webhook_01m878hevte3asaagww8nhjrx9") @NotNull
        String id,

        @Schema(
                description = "What signatures are verified with, as libraries for Standard Webhooks take it",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazN8IAxUMWQ=")
        @NotNull
        String secret,

        @Schema(examples = "https://partner.example/hooks/news") @NotNull
        String url,

        @NotNull SelfLink links) {

    static IssuedWebhook of(WebhookEntity webhook, WebhookSecretEntity secret) {
        return new IssuedWebhook(WebhookEntity.text(webhook.id), secret.text(), webhook.url, Webhook.link(webhook.id));
    }

    RestResponse<IssuedWebhook> response() {
        return RestResponse.ResponseBuilder.<IssuedWebhook>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.self())
                .entity(this)
                .build();
    }

    /** Without the secret: a log is no place for it. */
    @Override
    public String toString() {
        return id;
    }
}
