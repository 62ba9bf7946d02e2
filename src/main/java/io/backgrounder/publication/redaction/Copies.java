package io.backgrounder.publication.redaction;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.revision.RevisionEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Finds the revisions of other resources whose pages show a resource, or did when they were published. */
@ApplicationScoped
class Copies {
    /** Reads all revisions, since no index knows what a page shows. */
    private static final String ALL =
            "select r.resource_id, r.number from revision r where r.resource_id <> :id and r.page like :mention";

    private static final String SINCE = ALL
            + " and r.resource_id in (select c.resource_id from change c where c.position > :position and not c.derived)";

    private static final String PATIENCE = "set local statement_timeout = '10min'";
    private static final int TIMEOUT_SECONDS = 600;

    @Inject
    StatelessSession session;

    @Inject
    ChangeLog log;

    /** What was found up to a position of the change log. */
    record Found(long position, List<RevisionEntity.Key> revisions) {}

    private record Row(UUID id, int number) {}

    /** Looks through all revisions, while others go on writing. */
    Found find(Kind kind, UUID id) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            session.createNativeMutationQuery(PATIENCE).executeUpdate();
            // Nothing embeds a story.
            long position = log.position();
            return new Found(position, kind == Kind.STORY ? List.of() : find(ALL, kind, id, null));
        });
    }

    /** The revisions that were found, and those that were added since. */
    List<RevisionEntity> read(Kind kind, UUID id, Found before) {
        Set<RevisionEntity.Key> keys = new LinkedHashSet<>(before.revisions);
        if (kind != Kind.STORY) {
            keys.addAll(find(SINCE, kind, id, before.position));
        }
        List<RevisionEntity> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(session.get(RevisionEntity.class, key)));
        return rows;
    }

    private List<RevisionEntity.Key> find(String query, Kind kind, UUID id, Long position) {
        var found = session.createNativeQuery(query, Row.class)
                .setParameter("id", id)
                .setParameter("mention", "%\"" + kind.id(id) + "\"%");
        if (position != null) {
            found.setParameter("position", position);
        }
        return found.getResultStream()
                .map(row -> new RevisionEntity.Key(row.id, row.number))
                .toList();
    }
}
