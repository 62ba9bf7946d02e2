package io.backgrounder.access;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Records who did what, in the caller's transaction, so that neither is there without the other. An action is a verb in lower case:
 * {@code create}, {@code update}, {@code publish}.
 */
@ApplicationScoped
public class Audit {
    /** The actor if there was no request, as at the first start. */
    public static final String SYSTEM = "system";
    /** The actor of what was scheduled. */
    public static final String SCHEDULER = "scheduler";

    /** The names of the server itself, and of its operator's own key. */
    static final Set<String> SERVERS = Set.of(SYSTEM, SCHEDULER, ConfiguredKey.ACTOR);

    @Inject
    StatelessSession session;

    /** Something that was done to a resource; the detail may be null. */
    public record Entry(String action, String kind, String resource, String detail) {
        public Entry(String action, Kind kind, UUID id, String detail) {
            this(action, kind.prefix(), kind.id(id), detail);
        }
    }

    /** The name of who sent the current request; {@link #SYSTEM} outside of one. */
    public String actor() {
        if (!Arc.container().requestContext().isActive()) {
            return SYSTEM;
        }
        SecurityIdentity identity = CurrentIdentityAssociation.current();
        return identity.isAnonymous() ? SYSTEM : identity.getPrincipal().getName();
    }

    /** Records what the current request did. */
    public void record(String action, Kind kind, UUID id, String detail) {
        recordAll(actor(), List.of(new Entry(action, kind, id, detail)));
    }

    /** Records what the current request did to something without a {@link Kind}. */
    public void record(String action, String kind, String resource, String detail) {
        recordAll(actor(), List.of(new Entry(action, kind, resource, detail)));
    }

    /** Records all that an actor did: many entries at the cost of one, also for threads without a request. */
    public void recordAll(String actor, Collection<Entry> entries) {
        Instant now = Timestamps.now();
        session.insertMultiple(
                entries.stream().map(entry -> event(now, actor, entry)).toList());
    }

    private static AuditEventEntity event(Instant at, String actor, Entry entry) {
        AuditEventEntity event = new AuditEventEntity();
        event.id = Kind.newId();
        event.at = at;
        event.actor = actor;
        event.action = entry.action();
        event.kind = entry.kind();
        event.resource = entry.resource();
        event.detail = entry.detail();
        return event;
    }
}
