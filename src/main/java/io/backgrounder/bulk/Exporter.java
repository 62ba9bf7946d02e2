package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.address.Burial;
import io.backgrounder.address.ImportLine;
import io.backgrounder.address.Upserts;
import io.backgrounder.faq.FaqUpserts;
import io.backgrounder.source.SourceUpserts;
import io.backgrounder.story.StoryHistory;
import io.backgrounder.topic.TopicUpserts;
import io.backgrounder.web.Snapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes all content as lines, from one snapshot of the database, in batches: memory does not grow with the content. */
@ApplicationScoped
class Exporter {
    private static final int BATCH = 200;
    private static final int TIMEOUT_SECONDS = 6 * 3600;
    /** A slow reader may pause. */
    private static final String PATIENCE = "set local idle_in_transaction_session_timeout = '10min'";

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper mapper;

    @Inject
    SourceUpserts sources;

    @Inject
    TopicUpserts topics;

    @Inject
    FaqUpserts faqs;

    @Inject
    StoryHistory stories;

    @Inject
    Burial burial;

    void writeTo(OutputStream out) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            entities.createNativeQuery(Snapshot.STATEMENT).executeUpdate();
            entities.createNativeQuery(PATIENCE).executeUpdate();
            write(out, "Source", "id", documents(sources));
            write(out, "Topic", "id", documents(topics));
            write(out, "Faq", "id", documents(faqs));
            write(out, "Tombstone", "id", burial::lines);
            write(out, "Manuscript", "storyId", stories::lines);
            return null;
        });
    }

    private static Function<List<UUID>, Collection<? extends ImportLine>> documents(Upserts<?, ?> upserts) {
        return ids -> upserts.read(ids).values();
    }

    private void write(
            OutputStream out, String entity, String id, Function<List<UUID>, Collection<? extends ImportLine>> lines)
            throws IOException {
        String next = "select e.%2$s from %1$s e where e.%2$s > :last order by e.%2$s".formatted(entity, id);
        UUID last = new UUID(0, 0);
        while (true) {
            List<UUID> ids = entities.createQuery(next, UUID.class)
                    .setParameter("last", last)
                    .setMaxResults(BATCH)
                    .getResultList();
            if (ids.isEmpty()) {
                return;
            }
            for (ImportLine line : lines.apply(ids)) {
                out.write(mapper.writeValueAsBytes(line));
                out.write('\n');
            }
            last = ids.get(ids.size() - 1);
        }
    }
}
