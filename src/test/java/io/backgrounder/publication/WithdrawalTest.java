package io.backgrounder.publication;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.story;
import static io.backgrounder.Documents.topic;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A withdrawn story says why, at every address that it had. */
@QuarkusTest
class WithdrawalTest {
    private static final String[] BELOW = {
        "",
        "/faqs",
        "/topics",
        "/source-summaries",
        "/related",
        "/revisions",
        "/revisions/1",
        "/revisions/1/difference?from=0",
        "?asOf=2099-01-01T00:00:00Z",
        "?text=html&fields=headline"
    };

    @Test
    void everyAddressAnswers410WithTheReason() {
        Editor.published("withdraw-once");
        Editor.patch("stories/withdraw-once", object("slug", "withdraw-now"));
        Editor.publish("withdraw-now").then().statusCode(200);
        Editor.withdraw("withdraw-now", "The+interview+was+invented.").then().statusCode(204);
        String id = Editor.document("stories/withdraw-now").get("id").asText();
        for (String rest : BELOW) {
            for (String reference : new String[] {"withdraw-now", id}) {
                given().get("/v1/stories/" + reference + rest)
                        .then()
                        .statusCode(410)
                        .body("type", equalTo("/problems/withdrawn"))
                        .body("detail", containsString("The interview was invented."));
            }
            given().redirects()
                    .follow(false)
                    .get("/v1/stories/withdraw-once" + rest)
                    .then()
                    .statusCode(308)
                    .header("Location", "/v1/stories/withdraw-now" + rest);
        }
    }

    @Test
    void itLeavesEveryList() {
        Editor.create("topics/withdraw-topic", topic("topicType", "event"));
        Editor.create("faqs/withdraw-faq", faq());
        Editor.create("sources/withdraw-source", source());
        JsonNode links = json("""
                {"topics": ["withdraw-topic"], "faqs": ["withdraw-faq"],
                "coverage": {"summaries": [{"source": "withdraw-source", "text": "T"}]}}""");
        Editor.published("withdraw-listed", links);
        Editor.published("withdraw-related", links);
        given().get("/v1/stories/withdraw-related/related").then().body("data.slug", contains("withdraw-listed"));
        String id = given().get("/v1/stories/withdraw-listed").path("id");
        Editor.withdraw("withdraw-listed", "R").then().statusCode(204);
        for (String list : new String[] {
            "/v1/stories?topic=withdraw-topic",
            "/v1/stories?faq=withdraw-faq",
            "/v1/stories?source=withdraw-source",
            "/v1/topics/withdraw-topic/stories"
        }) {
            given().get(list).then().body("data.slug", contains("withdraw-related"));
        }
        given().get("/v1/source-summaries?source=withdraw-source").then().body("data.size()", equalTo(1));
        given().get("/v1/stories/withdraw-related/related").then().body("data", empty());
        given().get("/v1/stories?ids=" + id).then().body("missing.id", contains(id));
    }

    @Test
    void editorsStillReadItAndItsDraftStays() {
        Editor.published("withdraw-edited");
        Editor.patch("stories/withdraw-edited", object("headline", "Second"));
        Editor.withdraw("withdraw-edited", "R").then().statusCode(204);
        Editor.get("stories/withdraw-edited")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawnReason", equalTo("R"))
                .body("draft", equalTo(true))
                .body("headline", equalTo("Second"));
        Editor.replace("stories/withdraw-edited", Editor.document("stories/withdraw-edited"))
                .then()
                .statusCode(200)
                .header("ETag", Editor.etag("stories/withdraw-edited"));
        Editor.editor()
                .get(Editor.address("stories?status=withdrawn&limit=100"))
                .then()
                .body("data.slug", hasItem("withdraw-edited"));
        given().get("/v1/stories/withdraw-edited").then().statusCode(410);
    }

    @Test
    void publishingItAgainRestoresIt() {
        Editor.published("withdraw-restored");
        Editor.withdraw("withdraw-restored", "R").then().statusCode(204);
        Editor.publish("withdraw-restored")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("withdrawnReason", nullValue())
                .body("revision", equalTo(2));
        given().get("/v1/stories/withdraw-restored").then().statusCode(200).body("revision", equalTo(2));
        given().get("/v1/stories?limit=100").then().body("data.slug", hasItem("withdraw-restored"));
        Editor.get("stories/withdraw-restored").then().body("withdrawnReason", nullValue());
    }

    @Test
    void itMayBeRestoredToTheArchive() {
        Editor.published("withdraw-archived");
        Editor.withdraw("withdraw-archived", "R").then().statusCode(204);
        Editor.publish("withdraw-archived", object("status", "archived")).then().statusCode(200);
        given().get("/v1/stories/withdraw-archived").then().statusCode(200);
        given().get("/v1/stories?limit=100").then().body("data.slug", not(hasItem("withdraw-archived")));
    }

    @Test
    void aReasonIsNeeded() {
        Editor.published("withdraw-reason");
        for (String query :
                new String[] {"", "?reason=", "?reason=%20", "?reason=a%0Ab", "?reason=" + "x".repeat(1001)}) {
            Editor.overwriting()
                    .delete(Editor.address("stories/withdraw-reason/publication" + query))
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("reason"));
        }
        given().get("/v1/stories/withdraw-reason").then().statusCode(200);
    }

    @Test
    void whatReadersNeverSawIsNotWithdrawn() {
        Editor.draft("withdraw-draft");
        Editor.withdraw("withdraw-draft", "R").then().statusCode(409);
        Editor.withdraw("withdraw-none", "R").then().statusCode(404);
    }

    @Test
    void aReasonMayBeMended() {
        Editor.published("withdraw-twice");
        Editor.withdraw("withdraw-twice", "First").then().statusCode(204);
        Editor.withdraw("withdraw-twice", "Second").then().statusCode(204);
        given().get("/v1/stories/withdraw-twice").then().body("detail", containsString("Second"));
    }

    @Test
    void aWithdrawnSlugIsNotGivenAgain() {
        Editor.published("withdraw-slug");
        Editor.withdraw("withdraw-slug", "R").then().statusCode(204);
        Editor.create("stories/withdraw-slug", story("slug", "withdraw-slug"))
                .then()
                .statusCode(412);
        Editor.post("stories", story("slug", "withdraw-slug")).then().statusCode(422);
        Editor.delete("stories/withdraw-slug").then().statusCode(409);
    }
}
