package io.backgrounder;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * For tests that cannot share the application of the others: a database of its own, an identity provider at whose address nobody listens,
 * webhooks that lead to public addresses only, a public URL, and TLS, which also brings HTTP/2. One profile for all, since each costs half
 * a minute.
 */
public class IsolatedProfile implements QuarkusTestProfile {
    public static final String PUBLIC_URL = "https://news.example/api";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "backgrounder.database.name", "apart",
                "backgrounder.public-url", PUBLIC_URL + "/",
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/newsroom",
                "backgrounder.webhooks.allow-http", "false",
                "backgrounder.webhooks.allow-private-targets", "false",
                "quarkus.tls.key-store.p12.path", SelfSigned.store().toString(),
                "quarkus.tls.key-store.p12.password", SelfSigned.PASSWORD,
                "quarkus.http.test-ssl-port", "0");
    }
}
