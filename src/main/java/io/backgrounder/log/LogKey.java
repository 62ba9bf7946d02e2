package io.backgrounder.log;

import io.backgrounder.web.query.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The Ed25519 key (RFC 8032) that signs the log. Its private key is configured, or else created once for all nodes and kept in the database.
 */
@ApplicationScoped
class LogKey {
    private static final int BYTES = 32;

    @ConfigProperty(name = "backgrounder.log.key")
    Optional<String> configured;

    @Inject
    Session session;

    /** Makes a wrong setting fail the start, and not the first request. */
    void check(@Observes StartupEvent event) {
        if (configured.isPresent() && decoded(configured.get()).length != BYTES) {
            throw new ConfigurationException(
                    "BACKGROUNDER_LOG_KEY must be " + BYTES + " random bytes in Base64: openssl rand -base64 32",
                    Set.of("backgrounder.log.key"));
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The public key, as RFC 8032 encodes it, and a signature of a text. */
    record Signed(byte[] publicKey, byte[] signature) {}

    Signed sign(byte[] text) {
        try {
            KeyPair keys = keys(configured.map(LogKey::decoded).orElseGet(this::kept));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            byte[] encoded = keys.getPublic().getEncoded();
            // Behind the name of the algorithm (RFC 8410).
            byte[] publicKey = Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
            return new Signed(publicKey, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK derives a public key only when it generates both: from the private key as the only random bytes. */
    private static KeyPair keys(byte[] privateKey) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(privateKey, 0, bytes, 0, BYTES);
            }
        });
        return generator.generateKeyPair();
    }

    private byte[] kept() {
        return Column.of(session, "select secret from log_key", byte[].class)
                .uniqueResultOptional()
                .orElseGet(this::made);
    }

    /** Another node may be making one at the same time: the first one stays. */
    private byte[] made() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return QuarkusTransaction.requiringNew()
                .call(() -> Column.of(
                                session,
                                "insert into log_key (secret, created_at) values (:secret, now())"
                                        + " on conflict (only_one) do update set only_one = true returning secret",
                                byte[].class)
                        .setParameter("secret", secret)
                        .getSingleResult());
    }
}
