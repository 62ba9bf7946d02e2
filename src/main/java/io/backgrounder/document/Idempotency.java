package io.backgrounder.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.web.json.Sha256;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/**
 * Makes it safe to repeat a request (the IETF draft <em>The Idempotency-Key HTTP Header Field</em>): the work is done once for each key.
 * Its answer commits with the work, and is returned again for a day.
 */
@ApplicationScoped
public class Idempotency {
    public static final String DESCRIPTION =
            "Makes it safe to repeat the request: for 24 hours, a repeat with the same key by the same caller gets the first answer";

    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    StatelessSession session;

    @Inject
    ObjectMapper mapper;

    @Inject
    SecurityIdentity identity;

    /**
     * Must run inside {@link OneWriter}, so that nobody else can use the same key at the same time.
     *
     * @param key if null, the work is always done
     * @param operation what is to be done, with {@code request} as its input
     */
    public <T> T once(String key, String operation, Object request, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        check(key);
        try {
            byte[] hash = Sha256.of(operation + "\n" + mapper.writeValueAsString(request));
            String actor = identity.getPrincipal().getName();
            IdempotencyKeyEntity known =
                    session.get(IdempotencyKeyEntity.class, new IdempotencyKeyEntity.Owner(actor, key));
            if (known == null) {
                T answer = work.get();
                keep(actor, key, hash, mapper.writeValueAsString(answer));
                return answer;
            } else if (!MessageDigest.isEqual(known.request, hash)) {
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "Idempotency-Key '" + key + "' was used before with a different request.");
            }
            return mapper.readValue(known.answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ProblemException 400 if it is not a valid key */
    public static void check(String key) {
        if (key != null && !key.matches("[!-~]{1,255}")) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "Idempotency-Key must be 1 to 255 printable ASCII characters.");
        }
    }

    private void keep(String actor, String key, byte[] hash, String answer) {
        IdempotencyKeyEntity row = new IdempotencyKeyEntity();
        row.actor = actor;
        row.key = key;
        row.request = hash;
        row.answer = answer;
        row.createdAt = Timestamps.now();
        session.insert(row);
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forget() {
        DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("delete from IdempotencyKey k where k.createdAt < :time")
                        .setParameter("time", Instant.now().minus(KEPT))
                        .executeUpdate()));
    }
}
