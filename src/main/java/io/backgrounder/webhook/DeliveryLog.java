package io.backgrounder.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.access.Audit;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** The past and pending deliveries of webhooks, for administrators. */
@ApplicationScoped
class DeliveryLog {
    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper mapper;

    @Inject
    FanOut fanOut;

    @Inject
    Audit audit;

    @Inject
    Event<MoreToDo> asked;

    /** The deliveries of a webhook, newest first. */
    Page<WebhookDelivery> list(UUID webhook, DeliveryFilter filter) {
        return new ListQuery<WebhookDeliveryEntity>(entities, "d", "WebhookDelivery d")
                .where("d.webhookId = :webhook", "webhook", webhook)
                .anyOf("d.status", "status", filter.status)
                .descending(true)
                .key("d.number", Long.class)
                .page(filter)
                .map(rows -> rows.stream().map(this::item).toList());
    }

    WebhookDelivery get(UUID webhook, String reference) {
        return WebhookDeliveryEntity.parse(reference)
                .map(id -> entities.find(WebhookDeliveryEntity.class, id))
                .filter(row -> row.webhookId.equals(webhook))
                .map(this::item)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no delivery '" + reference + "' of this webhook."));
    }

    /** Queues a test event, which reports no change. */
    WebhookDelivery test(WebhookEntity webhook) {
        if (!webhook.enabled) {
            throw new ProblemException(ProblemType.CONFLICT, "The webhook is disabled: enable it first.");
        }
        Instant now = Timestamps.now();
        WebhookDeliveryEntity row =
                WebhookDeliveryEntity.of(webhook.id, null, fanOut.write(WebhookEvent.test(webhook.id, now)), now);
        entities.persist(row);
        asked.fire(new MoreToDo());
        audit.record("test", WebhookEntity.KIND, WebhookEntity.text(webhook.id), WebhookDeliveryEntity.text(row.id));
        return item(row);
    }

    private WebhookDelivery item(WebhookDeliveryEntity row) {
        try {
            return WebhookDelivery.of(row, mapper.readValue(row.event, WebhookEvent.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
