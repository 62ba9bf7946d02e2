package io.backgrounder.access;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The provider is not there: its tokens cannot be judged, and our keys need it not. */
@QuarkusTest
@TestProfile(OpenIdConnectOutageTest.NoProvider.class)
class OpenIdConnectOutageTest {
    /** An address at which nobody listens. */
    public static class NoProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/newsroom");
        }
    }

    @Test
    void aTokenIs503() {
        Keys.as(Jwt.subject("4711").signWithSecret("a secret of thirty-two bytes, no more"))
                .get("/admin/v1/api-keys")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/service-unavailable"));
    }

    @Test
    void ourKeysWork() {
        Keys.as(Keys.make(Scopes.ADMIN).text()).get("/admin/v1/api-keys").then().statusCode(200);
    }
}
