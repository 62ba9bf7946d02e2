package io.backgrounder.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Scopes;
import io.backgrounder.access.SecretRotation;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.MergePatch;
import io.backgrounder.document.OneWriter;
import io.backgrounder.web.http.JsonBodyReader;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Manages webhooks, for administrators. */
@Path(WebhookResource.PATH)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Webhooks")
public class WebhookResource {
    static final String PATH = "/admin/v1/webhooks";
    static final String ID = "The id of the webhook";
    static final String EXAMPLE = "webhook_01m878hevte3asaagww8nhjrx9";

    @Inject
    Webhooks webhooks;

    @Inject
    TargetGuard guard;

    @Inject
    Documents documents;

    @Inject
    Idempotency idempotency;

    @Inject
    OneWriter writer;

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "Lists all webhooks, newest first, including disabled ones.")
    public Page<Webhook> list(@Valid @BeanParam ListParams params) {
        return webhooks.list(params);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Create a webhook",
            description =
                    "Changes from now on that pass the filters are posted to the URL as a `WebhookEvent`, signed according to"
                            + " Standard Webhooks: at least once, and in order for each resource. If the receiver does not answer 2xx"
                            + " within 15 s, the event is retried for three days; 410 disables the webhook. The answer has the secret,"
                            + " which is never shown again.")
    public RestResponse<IssuedWebhook> create(
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            WebhookDocument document) {
        checked(documents.valid(document));
        return writer.write(() -> idempotency.once(
                        idempotencyKey,
                        "create " + WebhookEntity.KIND,
                        document,
                        IssuedWebhook.class,
                        () -> webhooks.create(document)))
                .response();
    }

    @GET
    @Path("{webhook}")
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description = "Returns the URL, the filters, and whether the webhook is enabled.")
    public Webhook get(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook) {
        return Webhook.of(webhooks.existing(webhook));
    }

    @PATCH
    @Path("{webhook}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(ref = "#/components/schemas/WebhookPatch")))
    @Operation(
            operationId = "patchWebhook",
            summary = "Change a webhook",
            description =
                    "Takes a JSON Merge Patch (RFC 7396) of the members of `WebhookDocument`. Changed filters apply to later"
                            + " changes. Pending deliveries are sent at once, to the new URL, and are retried for three days again.")
    public Webhook patch(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook, ObjectNode patch) {
        // The host name is resolved here, before anything is locked.
        checked(patched(webhooks.existing(webhook).document(), patch));
        return QuarkusTransaction.requiringNew().call(() -> webhooks.change(webhook, before -> patched(before, patch)));
    }

    @DELETE
    @Path("{webhook}")
    @Transactional
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "Stops sending, and removes the webhook with its deliveries.")
    @APIResponse(responseCode = "204", description = "The webhook was deleted")
    public void delete(
            @Parameter(description = ID, example = "webhook_01k8zp4n2jegn99wwmrdmq05ch") @RestPath String webhook) {
        webhooks.delete(webhook);
    }

    @POST
    @Path("{webhook}/secrets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Rotate a webhook's secret",
            description =
                    "Creates a new secret, which is shown only once. For `overlapSeconds`, events are signed with both secrets:"
                            + " `webhook-signature` has two signatures, of which a receiver needs to verify one.")
    public RestResponse<IssuedWebhook> rotate(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String webhook, SecretRotation rotation) {
        return webhooks.rotate(webhook, documents.valid(rotation).overlapSeconds())
                .response();
    }

    private WebhookDocument patched(WebhookDocument before, ObjectNode patch) {
        return documents.valid(MergePatch.apply(patch, before, WebhookDocument.class));
    }

    /** Returns the document if its URL may be posted to. */
    private WebhookDocument checked(WebhookDocument document) {
        guard.fault(document.url()).ifPresent(fault -> Documents.refuse(List.of(Problem.Error.member("/url", fault))));
        return document;
    }
}
