package io.backgrounder.openapi;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Behind a proxy that forwards a prefix, with an identity provider, and with a database of its own, whose demo content no other test has
 * changed, and in which a preview has few drafts to show and a redaction few words to look for. One profile for all, since each restarts
 * the application.
 */
public class TrustedProxyProfile implements QuarkusTestProfile {
    static final String TRUSTED = "127.0.0.1";
    /** The provider's, of which the server knows the public key, so that no provider has to run. */
    public static final KeyPair PROVIDER = keys();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "backgrounder.database.name", "behind",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.enable-forwarded-prefix", "true",
                "quarkus.http.proxy.trusted-proxies", TRUSTED,
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.public-key",
                        Base64.getEncoder().encodeToString(PROVIDER.getPublic().getEncoded()),
                "backgrounder.access.roles.publish", "content:publish,newsroom editors",
                "backgrounder.access.roles.admin", "backgrounder-admins");
    }

    public static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
