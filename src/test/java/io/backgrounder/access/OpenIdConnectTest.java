package io.backgrounder.access;

import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.backgrounder.openapi.TrustedProxyProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of a provider whose public key is known, so that none has to run. */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class OpenIdConnectTest {
    private static final KeyPair PROVIDER = TrustedProxyProfile.PROVIDER;
    private static final String KEYS = "/admin/v1/api-keys";
    private static final String REVIEWED = "/editorial/v1/stories/orbital-debris-rules-tighten";
    private static final String IMPORT = "/editorial/v1/import";

    @ParameterizedTest
    @CsvSource({
        "content:publish, 200, 403",
        "newsroom editors, 200, 403",
        "content:write, 403, 403",
        "user, 403, 403",
        "content:*, 403, 403",
        "admin, 403, 403",
        "backgrounder-admins, 200, 200"
    })
    void aRoleOpensWhatItsScopeOpens(String role, int toImport, int toListKeys) {
        String token = sign(claims(role), PROVIDER);
        importAs(token).statusCode(toImport);
        Keys.as(token).get(KEYS).then().statusCode(toListKeys);
    }

    @Test
    void aTokenWithoutRolesOpensNothing() {
        importAs(sign(Jwt.subject("4711"), PROVIDER)).statusCode(403).body("detail", containsString(Scopes.PUBLISH));
    }

    @Test
    void anExpiredTokenIs401() {
        JwtClaimsBuilder claims = claims("backgrounder-admins")
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .expiresAt(Instant.now().minus(Duration.ofHours(1)));
        refused(sign(claims, PROVIDER));
    }

    @Test
    void aWrongSignatureIs401() {
        refused(sign(claims("backgrounder-admins"), TrustedProxyProfile.keys()));
        String token = sign(claims("user"), PROVIDER);
        String other = sign(claims("backgrounder-admins"), PROVIDER);
        refused(token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.')));
    }

    @Test
    void anUnsignedTokenIs401() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = """
                {"sub":"4711","groups":["backgrounder-admins"],"exp":4102444800,"iat":1}""";
        refused(base64.encodeToString(object("alg", "none").toString().getBytes()) + "."
                + base64.encodeToString(claims.getBytes()) + ".");
    }

    @Test
    void whatIsNoTokenIs401() {
        for (String token : new String[] {"wrong", "a.b.c", "bgk_00", KeyText.random(), "null"}) {
            refused(token);
        }
    }

    @Test
    void ourKeysWorkBesideIt() {
        Keys.Made key = Keys.make(Scopes.ADMIN);
        Keys.as(key.text()).get(KEYS).then().statusCode(200);
        Keys.revoke(key);
        refused(key.text());
    }

    @Test
    void theUserIsWhoActs() {
        String byName = sign(claims("backgrounder-admins").claim("preferred_username", "anna"), PROVIDER);
        revokedBy(byName).body("data.actor", contains("anna"));
        revokedBy(sign(claims("backgrounder-admins"), PROVIDER)).body("data.actor", contains("4711"));
        String withoutName = sign(claims("backgrounder-admins").claim("preferred_username", "a\nb"), PROVIDER);
        revokedBy(withoutName).body("data.actor", contains("4711"));
    }

    /** A claim that names nobody makes nobody of its user, whatever it is. */
    @Test
    void aClaimSaysWhichContributorTheUserIs() {
        reviewedBy(sign(claims("content:publish").claim("contributor", "ingrid-solvang"), PROVIDER))
                .statusCode(200)
                .body("provenance.analysis.reviewedBy", equalTo("ingrid-solvang"));
        Keys.as(Keys.ADMIN)
                .header("If-Match", "*")
                .delete(REVIEWED + "/draft")
                .then()
                .statusCode(200);
        for (Object claim : new Object[] {
            "no-such-contributor",
            "harbour-translator",
            "a\u0000b",
            " ",
            4711,
            true,
            List.of("ingrid-solvang"),
            Map.of("slug", "ingrid-solvang")
        }) {
            reviewedBy(sign(claims("content:publish").claim("contributor", claim), PROVIDER))
                    .statusCode(403)
                    .body("detail", containsString("A review is by a person"));
        }
    }

    private static ValidatableResponse reviewedBy(String token) {
        return Keys.as(token)
                .header("If-Match", "*")
                .put(REVIEWED + "/reviews/analysis")
                .then();
    }

    private static ValidatableResponse revokedBy(String token) {
        Keys.Made key = Keys.make(Scopes.READ);
        Keys.as(token).delete(key.address()).then().statusCode(204);
        return Keys.as(token)
                .get("/admin/v1/audit-events?action=revoke&resource=" + key.id())
                .then()
                .statusCode(200);
    }

    private static void refused(String token) {
        importAs(token)
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private static ValidatableResponse importAs(String token) {
        return Keys.as(token)
                .contentType("application/x-ndjson")
                .body("{}".getBytes())
                .post(IMPORT)
                .then();
    }

    private static JwtClaimsBuilder claims(String role) {
        return Jwt.subject("4711").groups(Set.of(role));
    }

    private static String sign(JwtClaimsBuilder claims, KeyPair keys) {
        return claims.sign(keys.getPrivate());
    }
}
