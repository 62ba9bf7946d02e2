package io.backgrounder.access;

import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All queries for the audit trail. */
@ApplicationScoped
public class AuditEvents implements PanacheRepositoryBase<AuditEventEntity, UUID> {
    private static final String PROJECTION =
            "new io.backgrounder.access.AuditEvent(a.id, a.at, a.actor, a.action, a.kind," + " a.resource, a.detail)";

    private static final String BY_ID = "select a.id, " + PROJECTION + " from AuditEvent a where a.id in :owners";

    /** What is done beside a document, without writing it. */
    private static final List<String> BESIDE = List.of("preview", "add-note", "delete-note");

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

    /** What was done to a resource, newest first. */
    public Page<AuditEvent> of(String resource, ListParams params) {
        return new ListQuery<AuditEvent>(getEntityManager(), PROJECTION, "AuditEvent a")
                .where("a.resource = :resource", "resource", resource)
                .descending(true)
                .key("a.at", Instant.class)
                .key("a.id", UUID.class)
                .page(params);
    }

    /** Whether somebody has ever written a document. */
    public boolean hasWritten(String actor, String resource) {
        return count("actor = ?1 and resource = ?2 and action not in ?3", actor, resource, BESIDE) > 0;
    }
}
