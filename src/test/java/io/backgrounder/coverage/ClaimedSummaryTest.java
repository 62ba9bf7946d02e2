package io.backgrounder.coverage;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.source;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.SmallDatabaseProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two drafts may claim one new summary id, since neither has it yet; who is published first gets it. */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class ClaimedSummaryTest {
    private static final String ID = "summary_000000000000000000000000%s";

    /** A draft whose summary has an id that its client made. */
    private static void claiming(String slug, String digits) {
        Editor.create("sources/claimed-source", source("name", "S"));
        Editor.draft(slug, "coverage", json("""
                {"summaries": [{"id": "%s", "source": "claimed-source", "text": "T"}]}""".formatted(ID.formatted(digits))));
    }

    @Test
    void theSecondIsToldWhichMemberIsTaken() {
        claiming("claimed-first", "c1");
        claiming("claimed-second", "c1");
        Editor.publish("claimed-first").then().statusCode(200);
        Response refusal = Editor.publish("claimed-second");
        refusal.then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-document"))
                .body("errors.detail", contains("belongs to another story"));
        assertEquals(Set.of("/coverage/summaries/0/id"), Editor.pointers(refusal));
        given().get("/v1/stories/claimed-second").then().statusCode(404);
        Editor.get("stories/claimed-second").then().body("status", equalTo("draft"));
    }

    @Test
    void anotherIdIsMadeForASummaryThatLeavesItOut() {
        claiming("claimed-winner", "c2");
        claiming("claimed-loser", "c2");
        Editor.publish("claimed-winner").then().statusCode(200);
        ObjectNode loser = Editor.document("stories/claimed-loser");
        Editor.replace("stories/claimed-loser", loser).then().statusCode(422);
        ((ObjectNode) loser.at("/coverage/summaries/0")).remove("id");
        Editor.replace("stories/claimed-loser", loser)
                .then()
                .statusCode(200)
                .body("coverage.summaries.id", not(contains(ID.formatted("c2"))));
        Editor.publish("claimed-loser").then().statusCode(200);
    }

    @Test
    void whatAnExportHasOfItCanBeImported() {
        claiming("claimed-now", "c3");
        claiming("claimed-later", "c3");
        Editor.publish("claimed-now").then().statusCode(200);
        String id = Editor.document("stories/claimed-later").get("id").asText();
        String draft = Editor.editor()
                .get("/editorial/v1/export")
                .asString()
                .lines()
                .filter(line -> json(line).path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("unchanged", Import.status(draft));
        Editor.delete("stories/claimed-later").then().statusCode(204);
        assertEquals("created", Import.status(draft));
        Editor.publish("claimed-later").then().statusCode(422);
    }
}
