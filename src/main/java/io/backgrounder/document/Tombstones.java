package io.backgrounder.document;

import static java.util.stream.Collectors.joining;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All queries for deleted and merged resources. */
@ApplicationScoped
class Tombstones {
    /** The successor of a tombstone is a row of one of these, each of which has an alias of its own. */
    private static final List<Kind> KINDS = Kind.named(Kind.DELETABLE);

    private static final String PROJECTION =
            "new io.backgrounder.document.Tombstone(t.kind, t.id, t.slug, t.intoId, coalesce(%s), t.buriedAt)"
                    .formatted(
                            KINDS.stream().map(kind -> kind.prefix() + ".slug").collect(joining(", ")));
    private static final String FROM = "Tombstone t"
            + KINDS.stream()
                    .map(kind -> " left join %s %2$s on %2$s.id = t.intoId".formatted(kind.entity(), kind.prefix()))
                    .collect(joining());

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
