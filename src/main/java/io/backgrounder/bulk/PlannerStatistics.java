package io.backgrounder.bulk;

import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.query.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.StatelessSession;

/**
 * Updates the statistics of PostgreSQL's planner during an import, as its manual advises (chapter 14.4). Autovacuum runs only once a
 * minute; until then, an import would continue with plans for tables that were almost empty.
 */
@ApplicationScoped
public class PlannerStatistics {
    /** Tables that are four times as large as when they were last analyzed, so that larger tables are analyzed less often. */
    private static final String GROWN = """
            select cast(cast(relid as regclass) as text) from pg_stat_user_tables
            where n_mod_since_analyze > 500 and n_mod_since_analyze >= n_live_tup * 0.75""";

    @Inject
    StatelessSession session;

    @Inject
    ExecutorService executor;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** Analyzes all tables, since autovacuum never does so for a few dozen rows. */
    public void refreshAll() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("analyze").executeUpdate());
    }

    /** Analyzes in the background, unless that is already being done. */
    void refreshBeside() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    DatabaseFaults.patiently(this::refresh);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void refresh() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<String> grown = Column.of(session, GROWN, String.class).getResultList();
            if (!grown.isEmpty()) {
                session.createNativeMutationQuery("set local statement_timeout = '60s'")
                        .executeUpdate();
                session.createNativeMutationQuery("analyze " + String.join(", ", grown))
                        .executeUpdate();
            }
        });
    }
}
