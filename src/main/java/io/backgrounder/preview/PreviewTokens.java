package io.backgrounder.preview;

import io.backgrounder.web.query.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Signs and checks the tokens that open previews. A token consists of the end of its lifetime, followed by its HMAC-SHA-256 (RFC 2104). The
 * secret is configured, or else created once for all nodes and kept in the database. Changing the secret voids all tokens.
 */
@ApplicationScoped
public class PreviewTokens {
    private static final String PREFIX = "bgp_";
    private static final int SIGNATURE_BYTES = 32;
    private static final String PURPOSE = "backgrounder preview of the site\n";

    @ConfigProperty(name = "backgrounder.preview.secret")
    Optional<String> configured;

    @Inject
    Session session;

    @PostConstruct
    public void check() {
        if (configured.isPresent() && configured.get().length() < 32) {
            throw new IllegalStateException("BACKGROUNDER_PREVIEW_SECRET must have at least 32 characters");
        }
    }

    boolean isConfigured() {
        return configured.isPresent();
    }

    String sign(Instant end) {
        byte[] signed = signed(end.getEpochSecond());
        return PREFIX
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(ByteBuffer.allocate(signed.length + SIGNATURE_BYTES)
                                .put(signed)
                                .put(signature(signed))
                                .array());
    }

    /** Whether it looks like a preview token. */
    static boolean isOurs(String token) {
        return token.startsWith(PREFIX);
    }

    /** Whether a token is neither forged nor void nor expired. */
    boolean isValid(String token) {
        byte[] bytes = decode(token.substring(PREFIX.length()));
        if (bytes.length != Long.BYTES + SIGNATURE_BYTES) {
            return false;
        }
        long end = ByteBuffer.wrap(bytes).getLong();
        byte[] signature = new byte[SIGNATURE_BYTES];
        ByteBuffer.wrap(bytes).position(Long.BYTES).get(signature);
        return MessageDigest.isEqual(signature(signed(end)), signature)
                && end > Instant.now().getEpochSecond();
    }

    private static byte[] signed(long end) {
        return ByteBuffer.allocate(Long.BYTES).putLong(end).array();
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    configured
                            .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                            .orElseGet(this::shared),
                    "HmacSHA256"));
            mac.update(PURPOSE.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the secret for each token, so that a rotation takes effect on every node at once. */
    private byte[] shared() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return QuarkusTransaction.requiringNew()
                .call(() -> Column.of(session, "select secret from preview_secret", byte[].class)
                        .uniqueResultOptional()
                        // Another node may be creating one at the same time: the first one stays.
                        .orElseGet(() -> Column.of(
                                        session,
                                        "insert into preview_secret (secret, created_at) values (:secret, now())"
                                                + " on conflict (only_one) do update set only_one = true returning secret",
                                        byte[].class)
                                .setParameter("secret", random)
                                .getSingleResult()));
    }

    /** Voids all tokens. Works only for the secret in the database. */
    void rotate() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("delete from preview_secret")
                        .executeUpdate());
    }
}
