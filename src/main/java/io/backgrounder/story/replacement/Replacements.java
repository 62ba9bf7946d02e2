package io.backgrounder.story.replacement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.access.Audit;
import io.backgrounder.access.MissingScopeException;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.OneWriter;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.lists.StoryManuscriptFilter;
import io.backgrounder.publication.lists.StorySelection;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Takes orders for replacements, and tells what has become of them. */
@ApplicationScoped
class Replacements {
    private static final Duration KEPT = Duration.ofDays(30);

    /** All stories may have to be looked at. */
    private static final String PATIENCE = "set local statement_timeout = '50s'";

    private static final String STORIES = """
            insert into replacement_story (replacement_id, story_id)
            select distinct cast(:replacement as uuid), id from unnest(cast(:ids as uuid[])) s (id)""";

    @Inject
    StatelessSession session;

    @Inject
    OneWriter writer;

    @Inject
    StorySelection selection;

    @Inject
    Linkables linkables;

    @Inject
    Idempotency idempotency;

    @Inject
    SecurityIdentity identity;

    @Inject
    Audit audit;

    @Inject
    ObjectMapper mapper;

    /**
     * Begins a replacement.
     *
     * @throws ProblemException 422 if the order names what does not exist, or contradicts itself
     */
    Replacement start(ReplacementRequest request, StoryManuscriptFilter filter, String idempotencyKey) {
        Documents.refuse(request.faults());
        if (request.publishes()) {
            MissingScopeException.require(Scopes.PUBLISH, identity);
        }
        return writer.write(() -> idempotency.once(
                idempotencyKey,
                "replace " + filter.uri.getRequestUri().getRawQuery(),
                request,
                Replacement.class,
                () -> startNow(request, filter)));
    }

    private Replacement startNow(ReplacementRequest request, StoryManuscriptFilter filter) {
        ReplacementEntity row = new ReplacementEntity();
        row.id = Kind.newId();
        row.actor = identity.getPrincipal().getName();
        row.kind = request.kind();
        List<Problem.Error> errors = new ArrayList<>();
        row.fromId = named(row.kind(), "/from", request.from(), errors);
        row.toId = named(row.kind(), "/to", request.to(), errors);
        if (row.fromId != null && row.fromId.equals(row.toId)) {
            errors.add(Problem.Error.member("/to", "must be another " + row.kind));
        }
        Documents.refuse(errors);
        row.role = request.role();
        row.publish = request.publishes();
        row.minorEdit = Boolean.TRUE.equals(request.minorEdit());
        row.dryRun = Boolean.TRUE.equals(request.dryRun());
        row.note = request.note();
        row.startedAt = Timestamps.now();
        session.createNativeMutationQuery(PATIENCE).executeUpdate();
        List<UUID> stories = selection.of(filter, row.kind(), row.fromId);
        row.stories = stories.size();
        row.finishedAt = stories.isEmpty() ? row.startedAt : null;
        session.insert(row);
        session.createNativeMutationQuery(STORIES)
                .setParameter("replacement", row.id)
                .setParameter("ids", stories.toArray(UUID[]::new))
                .executeUpdate();
        if (!row.dryRun) {
            audit.record("replace", row.kind(), row.fromId == null ? row.toId : row.fromId, row.text());
        }
        return Replacement.of(row, List.of());
    }

    private UUID named(Kind kind, String pointer, String reference, List<Problem.Error> errors) {
        if (reference == null) {
            return null;
        }
        Linkables.Linkable found = linkables.find(kind, List.of(reference)).get(reference);
        if (found == null) {
            errors.add(Problem.Error.member(pointer, "names a " + kind.word() + " that does not exist"));
            return null;
        }
        return found.id();
    }

    Replacement get(String id) {
        return writer.read(() -> {
            ReplacementEntity row = ReplacementEntity.parse(id)
                    .map(known -> session.get(ReplacementEntity.class, known))
                    .orElseThrow(
                            () -> new ProblemException(ProblemType.NOT_FOUND, "There is no replacement '" + id + "'."));
            return Replacement.of(row, problems(row));
        });
    }

    List<Replacement.RejectedStory> problems(ReplacementEntity row) {
        try {
            return mapper.readValue(row.problems, new TypeReference<List<Replacement.RejectedStory>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "4m")
    void forget() {
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("delete from Replacement r where r.startedAt < :time")
                        .setParameter("time", Instant.now().minus(KEPT))
                        .executeUpdate()));
    }
}
