package io.backgrounder.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Keeps the addresses of resources whose rows are removed: they answer 308 or 410 from then on. */
@ApplicationScoped
public class Burial {
    @Inject
    StatelessSession session;

    /** 410 from now on. */
    public void delete(Kind kind, UUID id, Instant now) {
        bury(kind, id, null, now);
    }

    /** 308 to the other from now on; so do those that were merged into it before. */
    public void merge(Kind kind, UUID id, UUID into, Instant now) {
        session.createMutationQuery(
                        "update Slug s set s.resourceId = :into where s.kind = :kind and s.resourceId = :id")
                .setParameter("into", into)
                .setParameter("kind", kind.prefix())
                .setParameter("id", id)
                .executeUpdate();
        session.createMutationQuery("update Tombstone t set t.intoId = :into where t.intoId = :id")
                .setParameter("into", into)
                .setParameter("id", id)
                .executeUpdate();
        bury(kind, id, into, now);
    }

    private void bury(Kind kind, UUID id, UUID into, Instant now) {
        Tombstone tombstone = new Tombstone();
        tombstone.id = id;
        tombstone.kind = kind.prefix();
        tombstone.intoId = into;
        tombstone.buriedAt = now;
        session.insert(tombstone);
    }
}
