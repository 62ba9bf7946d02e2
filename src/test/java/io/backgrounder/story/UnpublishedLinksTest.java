package io.backgrounder.story;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.faq;
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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.change.Feed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages leave out what readers do not see, and show it as soon as they do. */
@QuarkusTest
class UnpublishedLinksTest {
    private static void draft(String path, ObjectNode document) {
        Editor.editor(Editor.JSON, document)
                .header("If-None-Match", "*")
                .put(Editor.address(path))
                .then()
                .statusCode(201);
    }

    private static void publish(String path) {
        Editor.publication(path, "{}").then().statusCode(200);
    }

    private static void withdraw(String path) {
        Editor.withdrawal(path, "R").then().statusCode(204);
    }

    private static String body(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    /** Each answer is read before, so that it is in the cache. */
    @ParameterizedTest
    @ValueSource(strings = {"topics", "faqs"})
    void theyAppearWhenTheyArePublishedAndDisappearWhenTheyAreWithdrawn(String collection) {
        boolean topics = collection.equals("topics");
        String slug = "links-" + collection;
        Import.send(Import.topic(slug + "-shown"), Import.faq(slug + "-shown"));
        draft(collection + "/" + slug, topics ? topic() : faq());
        ObjectNode story = topics
                ? story("topics", List.of(slug, slug + "-shown"))
                : story("faqs", List.of(slug, slug + "-shown"));
        draft("stories/" + slug, story);
        publish("stories/" + slug);
        List<String> answers = List.of(
                "/v1/stories/" + slug,
                "/v1/stories/" + slug + "?text=plain",
                "/v1/stories/" + slug + "/" + collection,
                "/v1/stories?include=topics,faqs",
                "/v1/stories?ids=" + slug + "&include=topics,faqs",
                "/v1/topics/" + slug + "-shown/stories?include=topics,faqs");
        String link = "/v1/" + collection + "/" + slug + (topics ? "/related" : "\"");
        for (int time = 0; time < 2; time++) {
            for (String answer : answers) {
                assertFalse(body(answer).contains(link), answer);
            }
            String token = Feed.end();
            publish(collection + "/" + slug);
            for (String answer : answers) {
                if (topics || !answer.contains("-shown/stories")) {
                    assertTrue(body(answer).contains(link), answer);
                }
            }
            given().get("/v1/changes?derived=true&after=" + token)
                    .then()
                    .body("data.findAll { it.derived }.sections.flatten()", hasItem(collection));
            given().get("/v1/stories/" + slug)
                    .then()
                    .body(collection + ".slug", contains(slug, slug + "-shown"))
                    .body("revision", equalTo(1));
            withdraw(collection + "/" + slug);
        }
        given().get("/v1/stories/" + slug).then().body(collection + ".slug", contains(slug + "-shown"));
        Editor.get("stories/" + slug).then().body(topics ? "topics.topic" : "faqs", contains(slug, slug + "-shown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "faqs"})
    void noChangeTellsThatTheyWereLinked(String collection) {
        boolean topics = collection.equals("topics");
        String slug = "links-untold-" + collection;
        draft(collection + "/" + slug, topics ? topic() : faq());
        Editor.published(slug);
        String token = Feed.end();
        for (List<String> links : List.of(List.of(slug), List.<String>of())) {
            Editor.patch("stories/" + slug, object(collection, links, "headline", "Headline " + links.size()));
            Editor.publish(slug);
        }
        Editor.patch("stories/" + slug, object(collection, List.of(slug)));
        Editor.publish(slug);
        given().get("/v1/changes?after=" + token)
                .then()
                .body("data.sections", contains(List.of("headline"), List.of("headline"), List.of()));
    }

    @Test
    void aRenamedDraftStaysLinked() {
        draft("faqs/links-renamed", faq());
        draft("stories/links-renamed", story("faqs", List.of("links-renamed")));
        Editor.editor(Editor.MERGE_PATCH, object("slug", "links-renamed-since"))
                .header("If-Match", "*")
                .patch(Editor.address("faqs/links-renamed"))
                .then()
                .statusCode(200);
        Editor.get("stories/links-renamed").then().body("faqs", contains("links-renamed-since"));
        publish("stories/links-renamed");
        publish("faqs/links-renamed-since");
        given().get("/v1/stories/links-renamed").then().body("faqs.slug", contains("links-renamed-since"));
    }

    @Test
    void neitherSearchNorRelatedTopicsKnowThem() {
        draft("topics/links-hidden", topic("name", "Hidden"));
        Import.send(
                Import.topic("links-known"),
                Import.story(
                        "links-related",
                        "headline",
                        "Quastenflosser",
                        "topics",
                        List.of("links-hidden", "links-known")));
        given().get("/v1/topics/links-known/related").then().statusCode(200).body("data", empty());
        given().get("/v1/search?q=Quastenflosser&facets=topic")
                .then()
                .statusCode(200)
                .body("facets.topic.topic.slug", contains("links-known"));
        given().get("/v1/stories?topic=links-hidden").then().statusCode(400);
        publish("topics/links-hidden");
        given().get("/v1/topics/links-known/related").then().body("data.slug", contains("links-hidden"));
        given().get("/v1/search?q=Quastenflosser&facets=topic")
                .then()
                .body("facets.topic.topic.slug", hasItem("links-hidden"));
        withdraw("topics/links-hidden");
        given().get("/v1/topics/links-known/related").then().body("data", empty());
        given().get("/v1/stories?topic=links-hidden").then().statusCode(400);
        given().get("/v1/topics/links-hidden/stories").then().statusCode(410);
        given().get("/v1/topics").then().body("data.slug", not(hasItem("links-hidden")));
    }

    @Test
    void aSourceIsPublishedBeforeItsStoriesAndNotWithdrawnBeforeThem() {
        draft("sources/links-source", source());
        draft("stories/links-covered", story("coverage", coverage("links-source")));
        Editor.publication("stories/links-covered", "{}")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/coverage/summaries/0/source"))
                .body("errors[0].detail", containsString("/editorial/v1/sources/links-source"));
        publish("sources/links-source");
        publish("stories/links-covered");
        Editor.withdrawal("sources/links-source", "R").then().statusCode(409).body("referrers.total", equalTo(1));
        withdraw("stories/links-covered");
        withdraw("sources/links-source");
        given().get("/v1/sources/links-source").then().statusCode(410);
    }
}
