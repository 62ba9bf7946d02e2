package io.backgrounder.openapi;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Behind a proxy that forwards a prefix, and with a database of its own, whose demo content no other test has changed. */
public class TrustedProxyProfile implements QuarkusTestProfile {
    static final String TRUSTED = "127.0.0.1";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "backgrounder.database.name", "behind",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.enable-forwarded-prefix", "true",
                "quarkus.http.proxy.trusted-proxies", TRUSTED);
    }
}
