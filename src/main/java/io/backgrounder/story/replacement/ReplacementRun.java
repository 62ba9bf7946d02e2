package io.backgrounder.story.replacement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.document.OneWriter;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Carries out replacements in the background, one after the other, a batch of stories in a transaction. The stories that are still to be
 * looked at are in a table, and leave it in the transaction that changes them: any node goes on where another has stopped.
 */
@ApplicationScoped
class ReplacementRun {
    private static final Logger LOG = Logger.getLogger(ReplacementRun.class);

    /** So many stories hold the writer no longer than a batch of an import does. */
    static final int AT_ONCE = 50;

    private static final int MOST_PROBLEMS = 100;

    private static final String NEXT =
            "from Replacement r where r.finishedAt is null order by r.startedAt, r.id limit 1";
    private static final String SOME =
            "select story_id from replacement_story where replacement_id = :id order by story_id limit :most";
    private static final String DONE =
            "delete from replacement_story where replacement_id = :id and story_id = any(cast(:stories as uuid[]))";

    @Inject
    StatelessSession session;

    @Inject
    OneWriter writer;

    @Inject
    StoryReplacement stories;

    @Inject
    Replacements replacements;

    @Inject
    ObjectMapper mapper;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            for (Optional<ReplacementEntity> next = next(); next.isPresent(); next = next()) {
                step(next.get().id);
            }
        });
    }

    private Optional<ReplacementEntity> next() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(NEXT, ReplacementEntity.class)
                        .uniqueResultOptional());
    }

    /** Looks at the next stories. */
    private void step(UUID id) {
        List<UUID> some = QuarkusTransaction.requiringNew().call(() -> some(id, AT_ONCE));
        DatabaseFaults.separately(some, stories -> perform(id, stories), (story, e) -> {
            LOG.errorf(e, "A story could not be changed by a replacement: %s", story);
            Problem.Error error = Problem.Error.member("", "could not be changed because of a server error");
            List<StoryReplacement.Result> result = List.of(StoryReplacement.Result.rejected(story, List.of(error)));
            writer.write(() -> note(id, List.of(story), result));
        });
    }

    private List<UUID> some(UUID id, int most) {
        return Column.of(session, SOME, UUID.class)
                .setParameter("id", id)
                .setParameter("most", most)
                .getResultList();
    }

    private void perform(UUID id, List<UUID> some) {
        ReplacementEntity row = QuarkusTransaction.requiringNew().call(() -> session.get(ReplacementEntity.class, id));
        if (row == null) {
            return;
        }
        if (row.dryRun) {
            List<StoryReplacement.Result> foreseen = writer.rehearse(() -> stories.replace(row, some));
            writer.write(() -> note(id, some, foreseen));
        } else {
            writer.write(() -> {
                List<UUID> still = some(id, some.size());
                return note(id, still, stories.replace(row, still));
            });
        }
    }

    private int note(UUID id, List<UUID> looked, List<StoryReplacement.Result> results) {
        int done = session.createNativeMutationQuery(DONE)
                .setParameter("id", id)
                .setParameter("stories", looked.toArray(UUID[]::new))
                .executeUpdate();
        ReplacementEntity row = session.get(ReplacementEntity.class, id);
        if (row == null || done < looked.size()) {
            // Another node has noted them.
            return done;
        }
        List<Replacement.RejectedStory> problems = new ArrayList<>(replacements.problems(row));
        for (StoryReplacement.Result result : results) {
            row.published += result.published() ? 1 : 0;
            row.drafted += result.drafted() ? 1 : 0;
            row.unchanged += result.isUnchanged() ? 1 : 0;
            row.rejected += result.errors().isEmpty() ? 0 : 1;
            if (!result.errors().isEmpty() && problems.size() < MOST_PROBLEMS) {
                problems.add(new Replacement.RejectedStory(result.id(), DocumentFaults.told(result.errors())));
            }
        }
        row.problems = json(problems);
        row.finishedAt = some(id, 1).isEmpty() ? Timestamps.now() : null;
        session.update(row);
        return done;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
