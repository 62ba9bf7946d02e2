package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.change.ChangesWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Fills fronts anew, and logs a derived change for each that readers see differently. In the transactions of writes. */
@ApplicationScoped
class FrontEvents {
    /** The fronts that were written. Their own changes are logged already. */
    private static final String WRITTEN = """
            select c.resource_id, max(c.position), max(c.at) from change c
            where c.position > :after and c.kind = 'front' and not c.derived group by c.resource_id""";

    /** The other fronts that show stories which have left all lists. */
    private static final String LEFT = """
            select l.front_id, min(c.position), max(c.at)
            from change c join front_story l on l.story_id = c.resource_id join story s on s.id = l.story_id
            where c.position > :after and c.kind = 'story' and not c.derived and s.listed_at is null
                and not exists (
                    select from change w where w.position > :after and w.kind = 'front' and not w.derived and w.resource_id = l.front_id)
            group by l.front_id""";

    @Inject
    Fillings fillings;

    @Inject
    ChangeLog log;

    @Inject
    StatelessSession session;

    /**
     * A front that is to be filled.
     *
     * @param cause the position of the first change that makes this necessary
     */
    record Outdated(UUID front, long cause, Instant at) {}

    void written(@Observes ChangesWritten written) {
        outdated(WRITTEN, written.after()).forEach(outdated -> fillings.fill(outdated.front, outdated.at));
        fill(outdated(LEFT, written.after()));
    }

    private List<Outdated> outdated(String sql, long after) {
        return session.createNativeQuery(sql, Outdated.class)
                .setParameter("after", after)
                .getResultList();
    }

    /** Fills fronts, and logs a change of each that readers see differently, which drops its answers from caches. */
    void fill(List<Outdated> outdated) {
        List<ChangeEntity> changes = new ArrayList<>();
        for (Outdated front : outdated) {
            if (fillings.fill(front.front, front.at)) {
                changes.add(change(front));
            }
        }
        log.append(changes);
    }

    private ChangeEntity change(Outdated front) {
        ChangeEntity change = new ChangeEntity();
        change.action = "updated";
        change.kind = Kind.FRONT.prefix();
        change.resourceId = front.front;
        change.at = front.at;
        change.revision = session.get(FrontEntity.class, front.front).revision;
        change.sections = List.of("sections");
        change.significant = false;
        change.keys = List.of(change.resource());
        change.derived = true;
        change.cause = front.cause;
        return change;
    }
}
