package io.backgrounder.search.index;

import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.query.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.StatelessSession;

/**
 * Merges new words into the GIN indexes apart from the writes, which only append them to each index's pending list. Every search reads that
 * list from end to end, and a write that fills it would have to merge it. The more words are merged at once, the less each costs. See <a
 * href="https://www.postgresql.org/docs/current/gin.html#GIN-FAST-UPDATE">GIN Fast Update Technique</a>.
 */
@ApplicationScoped
class PendingWords {
    /** Lets one node do it; the others do not wait. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(4244)";
    /** Allows for the many words of an import; what the timeout interrupts starts again at the next run. */
    private static final String LIMIT = "set local statement_timeout = '50s'";
    /** Merges the pending lists of all partitions, and that of manuscripts. */
    private static final String TAKE_OVER = """
            select gin_clean_pending_list(i.inhrelid) from pg_inherits i
            where i.inhparent in (cast('search_document_words' as regclass), cast('search_document_title' as regclass))
            union all select gin_clean_pending_list(cast('manuscript_words_words' as regclass))""";

    @Inject
    StatelessSession session;

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew().run(this::takeOver));
    }

    private void takeOver() {
        if (Column.of(session, LOCK, Boolean.class).getSingleResult()) {
            session.createNativeMutationQuery(LIMIT).executeUpdate();
            session.createNativeQuery(TAKE_OVER, Object[].class).getResultList();
        }
    }
}
