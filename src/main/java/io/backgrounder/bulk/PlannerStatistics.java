package io.backgrounder.bulk;

import io.backgrounder.web.problem.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.StatelessSession;

/**
 * Tells PostgreSQL's planner how large the tables have become, as its manual advises while a database is filled (chapter 14.4). Its own
 * autovacuum comes once a minute; until then an import would go on with plans for tables that were all but empty.
 */
@ApplicationScoped
public class PlannerStatistics {
    /** Those that are four times as large as when they were last looked at, so that each is looked at the less often the larger it is. */
    private static final String GROWN = """
            select cast(cast(relid as regclass) as text) from pg_stat_user_tables
            where n_mod_since_analyze > 500 and n_mod_since_analyze >= n_live_tup * 0.75""";

    @Inject
    StatelessSession session;

    @Inject
    ExecutorService executor;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** Of all tables: for a few dozen rows autovacuum never comes. */
    public void refreshAll() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("analyze").executeUpdate());
    }

    /** Beside what goes on, unless it is being done already. */
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
            List<String> grown = session.createNativeQuery(GROWN, Object[].class)
                    .getResultStream()
                    .map(row -> (String) row[0])
                    .toList();
            if (!grown.isEmpty()) {
                session.createNativeMutationQuery("set local statement_timeout = '60s'")
                        .executeUpdate();
                session.createNativeMutationQuery("analyze " + String.join(", ", grown))
                        .executeUpdate();
            }
        });
    }
}
