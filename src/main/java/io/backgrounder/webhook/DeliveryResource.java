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

/** The deliveries of a webhook: lists them, and adds tests and replays. */
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
            description = "Lists deliveries, newest first. Delivered and failed ones are removed after seven days.")
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
            description = "Returns the event, and the result of sending it.")
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
            description = "Sends an event of the type `webhook.test`. Read its result at `Location`.")
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
                    "Sends the changes from a position in the change log on once more, after all pending deliveries, for a receiver"
                            + " that has lost some. The present filters apply, and each event has a new `webhook-id`.")
    public RestResponse<WebhookReplay> replay(
            @Parameter(description = WebhookResource.ID, example = WebhookResource.EXAMPLE) @RestPath String webhook,
            WebhookReplay.WebhookReplayRequest request) {
        WebhookReplay replay = webhooks.replay(webhook, documents.valid(request).fromPosition());
        return created(replay.links().self(), replay);
    }

    private static <T> RestResponse<T> created(String location, T entity) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .entity(entity)
                .build();
    }
}
