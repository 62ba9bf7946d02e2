package io.backgrounder.webhook;

import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A webhook with its new secret, which no other answer has. */
@Schema(description = "A webhook with its new secret, which is shown only once")
public record IssuedWebhook(
        @Schema(examples = "webhook_01m878hevte3asaagww8nhjrx9") @NotNull
        String id,

        @Schema(
                description =
                        "The secret to verify signatures with, in the form that libraries for Standard Webhooks expect",
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

    /** Omits the secret, so that it does not get into logs. */
    @Override
    public String toString() {
        return id;
    }
}
