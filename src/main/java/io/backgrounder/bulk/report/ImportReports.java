package io.backgrounder.bulk.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.StatelessSession;

/** The reports of imports: all queries and changes. */
@ApplicationScoped
public class ImportReports {
    static final int MOST_LINES = 1000;

    private static final Duration KEPT = Duration.ofDays(30);
    /** After which an import whose node has not said that it is running was interrupted. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final String WRITE = """
            insert into import_report as r (id, actor, mode, started_at, seen_at, status, counts, first_position, last_position, problems)
            values (:id, :actor, :mode, :startedAt, :now, 'running', :counts, cast(:first as bigint), cast(:last as bigint), :problems)
            on conflict (id) do update set seen_at = excluded.seen_at, counts = excluded.counts, problems = excluded.problems,
                first_position = excluded.first_position, last_position = excluded.last_position""";

    @Inject
    StatelessSession session;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper mapper;

    /** The imports that run on this node. */
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /** Counts the results of a batch in the transaction that wrote it. */
    public void count(ImportTally tally, List<ImportResult> batch) {
        running.add(tally.id());
        write(tally.plus(batch));
        List<ImportResult> problems =
                batch.stream().filter(ImportTally::isProblem).toList();
        int room = (int) Math.max(0, MOST_LINES - tally.problems());
        session.insertMultiple(problems.stream()
                .limit(room)
                .map(result -> line(tally.id(), result))
                .toList());
    }

    private void write(ImportTally tally) {
        session.createNativeMutationQuery(WRITE)
                .setParameter("id", tally.id())
                .setParameter("actor", tally.actor())
                .setParameter("mode", tally.mode())
                .setParameter("startedAt", tally.startedAt())
                .setParameter("now", Timestamps.now())
                .setParameter("counts", json(tally.counts()))
                .setParameter("first", tally.firstPosition(), Long.class)
                .setParameter("last", tally.lastPosition(), Long.class)
                .setParameter("problems", tally.problems())
                .executeUpdate();
    }

    private ImportReportLineEntity line(UUID report, ImportResult result) {
        ImportReportLineEntity line = new ImportReportLineEntity();
        line.reportId = report;
        line.line = result.line();
        line.result = json(result);
        return line;
    }

    /** Marks the end of an import. */
    public void finish(ImportTally tally, boolean whole) {
        running.remove(tally.id());
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew().run(() -> {
            write(tally);
            session.createMutationQuery(
                            "update ImportReport r set r.status = :status, r.finishedAt = :now where r.id = :id")
                    .setParameter("status", whole ? "finished" : "interrupted")
                    .setParameter("now", Timestamps.now())
                    .setParameter("id", tally.id())
                    .executeUpdate();
        }));
    }

    Page<ImportReport> list(ListParams params) {
        return new ListQuery<ImportReportEntity>(entities, "r", "ImportReport r")
                .descending(true)
                .key("r.startedAt", Instant.class)
                .key("r.id", UUID.class)
                .page(params)
                .map(rows -> rows.stream().map(this::report).toList());
    }

    ImportReport get(String id) {
        ImportReportEntity row = ImportReportEntity.parse(id)
                .map(known -> entities.find(ImportReportEntity.class, known))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no import '" + id + "'."));
        List<ImportResult> lines = entities.createQuery(
                        "from ImportReportLine l where l.reportId = :id order by l.line", ImportReportLineEntity.class)
                .setParameter("id", row.id)
                .getResultStream()
                .map(line -> read(line.result, new TypeReference<ImportResult>() {}))
                .toList();
        return report(row).withLines(lines);
    }

    private ImportReport report(ImportReportEntity row) {
        String id = ImportReportEntity.text(row.id);
        return ImportReportBuilder.builder()
                .id(id)
                .actor(row.actor)
                .startedAt(row.startedAt)
                .finishedAt(row.finishedAt)
                .status(row.status)
                .mode(row.mode)
                .counts(read(row.counts, new TypeReference<Map<String, Long>>() {}))
                .firstPosition(row.firstPosition)
                .lastPosition(row.lastPosition)
                .problems(row.problems)
                .links(new SelfLink(ImportReportResource.PATH + "/" + id))
                .build();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says which imports run on this node, and marks those of nodes that no longer say so as interrupted. */
    @Scheduled(every = "1m", delayed = "1m")
    void watch() {
        Instant now = Timestamps.now();
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew().run(() -> {
            session.createMutationQuery("update ImportReport r set r.seenAt = :now where r.id in :running")
                    .setParameter("now", now)
                    .setParameter("running", running)
                    .executeUpdate();
            session.createMutationQuery("update ImportReport r set r.status = 'interrupted', r.finishedAt = r.seenAt"
                            + " where r.status = 'running' and r.seenAt < :time")
                    .setParameter("time", now.minus(SILENCE))
                    .executeUpdate();
        }));
    }

    @Scheduled(every = "1h", delayed = "3m")
    void forget() {
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("delete from ImportReport r where r.startedAt < :time")
                        .setParameter("time", Instant.now().minus(KEPT))
                        .executeUpdate()));
    }
}
