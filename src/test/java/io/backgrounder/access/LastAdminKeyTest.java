package io.backgrounder.access;

import static org.hamcrest.Matchers.equalTo;

import io.backgrounder.database.ExternalDatabaseProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a configured key, somebody has to keep one. */
@QuarkusTest
@TestProfile(ExternalDatabaseProfile.class)
class LastAdminKeyTest {
    @Inject
    ApiKeys keys;

    @BeforeEach
    void endAllKeys() {
        QuarkusTransaction.requiringNew()
                .run(() -> keys.update("revokedAt = ?1 where revokedAt is null", Instant.now()));
    }

    @Test
    void theConfiguredKeyOfOtherTestsIsNotValidHere() {
        Keys.as(Keys.ADMIN).get("/admin/v1/api-keys").then().statusCode(401);
    }

    @Test
    void theLastOneIsKept() {
        Keys.Made last = admin(null);
        make(List.of(Scopes.PUBLISH), null);
        Keys.as(last.text()).delete(last.address()).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        Keys.as(last.text()).get(last.address()).then().statusCode(200);
    }

    @Test
    void anExpiredOneDoesNotCount() {
        Keys.Made last = admin(null);
        Keys.Made expired = admin(Instant.now().minusSeconds(1));
        Keys.as(last.text()).delete(expired.address()).then().statusCode(204);
        admin(Instant.now().minusSeconds(1));
        Keys.as(last.text()).delete(last.address()).then().statusCode(409);
    }

    @Test
    void oneOfTwoMayGo() {
        Keys.Made first = admin(null);
        Keys.Made second = admin(null);
        Keys.as(first.text()).delete(first.address()).then().statusCode(204);
        Keys.as(second.text()).delete(first.address()).then().statusCode(204);
        Keys.as(second.text()).delete(second.address()).then().statusCode(409);
    }

    @Test
    void aLesserOneMayGo() {
        Keys.Made last = admin(null);
        Keys.Made lesser = make(List.of(Scopes.PUBLISH), null);
        Keys.as(last.text()).delete(lesser.address()).then().statusCode(204);
    }

    private Keys.Made admin(Instant expiresAt) {
        return make(List.of(Scopes.ADMIN), expiresAt);
    }

    private Keys.Made make(List<String> scopes, Instant expiresAt) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ApiKeys.Issued issued = keys.create(Keys.name(), scopes, null, expiresAt);
            return new Keys.Made(ApiKeyEntity.text(issued.key().id), issued.key().name, issued.text());
        });
    }
}
