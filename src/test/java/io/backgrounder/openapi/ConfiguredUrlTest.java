package io.backgrounder.openapi;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.IsolatedProfile;
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
@TestProfile(IsolatedProfile.class)
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
                Response answer = Editor.editor().headers(headers).get(address);
                assertEquals(200, answer.statusCode(), address);
                AddressWalk.check(operation, answer.asString(), IsolatedProfile.PUBLIC_URL);
                AddressWalk.check(operation, String.valueOf(answer.header("Link")), IsolatedProfile.PUBLIC_URL);
            }
        });
    }

    /** By the long way and by the short one. */
    @Test
    void theNextPageIsThereOnAConnectionThatStaysOpen() throws IOException {
        try (Wire wire = Wire.get(server, "/v1/topics?limit=1")) {
            String link = wire.answer().headers().get("link");
            assertTrue(link.startsWith("<" + IsolatedProfile.PUBLIC_URL + "/v1/topics?limit=1&cursor="), link);
            wire.send("GET /v1/topics?limit=1 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Prefix: /evil\r\n\r\n");
            Wire.Answer again = wire.answer();
            assertEquals(link, again.headers().get("link"));
            assertEquals(1, AddressWalk.check("link", again.headers().get("link"), IsolatedProfile.PUBLIC_URL));
        }
    }

    @Test
    void redirectsAndWhatIsMadeAreLocatedThere() {
        Import.send(Import.story(
                "configured-new", "publishedAt", "2026-01-01T00:00:00Z", "formerSlugs", List.of("configured-old")));
        assertEquals(
                IsolatedProfile.PUBLIC_URL + "/v1/stories/configured-new?text=html",
                Editor.editor().get("/v1/stories/configured-old?text=html").header("Location"));
        assertEquals(
                IsolatedProfile.PUBLIC_URL + "/swagger-ui",
                Editor.editor().get("/swagger-ui/").header("Location"));
        Response made = Editor.editor(Editor.JSON, object("name", "Located there", "topicType", "concept"))
                .post("/editorial/v1/topics?publish=true");
        assertTrue(made.header("Location").startsWith(IsolatedProfile.PUBLIC_URL + "/editorial/v1/topics/topic_"));
    }

    /** What is sent is what is kept. */
    @Test
    void eventsOfWebhooksHaveIt() {
        String webhook = Editor.editor(Editor.JSON, object("url", "https://h.example/"))
                .post("/admin/v1/webhooks")
                .path("links.self");
        assertTrue(webhook.startsWith(IsolatedProfile.PUBLIC_URL + "/admin/v1/webhooks/"), webhook);
        String path = webhook.substring(IsolatedProfile.PUBLIC_URL.length());
        Response test = Editor.editor().post(path + "/test-events");
        assertEquals(webhook, test.path("event.data.links.self"));
    }

    @Test
    void theDocumentNamesIt() {
        assertEquals(
                IsolatedProfile.PUBLIC_URL, Editor.editor().get("/openapi.json").path("servers[0].url"));
        assertTrue(
                Editor.editor().get("/openapi").asString().contains("\n- url: " + IsolatedProfile.PUBLIC_URL + "\n"));
    }

    @Test
    void exportsForTheImportDoNot() {
        new AddressWalk();
        String export = Editor.editor().get("/editorial/v1/export").asString();
        assertTrue(AddressWalk.check("exportDocuments", export, "") > 0);
    }
}
