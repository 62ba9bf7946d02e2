package io.backgrounder.webhook;

import io.backgrounder.access.Scopes;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a webhook was sent, and what it is to be sent besides. */
@Path(WebhookResource.PATH + "/{webhook}")
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Webhooks")
public class DeliveryResource {
    @Inject
    Webhooks webhooks;

    @Inject
    DeliveryLog log;

    @Inject
    Documents documents;

    @GET
    @Path("deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List a webhook's deliveries",
            description = "The newest first. Those that were delivered or given up are removed after seven days.")
    public Page<WebhookDelivery> list(
            @Parameter(description = WebhookResource.ID, example = WebhookResource.EXAMPLE) @RestPath String webhook,
            @Valid @BeanParam DeliveryFilter filter) {
        return log.list(webhooks.existing(webhook).id, filter);
    }

    @GET
    @Path("deliveries/{delivery}")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Read a webhook's delivery",
            description = "The event, and what came of sending it.")
    public WebhookDelivery get(
            @Parameter(description = WebhookResource.ID, example = WebhookResource.EXAMPLE) @RestPath String webhook,
            @Parameter(description = "Id of the delivery", example = "msg_01m878hew5eqqahdnxs8arywg8") @RestPath
                    String delivery) {
        return log.get(webhooks.existing(webhook).id, delivery);
    }

    @POST
    @Path("test-events")
    @Transactional
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test event",
            description = "Its type is `webhook.test`. What comes of it is read at `Location`.")
    public RestResponse<WebhookDelivery> test(
            @Parameter(description = WebhookResource.ID, example = WebhookResource.EXAMPLE) @RestPath String webhook) {
        WebhookDelivery test = log.test(webhooks.existing(webhook));
        return created(test.links().self(), test);
    }

    @POST
    @Path("replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "replayWebhook",
            summary = "Replay a webhook",
            description =
                    "Sends what is in the change log from a position on once more, behind what is pending: for a receiver that has"
                            + " lost something. The present filters count, and each event has a new `webhook-id`.")
    public RestResponse<WebhookReplay> replay(
            @Parameter(description = WebhookResource.ID, example = WebhookResource.EXAMPLE) @RestPath String webhook,
            WebhookReplay.Order order) {
        WebhookReplay replay = webhooks.replay(webhook, documents.valid(order).fromPosition());
        return created(replay.links().self(), replay);
    }

    private static <T> RestResponse<T> created(String location, T entity) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .entity(entity)
                .build();
    }
}
