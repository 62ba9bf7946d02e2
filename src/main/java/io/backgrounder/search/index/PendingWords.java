package io.backgrounder.search.index;

import io.backgrounder.web.problem.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.StatelessSession;

/**
 * Takes new words over into the indexes, beside the writes: these only put them on each index's pending list, which every search reads
 * from end to end, and which whoever fills it would have to empty. The more has come meanwhile, the less the taking over of each costs.
 * See <a href="https://www.postgresql.org/docs/current/gin.html#GIN-FAST-UPDATE">GIN Fast Update Technique</a>.
 */
@ApplicationScoped
class PendingWords {
    /** One node is enough, and is not waited for. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(4244)";
    /** Much has to be taken over behind an import; what is ended by a time limit begins anew. */
    private static final String LIMIT = "set local statement_timeout = '50s'";
    /** Those of the partitions. */
    private static final String TAKE_OVER = """
            select gin_clean_pending_list(i.inhrelid) from pg_inherits i
            where i.inhparent in (cast('search_document_words' as regclass), cast('search_document_title' as regclass))""";

    @Inject
    StatelessSession session;

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew().run(this::takeOver));
    }

    private void takeOver() {
        if (session.createNativeQuery(LOCK, Object[].class).getSingleResult()[0].equals(true)) {
            session.createNativeMutationQuery(LIMIT).executeUpdate();
            session.createNativeQuery(TAKE_OVER, Object[].class).getResultList();
        }
    }
}
