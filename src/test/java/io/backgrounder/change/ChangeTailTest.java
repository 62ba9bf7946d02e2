package io.backgrounder.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What a node has answered before it knew the log's position is not kept: a change in between would never be told. */
@QuarkusTest
class ChangeTailTest {
    @Inject
    TailConnections connections;

    @Inject
    SessionFactory sessions;

    @Inject
    Event<ChangesSeen> seen;

    @Inject
    Event<ChangesMissed> missed;

    @Inject
    Misses misses;

    @ApplicationScoped
    static class Misses {
        private final AtomicInteger count = new AtomicInteger();

        void take(@Observes ChangesMissed missed) {
            count.incrementAndGet();
        }

        int count() {
            return count.get();
        }
    }

    @Test
    void theFirstLookTellsThatChangesWereMissed() {
        ChangeTail tail = new ChangeTail();
        tail.own = connections;
        tail.sessions = sessions;
        tail.seen = seen;
        tail.missed = missed;
        int before = misses.count();
        tail.catchUp();
        assertEquals(before + 1, misses.count());
        tail.catchUp();
        assertEquals(before + 1, misses.count());
    }
}
