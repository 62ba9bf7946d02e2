package io.backgrounder.webhook;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Repository of webhooks: reads and changes them in the caller's transaction. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<WebhookEntity, UUID> {
    @Inject
    Addresses addresses;

    @Inject
    ChangeLog log;

    @Inject
    Deliveries deliveries;

    @Inject
    Audit audit;

    @Inject
    Event<MoreToDo> asked;

    Page<Webhook> list(ListParams page) {
        return new ListQuery<WebhookEntity>(getEntityManager(), "w", "Webhook w")
                .descending(true)
                .key("w.createdAt", Instant.class)
                .key("w.id", UUID.class)
                .page(page)
                .map(webhooks -> webhooks.stream().map(Webhook::of).toList());
    }

    WebhookEntity existing(String reference) {
        return WebhookEntity.parse(reference).map(this::findById).orElseThrow(() -> notFound(reference));
    }

    /** The webhook, locked so that nobody else changes it in the meantime. */
    WebhookEntity locked(String reference) {
        return WebhookEntity.parse(reference)
                .map(id -> findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> notFound(reference));
    }

    /** Creates a webhook that is sent the changes from now on. */
    IssuedWebhook create(WebhookDocument document) {
        WebhookEntity webhook = new WebhookEntity();
        webhook.id = Kind.newId();
        webhook.createdAt = Timestamps.now();
        webhook.createdBy = audit.actor();
        webhook.position = log.position();
        write(webhook, document);
        persist(webhook);
        audit.record("create", WebhookEntity.KIND, WebhookEntity.text(webhook.id), document.url());
        return IssuedWebhook.of(webhook, addSecret(webhook));
    }

    Webhook change(String reference, UnaryOperator<WebhookDocument> change) {
        WebhookEntity webhook = locked(reference);
        WebhookDocument before = webhook.document();
        WebhookDocument after = change.apply(before);
        if (!after.equals(before)) {
            write(webhook, after);
            if (webhook.enabled) {
                webhook.disabledReason = null;
                deliveries.restart(webhook.id);
                asked.fire(new MoreToDo());
            }
            audit.record(
                    "update",
                    WebhookEntity.KIND,
                    reference,
                    after.enabled() ? after.url() : "disabled: " + after.url());
        }
        return Webhook.of(webhook);
    }

    void delete(String reference) {
        WebhookEntity webhook = locked(reference);
        deliveries.forgetAll(webhook.id);
        delete(webhook);
        audit.record("delete", WebhookEntity.KIND, reference, webhook.url);
    }

    /** Adds a secret. The present one also signs until the overlap ends; older ones end now. */
    IssuedWebhook rotate(String reference, int overlapSeconds) {
        WebhookEntity webhook = locked(reference);
        Instant end = Timestamps.now().plusSeconds(overlapSeconds);
        getEntityManager()
                .createQuery("delete from WebhookSecret s where s.webhookId = :webhook and s.validUntil is not null")
                .setParameter("webhook", webhook.id)
                .executeUpdate();
        getEntityManager()
                .createQuery("update WebhookSecret s set s.validUntil = :end where s.webhookId = :webhook")
                .setParameter("end", end)
                .setParameter("webhook", webhook.id)
                .executeUpdate();
        audit.record("rotate", WebhookEntity.KIND, reference, "older secret until " + end);
        return IssuedWebhook.of(webhook, addSecret(webhook));
    }

    /** Sends all changes from a position on once more. */
    WebhookReplay replay(String reference, long fromPosition) {
        WebhookEntity webhook = locked(reference);
        long end = log.position();
        if (fromPosition > end) {
            Documents.refuse(
                    List.of(Problem.Error.member("/fromPosition", "must be at most " + end + ", the newest position")));
        }
        webhook.position = Math.min(webhook.position, fromPosition - 1);
        asked.fire(new MoreToDo());
        audit.record("replay", WebhookEntity.KIND, reference, "from " + fromPosition);
        return WebhookReplay.of(webhook.id, fromPosition, end);
    }

    /** Disables a webhook because the receiver at this URL wants no more events. */
    void disableGone(UUID id, String url) {
        WebhookEntity webhook = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (webhook != null && webhook.enabled && webhook.url.equals(url)) {
            webhook.enabled = false;
            webhook.disabledReason = "The receiver answered 410 Gone.";
            audit.recordAll(
                    Audit.SYSTEM,
                    List.of(new Audit.Entry(
                            "disable", WebhookEntity.KIND, WebhookEntity.text(id), webhook.disabledReason)));
        }
    }

    private WebhookSecretEntity addSecret(WebhookEntity webhook) {
        WebhookSecretEntity secret = WebhookSecretEntity.random(webhook.id, Timestamps.now());
        getEntityManager().persist(secret);
        return secret;
    }

    private void write(WebhookEntity webhook, WebhookDocument document) {
        List<Problem.Error> errors = new ArrayList<>();
        webhook.url = document.url();
        webhook.description = document.description();
        webhook.enabled = document.enabled();
        webhook.types = document.types();
        webhook.derived = document.derived();
        webhook.topics = ids(Kind.TOPIC, document.topics(), errors);
        webhook.sources = ids(Kind.SOURCE, document.sources(), errors);
        Documents.refuse(errors);
    }

    private List<UUID> ids(Kind kind, List<String> references, List<Problem.Error> errors) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            try {
                ids.addAll(addresses.filter(kind, kind.collection(), List.of(references.get(i))));
            } catch (ProblemException e) {
                errors.add(Problem.Error.member(
                        "/" + kind.collection() + "/" + i, "names a " + kind.word() + " that does not exist"));
            }
        }
        return ids.stream().distinct().toList();
    }

    private static ProblemException notFound(String reference) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no webhook '" + reference + "'.");
    }
}
