package io.backgrounder.access;

import io.backgrounder.web.json.Timestamps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Records when a key was last used: to the minute, so that reads do not become writes, and only if nobody must wait for it. */
@ApplicationScoped
class LastUse {
    private static final Logger LOG = Logger.getLogger(LastUse.class);
    private static final Duration PRECISION = Duration.ofMinutes(1);

    @Inject
    EntityManager entities;

    void note(ApiKeyEntity key) {
        Instant now = Timestamps.now();
        if (key.lastUsedAt != null && key.lastUsedAt.isAfter(now.minus(PRECISION))) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> write(key, now));
        } catch (RuntimeException e) {
            LOG.debugf("The use of key %s was not recorded: %s", key.id, e.getMessage());
        }
    }

    /** Skips the row if another transaction is writing it, so that nobody waits. */
    private void write(ApiKeyEntity key, Instant now) {
        entities.createNativeQuery("""
                        update api_key set last_used_at = :now where id = (
                            select id from api_key
                            where id = :id and (last_used_at is null or last_used_at <= :before)
                            for update skip locked)""")
                .setParameter("now", now)
                .setParameter("before", now.minus(PRECISION))
                .setParameter("id", key.id)
                .executeUpdate();
    }
}
