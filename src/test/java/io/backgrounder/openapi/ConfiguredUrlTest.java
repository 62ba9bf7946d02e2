package io.backgrounder.openapi;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Apart;
import io.backgrounder.Desk;
import io.backgrounder.Import;
import io.backgrounder.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code BACKGROUNDER_PUBLIC_URL} stands before every address, whatever a request says. */
@QuarkusTest
@TestProfile(Apart.class)
class ConfiguredUrlTest {
    @TestHTTPResource
    URI server;

    @Test
    void everyAddressBeginsWithIt() {
        new AddressWalk().reads().forEach((operation, address) -> {
            for (Map<String, String> headers : List.of(
                    Map.<String, String>of(),
                    Map.of(
                            "X-Forwarded-Prefix",
                            "/evil",
                            "X-Forwarded-Host",
                            "evil.example",
                            "Host",
                            "evil.example"))) {
                Response answer = Desk.editor().headers(headers).get(address);
                assertEquals(200, answer.statusCode(), address);
                AddressWalk.check(operation, answer.asString(), Apart.PUBLIC_URL);
                AddressWalk.check(operation, String.valueOf(answer.header("Link")), Apart.PUBLIC_URL);
            }
        });
    }

    /** By the long way and by the short one. */
    @Test
    void theNextPageIsThereOnAConnectionThatStaysOpen() throws IOException {
        try (Wire wire = Wire.get(server, "/v1/topics?limit=1")) {
            String link = wire.answer().headers().get("link");
            assertTrue(link.startsWith("<" + Apart.PUBLIC_URL + "/v1/topics?limit=1&cursor="), link);
            wire.send("GET /v1/topics?limit=1 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Prefix: /evil\r\n\r\n");
            Wire.Answer again = wire.answer();
            assertEquals(link, again.headers().get("link"));
            assertEquals(1, AddressWalk.check("link", again.headers().get("link"), Apart.PUBLIC_URL));
        }
    }

    @Test
    void redirectsAndWhatIsMadeAreLocatedThere() {
        Import.send(Import.story(
                "configured-new", "publishedAt", "2026-01-01T00:00:00Z", "formerSlugs", List.of("configured-old")));
        assertEquals(
                Apart.PUBLIC_URL + "/v1/stories/configured-new?text=html",
                Desk.editor().get("/v1/stories/configured-old?text=html").header("Location"));
        assertEquals(
                Apart.PUBLIC_URL + "/swagger-ui",
                Desk.editor().get("/swagger-ui/").header("Location"));
        Response made = Desk.editor(Desk.JSON, object("name", "Located there", "topicType", "concept"))
                .post("/editorial/v1/topics");
        assertTrue(made.header("Location").startsWith(Apart.PUBLIC_URL + "/editorial/v1/topics/topic_"));
    }

    /** What is sent is what is kept. */
    @Test
    void eventsOfWebhooksHaveIt() {
        String webhook = Desk.editor(Desk.JSON, object("url", "https://h.example/"))
                .post("/admin/v1/webhooks")
                .path("links.self");
        assertTrue(webhook.startsWith(Apart.PUBLIC_URL + "/admin/v1/webhooks/"), webhook);
        String path = webhook.substring(Apart.PUBLIC_URL.length());
        Response test = Desk.editor().post(path + "/test-events");
        assertEquals(webhook, test.path("event.data.links.self"));
    }

    @Test
    void theDocumentNamesIt() {
        assertEquals(Apart.PUBLIC_URL, Desk.editor().get("/openapi.json").path("servers[0].url"));
        assertTrue(Desk.editor().get("/openapi").asString().contains("\n- url: " + Apart.PUBLIC_URL + "\n"));
    }

    @Test
    void exportsForTheImportDoNot() {
        new AddressWalk();
        String export = Desk.editor().get("/editorial/v1/export").asString();
        assertTrue(AddressWalk.check("exportDocuments", export, "") > 0);
    }
}
