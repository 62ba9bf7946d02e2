package io.backgrounder.access;

import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** All queries for the audit trail. */
@ApplicationScoped
class AuditEvents implements PanacheRepositoryBase<AuditEventEntity, UUID> {
    private static final String PROJECTION =
            "new io.backgrounder.access.AuditEvent(a.id, a.at, a.actor, a.action, a.kind," + " a.resource, a.detail)";

    private static final String BY_ID = "select a.id, " + PROJECTION + " from AuditEvent a where a.id in :owners";

    @Inject
    SqlReader database;

    Page<AuditEvent> list(AuditFilter filter) {
        return ListQuery.ids(database, "a.id", "audit a")
                .where("a.actor = :actor", "actor", filter.actor)
                .anyOf("a.action", "action", filter.action)
                .anyOf("a.kind", "kind", filter.kind)
                .eachOf("a.resource", "resource", filter.resource)
                .where("a.at > :after", "after", filter.after)
                .where("a.at < :before", "before", filter.before)
                .descending(true)
                .key("a.at", Instant.class)
                .key("a.id", UUID.class)
                .page(filter)
                .map(ids -> Grouped.inOrder(getEntityManager(), BY_ID, ids));
    }
}
