package io.backgrounder.access;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.address.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit trail, and {@code GET /admin/v1/audit-events}. */
@QuarkusTest
class AuditTest {
    @Inject
    Audit audit;

    @Test
    void itNamesTheKeyThatWasUsed() {
        Keys.Made admin = Keys.make(object("name", "Anna’s key 🔑", "scopes", List.of(Scopes.ADMIN)));
        Keys.Made other = Keys.make(Scopes.READ);
        Keys.as(admin.text()).delete(other.address()).then().statusCode(204);
        list("resource=" + other.id() + "&action=revoke")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("data.actor", contains("Anna’s key 🔑"))
                .body("data.kind", contains("key"))
                .body("data.detail", contains(other.name()));
    }

    @Test
    void outsideOfARequestTheSystemActs() {
        UUID story = Kind.newId();
        QuarkusTransaction.requiringNew().run(() -> audit.record("publish", Kind.STORY, story, null));
        list("resource=" + Kind.STORY.id(story))
                .body("data", hasSize(1))
                .body("data[0].actor", equalTo("system"))
                .body("data[0].kind", equalTo("story"));
    }

    @Test
    void manyAreRecordedAtOnce() {
        List<UUID> topics = List.of(Kind.newId(), Kind.newId(), Kind.newId());
        String actor = "many-" + topics.get(0);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.recordAll(
                        actor,
                        topics.stream()
                                .map(id -> new Audit.Entry("update", Kind.TOPIC, id, "By import"))
                                .toList()));
        list("actor=" + actor + "&kind=topic&action=update&total=true")
                .body("page.total", equalTo(3))
                .body(
                        "data.resource",
                        contains(
                                Kind.TOPIC.id(topics.get(2)),
                                Kind.TOPIC.id(topics.get(1)),
                                Kind.TOPIC.id(topics.get(0))));
        list("actor=" + actor + "&kind=story").body("data", empty());
        list("actor=" + actor + "&action=create").body("data", empty());
    }

    @Test
    void whatIsRolledBackWasNotDone() {
        UUID source = Kind.newId();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record("create", Kind.SOURCE, source, null);
                    throw new IllegalStateException();
                }));
        list("resource=" + Kind.SOURCE.id(source)).body("data", empty());
    }

    @Test
    void itIsPagedAndNarrowedByTime() {
        String actor = "paged-" + Kind.newId();
        for (int i = 0; i < 3; i++) {
            UUID faq = Kind.newId();
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.recordAll(actor, List.of(new Audit.Entry("update", Kind.FAQ, faq, null))));
        }
        ValidatableResponse first = list("actor=" + actor + "&limit=2")
                .body("data", hasSize(2))
                .header("Link", containsString("rel=\"next\""));
        list("actor=" + actor + "&limit=2&cursor=" + first.extract().path("page.nextCursor"))
                .body("data", hasSize(1));
        String middle = first.extract().path("data[1].at");
        list("actor=" + actor + "&after=" + middle)
                .body("data.id", contains(first.extract().<String>path("data[0].id")));
        list("actor=" + actor + "&before=" + middle).body("data", hasSize(1));
    }

    @Test
    void aWrongParameterIsNamed() {
        list("kind=planet").statusCode(400).body("errors.parameter", hasItem("kind"));
        list("after=yesterday").statusCode(400).body("errors.parameter", hasItem("after"));
        list("who=me").statusCode(400).body("errors.parameter", hasItem("who"));
    }

    @Test
    void everyKindThatIsToldCanBeAskedFor() throws IOException {
        JsonNode kinds = json(Files.readString(Path.of("openapi/openapi.json")))
                .at("/components/schemas/AuditEvent/properties/kind/examples");
        assertEquals(11, kinds.size());
        kinds.forEach(kind -> list("kind=" + kind.asText()).statusCode(200));
    }

    private static ValidatableResponse list(String query) {
        return Keys.as(Keys.ADMIN).get("/admin/v1/audit-events?" + query).then();
    }
}
