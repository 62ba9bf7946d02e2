package io.backgrounder.webhook;

import static java.util.stream.Collectors.groupingBy;

import io.backgrounder.web.json.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** The queue of deliveries. All methods run in the caller's transaction. */
@ApplicationScoped
class Deliveries {
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);
    private static final int MOST_AT_ONCE = 10_000;

    /**
     * Claims as many deliveries of each webhook as bring those under way to {@code most}, across all nodes. Of each resource, only the
     * first pending delivery is eligible, even if it is not due. A claim holds for longer than an attempt can take.
     */
    private static final String CLAIM = """
            with due as (
                select d.id from webhook w cross join lateral (
                    select d.id from webhook_delivery d
                    where d.webhook_id = w.id and d.status = 'pending'
                        and (d.next_attempt_at is null or d.next_attempt_at <= now())
                        and (d.claimed_until is null or d.claimed_until <= now())
                        and not exists (
                            select from webhook_delivery e
                            where e.webhook_id = d.webhook_id and e.resource_id = d.resource_id and e.status = 'pending'
                                and e.number < d.number)
                    order by d.number
                    limit greatest(0, :most - (
                        select count(*) from webhook_delivery u
                        where u.webhook_id = w.id and u.status = 'pending' and u.claimed_until > now()))
                    for update skip locked) d
                where w.enabled)
            update webhook_delivery d
            set attempts = attempts + 1, attempted_at = now(), claimed_until = now() + interval '30 seconds'
            from due, webhook w where d.id = due.id and w.id = d.webhook_id
            returning d.id, d.webhook_id, w.url, d.event, d.attempts""";

    @Inject
    StatelessSession session;

    @Inject
    WebhookConfig config;

    private final Random jitter = new Random();

    /** An attempt to make. Its number tells it from a later attempt that was made because this one took too long. */
    record Claim(UUID id, UUID webhook, String url, String event, int attempt, List<byte[]> secrets) {}

    private record Claimed(UUID id, UUID webhook, String url, String event, int attempt) {
        Claim with(List<WebhookSecretEntity> secrets) {
            return new Claim(
                    id,
                    webhook,
                    url,
                    event,
                    attempt,
                    secrets.stream().map(secret -> secret.secret).toList());
        }
    }

    List<Claim> claim(int mostOfEach) {
        List<Claimed> claimed = session.createNativeQuery(CLAIM, Claimed.class)
                .setParameter("most", mostOfEach)
                .getResultList();
        Map<UUID, List<WebhookSecretEntity>> secrets =
                secrets(claimed.stream().map(Claimed::webhook).distinct().toList());
        return claimed.stream().map(one -> one.with(secrets.get(one.webhook))).toList();
    }

    /** The valid secrets of each webhook, newest first. */
    private Map<UUID, List<WebhookSecretEntity>> secrets(List<UUID> webhooks) {
        return webhooks.isEmpty()
                ? Map.of()
                : session.createSelectionQuery(
                                "from WebhookSecret s where s.webhookId in :webhooks and (s.validUntil is null or s.validUntil > :now)"
                                        + " order by s.createdAt desc, s.id desc",
                                WebhookSecretEntity.class)
                        .setParameter("webhooks", webhooks)
                        .setParameter("now", Timestamps.now())
                        .getResultStream()
                        .collect(groupingBy(secret -> secret.webhookId));
    }

    /** Records the result of an attempt, unless another attempt was made in the meantime. */
    void record(Claim claim, AttemptResult answer) {
        WebhookDeliveryEntity row = session.get(WebhookDeliveryEntity.class, claim.id(), LockMode.PESSIMISTIC_WRITE);
        if (row == null || row.attempts != claim.attempt() || !row.status.equals(WebhookDeliveryEntity.PENDING)) {
            return;
        }
        Instant now = Timestamps.now();
        row.claimedUntil = null;
        row.responseStatus = answer.status();
        row.error = answer.error();
        row.nextAttemptAt = now.plus(wait(row.attempts, answer.retryAfter()));
        if (answer.isDelivered()) {
            row.finish(WebhookDeliveryEntity.DELIVERED, now);
        } else if (row.nextAttemptAt.isAfter(row.retryUntil) && !answer.isGone()) {
            row.finish(WebhookDeliveryEntity.FAILED, now);
        }
        session.update(row);
    }

    /**
     * The time to wait before a retry: it doubles with each attempt, or is what the receiver asked for if that is longer. It is varied by
     * half of itself either way, so that deliveries that failed together are not retried together, but is never less than what was asked
     * for.
     */
    private Duration wait(int attempts, Duration asked) {
        long least = Math.min(asked.toMillis(), LONGEST_WAIT.toMillis());
        long millis = Math.max(least, config.firstRetry().toMillis() << Math.min(attempts - 1, 20));
        long longest = Math.min(millis, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(Math.max(least, longest / 2 + jitter.nextLong(longest + 1)));
    }

    /** Makes all pending deliveries due at once, and gives them the full time for retries again. */
    void restart(UUID webhook) {
        session.createNativeMutationQuery(
                        "update webhook_delivery set next_attempt_at = null, retry_until = :end where id in (select id from"
                                + " webhook_delivery where webhook_id = :webhook and status = 'pending' order by id for update)")
                .setParameter("end", Timestamps.now().plus(WebhookDeliveryEntity.PATIENCE))
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Removes deliveries that finished before this time, in portions that the database can delete in time. */
    int forgetFinished(Instant before) {
        return session.createNativeMutationQuery("delete from webhook_delivery where id in"
                        + " (select id from webhook_delivery where finished_at < :before limit " + MOST_AT_ONCE
                        + " for update skip locked)")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Removes all deliveries of a webhook. */
    void forgetAll(UUID webhook) {
        int removed;
        do {
            removed = session.createNativeMutationQuery("delete from webhook_delivery where id in"
                            + " (select id from webhook_delivery where webhook_id = :webhook order by id limit "
                            + MOST_AT_ONCE + " for update)")
                    .setParameter("webhook", webhook)
                    .executeUpdate();
        } while (removed > 0);
    }
}
