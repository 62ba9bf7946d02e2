package io.backgrounder.access;

import static org.hamcrest.Matchers.equalTo;

import io.backgrounder.IsolatedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

/** The provider is not there: its tokens cannot be judged, and our keys need it not. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class OpenIdConnectOutageTest {
    @Test
    void aTokenIs503() {
        Keys.as(Jwt.subject("4711").signWithSecret("a secret of thirty-two bytes, no more"))
                .get("/admin/v1/api-keys")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo(IsolatedProfile.PUBLIC_URL + "/problems/service-unavailable"));
    }

    @Test
    void ourKeysWork() {
        Keys.as(Keys.make(Scopes.ADMIN).text()).get("/admin/v1/api-keys").then().statusCode(200);
    }
}
