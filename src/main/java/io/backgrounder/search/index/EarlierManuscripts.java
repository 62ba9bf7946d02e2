package io.backgrounder.search.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.backgrounder.address.Kind;
import io.backgrounder.document.OneWriter;
import io.backgrounder.search.analysis.Analysis;
import io.backgrounder.web.problem.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Writes the words of manuscripts anew that an older version of the text analysis has cut, or that are older than the index, a few at a time,
 * in the background, as {@link Reanalysis} does for what readers search.
 */
@ApplicationScoped
class EarlierManuscripts {
    private static final Logger LOG = Logger.getLogger(EarlierManuscripts.class);

    private static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 100;

    private static final String SOME = """
            select distinct m.id, m.kind from (
                select resource_id from manuscript_words where version < :version and resource_id <> all(:failed) limit :most) w
            join manuscript m on m.id = w.resource_id""";

    private static final String MARK = """
            insert into unindexed_manuscript select distinct resource_id from manuscript_words
            where resource_id = any(cast(:ids as uuid[])) and version < :version on conflict do nothing""";

    @Inject
    StatelessSession session;

    @Inject
    ManuscriptIndex index;

    @Inject
    OneWriter writer;

    private final Set<UUID> failed = new HashSet<>();

    private record Earlier(UUID id, String kind) {}

    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            List<Earlier> some = some();
            for (int round = 0; round < MOST_ROUNDS && !some.isEmpty(); round++) {
                some.stream()
                        .collect(groupingBy(Earlier::kind, mapping(Earlier::id, toList())))
                        .forEach((kind, ids) -> rewrite(Kind.of(kind), ids));
                some = some();
            }
        });
    }

    private List<Earlier> some() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(SOME, Earlier.class)
                        .setParameter("version", Analysis.VERSION)
                        .setParameter("failed", failed.toArray(UUID[]::new))
                        .setParameter("most", AT_ONCE)
                        .getResultList());
    }

    /** One that fails stays as it is until the node is restarted, and does not affect the others. */
    private void rewrite(Kind kind, List<UUID> ids) {
        DatabaseFaults.separately(ids, some -> write(kind, some), (id, e) -> {
            LOG.errorf(e, "The words of the draft of %s could not be written", kind.id(id));
            failed.add(id);
        });
    }

    private void write(Kind kind, List<UUID> ids) {
        QuarkusTransaction.requiringNew().run(() -> index.prepare(kind, ids));
        writer.write(() -> session.createNativeMutationQuery(MARK)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("version", Analysis.VERSION)
                .executeUpdate());
    }
}
