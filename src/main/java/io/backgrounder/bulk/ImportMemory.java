package io.backgrounder.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** Stores the results of imports with an {@code Idempotency-Key}, so that a repeat continues where the first was cut off. */
@ApplicationScoped
class ImportMemory {
    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    StatelessSession session;

    @Inject
    ObjectMapper mapper;

    /** The first batch of an import that ends after this line; null if there is none. */
    ImportBatchEntity behind(String actor, String key, long line) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "from ImportBatch b where b.actor = :actor and b.key = :key and b.lastLine > :line"
                                        + " order by b.lastLine limit 1",
                                ImportBatchEntity.class)
                        .setParameter("actor", actor)
                        .setParameter("key", key)
                        .setParameter("line", line)
                        .uniqueResult());
    }

    List<ImportResult> results(ImportBatchEntity batch) throws IOException {
        try (MappingIterator<ImportResult> results =
                mapper.readerFor(ImportResult.class).readValues(batch.results)) {
            return results.readAll();
        }
    }

    /** Stores the results of a batch, in the transaction that wrote it. */
    void keep(String actor, String key, long lastLine, byte[] file, List<ImportResult> results) {
        ImportBatchEntity batch = new ImportBatchEntity();
        batch.actor = actor;
        batch.key = key;
        batch.lastLine = lastLine;
        batch.file = file;
        batch.results = ndjson(results);
        batch.createdAt = Timestamps.now();
        session.insert(batch);
    }

    /** The lines of the answer. */
    String ndjson(List<?> results) {
        StringBuilder lines = new StringBuilder();
        try {
            for (Object result : results) {
                lines.append(mapper.writeValueAsString(result)).append('\n');
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return lines.toString();
    }

    @Scheduled(every = "1h", delayed = "2m")
    void forget() {
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("delete from ImportBatch b where b.createdAt < :time")
                        .setParameter("time", Instant.now().minus(KEPT))
                        .executeUpdate()));
    }
}
