package io.backgrounder.webhook;

import io.backgrounder.web.query.ListParams;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter the deliveries of a webhook. */
public class DeliveryFilter extends ListParams {
    @Parameter(
            description = "Only deliveries with one of these statuses, comma-separated",
            explode = Explode.FALSE,
            schema =
                    @Schema(
                            enumeration = {
                                WebhookDeliveryEntity.PENDING,
                                WebhookDeliveryEntity.DELIVERED,
                                WebhookDeliveryEntity.FAILED
                            }))
    @RestQuery
    @Separator(",")
    public List<String> status;
}
