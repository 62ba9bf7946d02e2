package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.backgrounder.web.query.Snapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes lines from one snapshot of the database, in batches, so that memory does not grow with the content. */
@ApplicationScoped
class SnapshotLines {
    private static final int BATCH = 200;
    private static final int TIMEOUT_SECONDS = 6 * 3600;
    /** Allows for a slow reader that pauses. */
    private static final String PATIENCE = "set local idle_in_transaction_session_timeout = '10min'";

    @Inject
    EntityManager entities;

    /** The content to write. */
    interface Content {
        void writeTo(Lines lines) throws IOException;
    }

    void write(OutputStream out, ObjectWriter json, Content content) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            entities.createNativeQuery(Snapshot.STATEMENT).executeUpdate();
            entities.createNativeQuery(PATIENCE).executeUpdate();
            content.writeTo(new Lines(out, json));
            return null;
        });
    }

    /** The lines of an export. */
    class Lines {
        private final OutputStream out;
        private final ObjectWriter json;
        private long count;

        private Lines(OutputStream out, ObjectWriter json) {
            this.out = out;
            this.json = json;
        }

        /** The number of lines so far. */
        long count() {
            return count;
        }

        void write(Object line) throws IOException {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
            count++;
        }

        /**
         * Writes the lines of all rows of an entity, in the order of their ids.
         *
         * @param rows the entity {@code e} with a condition, in HQL: {@code Tombstone e where true}
         */
        void writeAll(String rows, Function<List<UUID>, ? extends Iterable<?>> lines) throws IOException {
            String next = "select e.id from %s and e.id > :last order by e.id".formatted(rows);
            UUID last = new UUID(0, 0);
            while (true) {
                List<UUID> ids = entities.createQuery(next, UUID.class)
                        .setParameter("last", last)
                        .setMaxResults(BATCH)
                        .getResultList();
                if (ids.isEmpty()) {
                    return;
                }
                for (Object line : lines.apply(ids)) {
                    write(line);
                }
                last = ids.get(ids.size() - 1);
            }
        }
    }
}
