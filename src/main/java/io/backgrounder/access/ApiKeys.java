package io.backgrounder.access;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Sha256;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The stored keys: all queries and changes. */
@ApplicationScoped
public class ApiKeys implements PanacheRepositoryBase<ApiKeyEntity, UUID> {
    private static final String USABLE = "k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now)";

    @Inject
    ConfiguredKey configured;

    @Inject
    Audit audit;

    @Inject
    Addresses addresses;

    /** A key with its text, which is stored nowhere. */
    record Issued(ApiKeyEntity key, String text) {}

    /** The key with this text, if it is valid now. */
    Optional<ApiKeyEntity> usable(String text) {
        byte[] sha256 = Sha256.of(text);
        return getEntityManager()
                .createQuery(
                        "from ApiKeySecret s join fetch s.apiKey k where s.sha256 = :sha256 and " + USABLE
                                + " and (s.validUntil is null or s.validUntil > :now)",
                        ApiKeySecretEntity.class)
                .setParameter("sha256", sha256)
                .setParameter("now", Timestamps.now())
                .getResultStream()
                .filter(secret -> MessageDigest.isEqual(secret.sha256, sha256))
                .map(secret -> secret.apiKey)
                .findFirst();
    }

    Page<ApiKey> list(ListParams page) {
        return new ListQuery<ApiKeyEntity>(getEntityManager(), "k", "ApiKey k")
                .descending(true)
                .key("k.createdAt", Instant.class)
                .key("k.id", UUID.class)
                .page(page)
                .map(keys -> keys.stream().map(ApiKey::of).toList());
    }

    /** Makes a key if there is none at all. Its text is handed over before the key is committed. */
    public void createFirst(Consumer<String> receiver) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!configured.isPresent() && count() == 0) {
                receiver.accept(
                        create("first", List.of(Scopes.ADMIN), null, null).text());
            }
        });
    }

    /**
     * @param contributor the slug or id of the contributor whose key it is, or null
     * @throws ProblemException 422 if the name belongs to another key or to the server, or if there is no such contributor
     */
    Issued create(String name, List<String> scopes, String contributor, Instant expiresAt) {
        ApiKeyEntity key = new ApiKeyEntity();
        key.id = Kind.newId();
        key.name = name;
        key.scopes = scopes;
        key.createdAt = Timestamps.now();
        key.createdBy = audit.actor();
        key.expiresAt = expiresAt;
        key.contributorId = contributor == null ? null : contributor(contributor, scopes);
        keep(key);
        audit.record("create", ApiKeyEntity.KIND, ApiKeyEntity.text(key.id), name + ": " + String.join(", ", scopes));
        return new Issued(key, addSecret(key));
    }

    private UUID contributor(String reference, List<String> scopes) {
        if (scopes.contains(Scopes.INGEST)) {
            refuse("/contributor", "is not for a key with the scope " + Scopes.INGEST);
        }
        Optional<UUID> found = addresses.named(Kind.CONTRIBUTOR, reference);
        if (found.isEmpty()) {
            refuse("/contributor", "names a contributor that does not exist");
        }
        return found.orElseThrow();
    }

    private void keep(ApiKeyEntity key) {
        if (Audit.SERVERS.contains(key.name)) {
            refuse("/name", "is reserved for the server: choose another");
        }
        find("name", key.name)
                .firstResultOptional()
                .ifPresent(
                        known -> refuse(
                                "/name",
                                "is taken by "
                                        + ApiKeyEntity.text(known.id)
                                        + "; a name is never reused, since it says who acted: choose another, or rotate that key"));
        try {
            persistAndFlush(key);
        } catch (PersistenceException e) {
            if (ApiKeyEntity.NAME_ONCE.equals(DatabaseFaults.constraint(e))) {
                refuse("/name", "was taken by another key just now: choose another");
            }
            throw e;
        }
    }

    private static void refuse(String pointer, String why) {
        Documents.refuse(List.of(Problem.Error.member(pointer, why)));
    }

    /** Makes a new secret. Older ones work until the overlap ends, but no longer than they did anyway. */
    Issued rotate(UUID id, int overlapSeconds) {
        ApiKeyEntity key =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(ApiKeyEntity.text(id)));
        Instant now = Timestamps.now();
        if (!key.isUsable(now)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The key is revoked or expired; make another instead of rotating it.");
        }
        Instant end = now.plusSeconds(overlapSeconds);
        getEntityManager()
                .createQuery("update ApiKeySecret s set s.validUntil = :end where s.apiKey = :key"
                        + " and (s.validUntil is null or s.validUntil > :end)")
                .setParameter("end", end)
                .setParameter("key", key)
                .executeUpdate();
        audit.record("rotate", ApiKeyEntity.KIND, ApiKeyEntity.text(id), key.name + ": older secrets until " + end);
        return new Issued(key, addSecret(key));
    }

    /** Revokes the key at once, unless it was revoked before. */
    void revoke(UUID id) {
        Instant now = Timestamps.now();
        // Locked, so that two administrators cannot revoke each other's key at the same time.
        List<ApiKeyEntity> usable = getEntityManager()
                .createQuery("from ApiKey k where " + USABLE + " order by k.id", ApiKeyEntity.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        ApiKeyEntity key = findByIdOptional(id).orElseThrow(() -> notFound(ApiKeyEntity.text(id)));
        if (key.revokedAt != null) {
            return;
        }
        if (!configured.isPresent()
                && usable.contains(key)
                && usable.stream().filter(ApiKeyEntity::isAdmin).allMatch(key::equals)
                && key.isAdmin()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "No other key with the scope admin would be left. Make one first, or set BACKGROUNDER_ADMIN_KEY.");
        }
        key.revokedAt = now;
        audit.record("revoke", ApiKeyEntity.KIND, ApiKeyEntity.text(id), key.name);
    }

    static ProblemException notFound(String reference) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no API key '" + reference + "'.");
    }

    private String addSecret(ApiKeyEntity key) {
        String text = KeyText.random();
        ApiKeySecretEntity secret = new ApiKeySecretEntity();
        secret.id = Kind.newId();
        secret.apiKey = key;
        secret.sha256 = Sha256.of(text);
        secret.createdAt = Timestamps.now();
        getEntityManager().persist(secret);
        return text;
    }
}
