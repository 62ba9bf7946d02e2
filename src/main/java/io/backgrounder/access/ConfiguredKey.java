package io.backgrounder.access;

import io.backgrounder.web.json.Sha256;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's own key, which allows everything and needs no database. */
@ApplicationScoped
class ConfiguredKey {
    /** The name by which its user acts. */
    static final String ACTOR = "admin";

    private static final int MIN_LENGTH = 16;

    @ConfigProperty(name = "backgrounder.admin-key")
    Optional<String> configured;

    private byte[] sha256;

    @PostConstruct
    void hash() {
        if (configured.isPresent() && configured.get().length() < MIN_LENGTH) {
            throw new IllegalStateException("BACKGROUNDER_ADMIN_KEY must have at least " + MIN_LENGTH + " characters");
        }
        sha256 = configured.map(Sha256::of).orElse(null);
    }

    boolean isPresent() {
        return sha256 != null;
    }

    boolean is(String key) {
        return isPresent() && MessageDigest.isEqual(sha256, Sha256.of(key));
    }
}
