package io.backgrounder.openapi;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a proxy that takes a prefix away and forwards it, all addresses have it; from others it changes nothing. */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class ForwardedPrefixTest {
    private static final String HEADER = "X-Forwarded-Prefix";

    /** In turns, so that each answer that is kept would be given for another prefix. */
    @Test
    void everyAddressHasThePrefixOfItsOwnRequest() {
        AddressWalk walk = new AddressWalk();
        Map<String, Integer> counts = new HashMap<>();
        walk.reads().forEach((operation, address) -> {
            for (String prefix : List.of("", "/api", "", "/other/deep", "/api/")) {
                Response answer = behind(prefix).get(address);
                assertEquals(200, answer.statusCode(), address);
                String base = prefix.endsWith("/") ? "/api" : prefix;
                int count = AddressWalk.check(operation, answer.asString(), base)
                        + AddressWalk.check(operation, String.valueOf(answer.header("Link")), base);
                assertEquals(count, counts.computeIfAbsent(operation, first -> count), operation);
            }
        });
        assertTrue(counts.values().stream().filter(count -> count > 0).count() > 40, counts.toString());
        assertTrue(counts.get("getRevisionDifference") > 0, counts.toString());
    }

    /** What was kept for a prefix is not given where the prefix is a part of the path. */
    @Test
    void aPrefixInThePathIsNone() {
        behind("/api").get("/v1/stories").then().statusCode(200);
        behind("/api").get("/v1/stories").then().statusCode(200);
        behind("").get("/api/v1/stories").then().statusCode(404);
    }

    @Test
    void theETagIsThatOfThePrefix() {
        String plain = behind("").get("/v1/topics").header("ETag");
        String prefixed = behind("/api").get("/v1/topics").header("ETag");
        assertNotEquals(plain, prefixed);
        behind("/api")
                .header("If-None-Match", prefixed)
                .get("/v1/topics")
                .then()
                .statusCode(304);
        behind("/api").header("If-None-Match", plain).get("/v1/topics").then().statusCode(200);
        behind("/other")
                .header("If-None-Match", prefixed)
                .get("/v1/topics")
                .then()
                .statusCode(200);
    }

    @Test
    void cachesInFrontAreToldWhatItDependsOn() {
        for (String prefix : List.of("", "/api")) {
            for (String address : List.of("/v1/topics", "/v1/topics", "/v1/nothing", "/openapi", "/swagger-ui")) {
                assertTrue(behind(prefix).get(address).getHeader("Vary").endsWith(HEADER), address);
            }
        }
    }

    @Test
    void aHeadIsAnsweredLikeAGet() {
        Response get = behind("/api").get("/v1/stories?limit=1");
        Response head = behind("/api").head("/v1/stories?limit=1");
        assertEquals(200, head.statusCode());
        assertEquals(get.header("Link"), head.header("Link"));
        assertEquals(get.header("ETag"), head.header("ETag"));
    }

    @Test
    void redirectsLeadBehindThePrefix() {
        Import.send(Import.story(
                "prefixed-new", "publishedAt", "2026-01-01T00:00:00Z", "formerSlugs", List.of("prefixed-old")));
        for (String[] redirect : new String[][] {
            {"/v1/stories/prefixed-old", "/v1/stories/prefixed-new"},
            {"/v1/stories/prefixed-old/faqs?limit=2", "/v1/stories/prefixed-new/faqs?limit=2"},
            {"/v1/topics/?limit=2", "/v1/topics?limit=2"},
            {"/swagger-ui/", "/swagger-ui"},
            {"/swagger-ui/index.html", "/swagger-ui"}
        }) {
            for (String prefix : List.of("/api", "", "/other")) {
                Response answer = behind(prefix).redirects().follow(false).get(redirect[0]);
                assertEquals(308, answer.statusCode(), redirect[0]);
                assertEquals(prefix + redirect[1], answer.header("Location"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                /editorial/v1/stories | {"language": "en", "headline": "Located", "summary": "S"}
                /editorial/v1/topics  | {"name": "Located", "topicType": "concept"}
                /editorial/v1/sources | {"name": "Located"}
                /editorial/v1/faqs    | {"question": "Located?", "introduction": "I"}
                /admin/v1/webhooks    | {"url": "https://h.example/"}
                """)
    void whatIsMadeIsLocatedBehindThePrefix(String collection, String body) {
        for (String prefix : List.of("/api", "")) {
            Response made =
                    behind(prefix).contentType("application/json").body(body).post(collection);
            assertEquals(201, made.statusCode(), made.asString());
            assertTrue(made.header("Location").startsWith(prefix + collection + "/"), made.header("Location"));
            AddressWalk.check(collection, made.asString(), prefix);
        }
    }

    /** The answer that is kept is as good for another prefix. */
    @Test
    void aRepeatIsAnsweredBehindItsOwnPrefix() {
        for (String prefix : List.of("/api", "", "/other")) {
            Response made = behind(prefix)
                    .header("Idempotency-Key", "prefixed")
                    .contentType("application/json")
                    .body(object("url", "https://h.example/repeat").toString())
                    .post("/admin/v1/webhooks");
            assertEquals(prefix + "/admin/v1/webhooks/" + made.path("id"), made.header("Location"));
            assertEquals(1, AddressWalk.check("createWebhook", made.asString(), prefix));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/stories/none, 404",
        "GET, /nothing, 404",
        "GET, /v1/stories?colour=red, 400",
        "DELETE, /v1/stories, 405",
        "PUT, /editorial/v1/stories/x, 400",
        "DELETE, /editorial/v1/topics/addressed-topic, 409"
    })
    void problemsAreExplainedBehindThePrefix(String method, String address, int status) {
        if (status == 409) {
            new AddressWalk();
        }
        for (String prefix : List.of("/api", "")) {
            Response answer = behind(prefix).header("If-Match", "*").request(method, address);
            assertEquals(status, answer.statusCode(), answer.asString());
            assertTrue(answer.<String>path("type").startsWith(prefix + "/problems/"), answer.asString());
            assertTrue(answer.<String>path("instance").startsWith(prefix + "/"), answer.asString());
            AddressWalk.check(address, answer.asString().replaceAll("\"instance\":\"[^\"]*\"", ""), prefix);
        }
    }

    @Test
    void theDocumentNamesTheServerBehindThePrefix() {
        for (String prefix : List.of("/api", "", "/other")) {
            String server = prefix.isEmpty() ? "/" : prefix;
            assertEquals(server, behind(prefix).get("/openapi.json").path("servers[0].url"));
            String yaml = behind(prefix).get("/openapi.yaml").asString();
            assertTrue(yaml.contains("\n- url: " + server + "\n"), yaml.substring(0, 500));
        }
    }

    private static RequestSpecification behind(String prefix) {
        return prefix.isEmpty() ? Editor.editor() : Editor.editor().header(HEADER, prefix);
    }
}
