package io.backgrounder.webhook;

import io.backgrounder.web.ListParams;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a delivery log can be narrowed by. */
public class DeliveryFilter extends ListParams {
    @Parameter(
            description = "Only those with this status",
            schema =
                    @Schema(enumeration = {WebhookDelivery.PENDING, WebhookDelivery.DELIVERED, WebhookDelivery.FAILED}))
    @RestQuery
    public String status;
}
