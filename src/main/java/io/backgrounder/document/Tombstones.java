package io.backgrounder.document;

import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** All queries for deleted and merged resources. */
@ApplicationScoped
class Tombstones {
    private static final String PROJECTION =
            "new io.backgrounder.document.Tombstone(t.kind, t.id, t.slug, t.intoId, coalesce(o.slug, f.slug, s.slug), t.buriedAt)";
    private static final String FROM = "Tombstone t left join Topic o on o.id = t.intoId"
            + " left join Faq f on f.id = t.intoId left join Source s on s.id = t.intoId";

    @Inject
    EntityManager entities;

    Page<Tombstone> list(TombstoneFilter filter) {
        return new ListQuery<Tombstone>(entities, PROJECTION, FROM)
                .anyOf("t.kind", "kind", filter.kind)
                .anyOf("case when t.intoId is null then 'deleted' else 'merged' end", "status", filter.status)
                .descending(true)
                .key("t.buriedAt", Instant.class)
                .key("t.id", UUID.class)
                .page(filter);
    }
}
