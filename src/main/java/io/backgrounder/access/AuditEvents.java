package io.backgrounder.access;

import io.backgrounder.web.ListQuery;
import io.backgrounder.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** All queries for the audit trail. */
@ApplicationScoped
class AuditEvents implements PanacheRepositoryBase<AuditEvent, UUID> {
    private static final String LINE =
            "new io.backgrounder.access.AuditEventItem(a.id, a.at, a.actor, a.action, a.kind,"
                    + " a.resource, a.detail)";

    Page<AuditEventItem> list(AuditFilter filter) {
        return new ListQuery<AuditEventItem>(getEntityManager(), LINE, "AuditEvent a")
                .where("a.actor = :actor", "actor", filter.actor)
                .where("a.action = :action", "action", filter.action)
                .where("a.kind = :kind", "kind", filter.kind)
                .where("a.resource = :resource", "resource", filter.resource)
                .where("a.at > :after", "after", filter.after)
                .where("a.at < :before", "before", filter.before)
                .descending(true)
                .key("a.at", Instant.class)
                .key("a.id", UUID.class)
                .page(filter);
    }
}
