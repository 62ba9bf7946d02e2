package io.backgrounder;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** With HTTP/2 by prior knowledge. */
public class Http2CleartextProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("backgrounder.http2.cleartext", "true");
    }
}
