package io.backgrounder.webhook;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /admin/v1/webhooks}: making, reading, changing and deleting them. */
@QuarkusTest
class WebhookTest {
    private static final String URL = "https://partner.example/hooks";

    @Test
    void aNewOneShowsItsSecretOnce() {
        ValidatableResponse created = Hook.post(Hook.ADDRESS, json("""
                        {"url": "%s", "description": "Archive", "types": ["story"], "topics": ["united-nations"]}""".formatted(URL)))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="));
        try (Hook hook =
                new Hook(created.extract().path("id"), created.extract().path("secret"))) {
            created.header("Location", hook.address());
            String read = hook.get("")
                    .statusCode(200)
                    .body("url", equalTo(URL))
                    .body("description", equalTo("Archive"))
                    .body("enabled", equalTo(true))
                    .body("types", contains("story"))
                    .body("topics", contains(startsWith("topic_")))
                    .body("sources", empty())
                    .body("createdBy", equalTo("admin"))
                    .body("$", not(hasKey("secret")))
                    .extract()
                    .asString();
            String list = Keys.as(Keys.ADMIN)
                    .get(Hook.ADDRESS + "?limit=100")
                    .then()
                    .body("data.id", hasItem(hook.id()))
                    .extract()
                    .asString();
            assertThat(read + list, not(containsString(hook.secret().substring(6, 30))));
        }
    }

    @Test
    void itIsChangedAndDeleted() {
        Hook hook = Hook.to(URL, "topics", List.of("united-nations"));
        hook.patch(object("enabled", false, "topics", null, "sources", List.of("harbour-courier")))
                .statusCode(200)
                .body("url", equalTo(URL))
                .body("enabled", equalTo(false))
                .body("topics", empty())
                .body("sources", contains(startsWith("source_")));
        hook.test().statusCode(409);
        hook.patch(object("url", null)).statusCode(422).body("errors.pointer", contains("/url"));
        hook.patch(object("secret", "mine")).statusCode(400);
        hook.close();
        hook.get("").statusCode(404);
        hook.get("/deliveries").statusCode(404);
        hook.patch(object("enabled", true)).statusCode(404);
        Keys.as(Keys.ADMIN)
                .get("/admin/v1/audit-events?kind=webhook&resource=" + hook.id())
                .then()
                .body("data.action", contains("delete", "update", "create"));
    }

    @Test
    void aRepeatedCreationIsAnsweredAlike() {
        ObjectNode body = object("url", URL);
        String first = create(body).statusCode(201).extract().asString();
        assertEquals(first, create(body).statusCode(201).extract().asString());
        create(object("url", "https://other.example"))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        new Hook(json(first).path("id").asText(), "").close();
    }

    private static ValidatableResponse create(ObjectNode body) {
        return Keys.as(Keys.ADMIN)
                .header("Idempotency-Key", "webhook-once")
                .contentType(Editor.JSON)
                .body(body.toString())
                .post(Hook.ADDRESS)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                | /url",
                "{'url': 'ftp://partner.example/'}                                 | /url",
                "{'url': 'https://user:secret@partner.example/'}                   | /url",
                "{'url': 'https://partner.example:0/'}                             | /url",
                "{'url': 'https://2130706433/'}                                    | /url",
                "{'url': 'https://partner.example/', 'types': ['planet']}          | /types/0",
                "{'url': 'https://partner.example/', 'types': ['faq.published']}   | /types/0",
                "{'url': 'https://partner.example/', 'types': ['story', 'story']}  | /types",
                "{'url': 'https://partner.example/', 'topics': ['no-such-topic']}  | /topics/0",
                "{'url': 'https://partner.example/', 'sources': [null]}            | /sources/0",
                "{'url': 'https://partner.example/', 'description': ' '}           | /description",
            })
    void whatBreaksARuleIs422(String body, String pointer) {
        Hook.post(Hook.ADDRESS, body.replace('\'', '"')).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void aReplayStartsInTheLog() {
        try (Hook hook = Hook.to(URL)) {
            hook.replay(0).statusCode(422).body("errors.pointer", contains("/fromPosition"));
            hook.replay(1_000_000_000).statusCode(422).body("errors.pointer", contains("/fromPosition"));
        }
    }

    @Test
    void aRotationGivesAnotherSecret() {
        try (Hook hook = Hook.to(URL)) {
            assertNotEquals(hook.secret(), hook.rotated(3600).secret());
        }
    }
}
