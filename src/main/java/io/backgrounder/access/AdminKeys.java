package io.backgrounder.access;

import io.backgrounder.address.Kind;
import io.backgrounder.web.Timestamps;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that allow everything: the configured one, and those that are stored. */
@ApplicationScoped
public class AdminKeys implements PanacheRepositoryBase<ApiKey, UUID> {
    private static final int MIN_LENGTH = 16;

    @ConfigProperty(name = "backgrounder.admin-key")
    Optional<String> configured;

    private byte[] configuredHash;

    @PostConstruct
    void hashConfigured() {
        if (configured.isPresent() && configured.get().length() < MIN_LENGTH) {
            throw new IllegalStateException("BACKGROUNDER_ADMIN_KEY must have at least " + MIN_LENGTH + " characters");
        }
        configuredHash = configured.map(KeyText::sha256).orElse(null);
    }

    /** Whether the key is one of them; without a configured or stored key, none is. */
    boolean allow(String key) {
        byte[] hash = KeyText.sha256(key);
        if (configuredHash != null && MessageDigest.isEqual(configuredHash, hash)) {
            return true;
        }
        return KeyText.isWellFormed(key) && QuarkusTransaction.requiringNew().call(() -> count("sha256", hash) > 0);
    }

    /** A new stored key when there is none at all: its text, which is kept nowhere. */
    public Optional<String> createFirst() {
        if (configuredHash != null) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            if (count() > 0) {
                return Optional.empty();
            }
            String key = KeyText.random();
            ApiKey row = new ApiKey();
            row.id = Kind.newId();
            row.name = "first";
            row.sha256 = KeyText.sha256(key);
            row.createdAt = Timestamps.now();
            persist(row);
            return Optional.of(key);
        });
    }
}
