package io.backgrounder.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Creates deliveries for new changes, in the transaction that moves the webhook's position. */
@ApplicationScoped
class FanOut {
    private static final int MOST_AT_ONCE = 500;
    /** Skips webhooks that another node is processing. */
    private static final String BEHIND =
            "select * from webhook where enabled and position < :position order by position limit 1 for no key update skip locked";

    @Inject
    StatelessSession session;

    @Inject
    ChangeLog log;

    @Inject
    Subjects subjects;

    @Inject
    PublicUrl publicUrl;

    /** Brings all webhooks up to the end of the change log. */
    void catchUp() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(this::advanceOne);
        } while (more);
    }

    private boolean advanceOne() {
        long end = log.position();
        WebhookEntity webhook = session.createNativeQuery(BEHIND, WebhookEntity.class)
                .setParameter("position", end)
                .uniqueResult();
        if (webhook == null) {
            return false;
        }
        List<ChangeEntity> news = log.after(webhook.position, MOST_AT_ONCE, webhook.derived);
        Interest interest = subjects.interest(webhook);
        List<ChangeEntity> ofType = news.stream().filter(interest::includesType).toList();
        // Reading the pages of all stories of an import takes as long as writing some of its tables.
        Map<Long, Set<String>> about = interest.asksForSubjects() ? subjects.of(ofType) : Map.of();
        Instant now = Timestamps.now();
        session.insertMultiple(ofType.stream()
                .filter(change -> interest.includesSubject(change, about.getOrDefault(change.position, Set.of())))
                .map(change ->
                        WebhookDeliveryEntity.of(webhook.id, change.resourceId, write(WebhookEvent.of(change)), now))
                .toList());
        webhook.position = news.size() == MOST_AT_ONCE ? last(news) : Math.max(end, last(news));
        session.update(webhook);
        return true;
    }

    private static long last(List<ChangeEntity> changes) {
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).position;
    }

    String write(WebhookEvent event) {
        try {
            return publicUrl.writer().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
