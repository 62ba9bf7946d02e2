package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Signs and checks links to a story's newest document. A link consists of the story's id and the end of its lifetime, followed by their
 * HMAC-SHA-256 (RFC 2104). The secret is configured, or else created once for all nodes and kept in the database. Changing the secret voids
 * all links.
 */
@ApplicationScoped
public class PreviewLinks {
    /** Used in the API's examples: a token that always works, for a draft that exists only in the demo content. */
    public static final String DEMO = "demo";

    private static final UUID DEMO_DRAFT =
            Kind.STORY.parseId("story_01k8zp4n2cfbav4ezwt45h5bke").orElseThrow();
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int SIGNED_BYTES = 24;
    private static final int SIGNATURE_BYTES = 32;
    private static final String PURPOSE = "backgrounder preview\n";

    @ConfigProperty(name = "backgrounder.preview.secret")
    Optional<String> configured;

    @ConfigProperty(name = "backgrounder.preview.max-lifetime", defaultValue = "1h")
    Duration maxLifetime;

    @Inject
    Session session;

    @PostConstruct
    public void check() {
        if (configured.isPresent() && configured.get().length() < 32) {
            throw new IllegalStateException("BACKGROUNDER_PREVIEW_SECRET must have at least 32 characters");
        } else if (maxLifetime.compareTo(LONGEST) > 0 || maxLifetime.isNegative() || maxLifetime.isZero()) {
            throw new IllegalStateException("BACKGROUNDER_PREVIEW_MAX_LIFETIME must be at most 24h");
        }
    }

    Duration maxLifetime() {
        return maxLifetime;
    }

    boolean isConfigured() {
        return configured.isPresent();
    }

    String sign(UUID story, Instant end) {
        byte[] link = ByteBuffer.allocate(SIGNED_BYTES)
                .putLong(story.getMostSignificantBits())
                .putLong(story.getLeastSignificantBits())
                .putLong(end.getEpochSecond())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SIGNED_BYTES + SIGNATURE_BYTES)
                        .put(link)
                        .put(signature(link))
                        .array());
    }

    /** The story that a link shows; empty if the link is forged, void or expired. */
    public Optional<UUID> check(String token) {
        if (token.equals(DEMO)) {
            return Optional.of(DEMO_DRAFT);
        }
        byte[] bytes = decode(token);
        if (bytes.length != SIGNED_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer link = ByteBuffer.wrap(bytes, 0, SIGNED_BYTES).slice();
        byte[] signed = new byte[SIGNED_BYTES];
        link.get(signed).rewind();
        byte[] signature = new byte[SIGNATURE_BYTES];
        ByteBuffer.wrap(bytes).position(SIGNED_BYTES).get(signature);
        UUID story = new UUID(link.getLong(), link.getLong());
        boolean over = link.getLong() <= Instant.now().getEpochSecond();
        return MessageDigest.isEqual(signature(signed), signature) && !over ? Optional.of(story) : Optional.empty();
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] link) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    configured
                            .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                            .orElseGet(this::shared),
                    "HmacSHA256"));
            mac.update(PURPOSE.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(link);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the secret for each link, so that a rotation takes effect on every node at once. */
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

    /** Voids all links. Works only for the secret in the database. */
    void rotate() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("delete from preview_secret")
                        .executeUpdate());
    }
}
