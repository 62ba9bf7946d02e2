package io.backgrounder.search;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The next search, and the next suggestion, show what was written before them. */
@QuarkusTest
class SearchFreshnessTest {

    /** Asks for both at each step, so that the cache has an answer that must go. */
    private static void seen(String q, String... slugs) {
        assertEquals(List.of(slugs), SearchClient.slugs(SearchClient.found(q, Map.of())), "searched: " + q);
        assertEquals(List.of(slugs), SearchClient.suggested(q, Map.of()), "suggested: " + q);
    }

    @Test
    void aStoryComesAndGoes() {
        seen("quorvex");
        Editor.draft("quorvex-one");
        Editor.patch("stories/quorvex-one", object("headline", "Quorvex rises"));
        seen("quorvex");
        Editor.publish("quorvex-one").then().statusCode(200);
        seen("quorvex", "quorvex-one");
        Editor.patch("stories/quorvex-one", object("slug", "quorvex-two", "headline", "Quorvex falls"))
                .then()
                .statusCode(200);
        seen("quorvex falls");
        Editor.publish("quorvex-two").then().statusCode(200);
        seen("quorvex falls", "quorvex-two");
        seen("quorvex rises");
        Editor.withdraw("quorvex-two", "R").then().statusCode(204);
        seen("quorvex");
        Editor.publish("quorvex-two").then().statusCode(200);
        seen("quorvex", "quorvex-two");
        Editor.publish("quorvex-two", object("status", "archived")).then().statusCode(200);
        seen("quorvex");
    }

    @Test
    void aChangeOfTheTextAloneIsSeen() {
        Editor.published("zandrell", "analysis", "Of brindlemoss.");
        assertEquals(List.of("zandrell"), SearchClient.slugs(SearchClient.found("brindlemoss", Map.of())));
        Editor.patch("stories/zandrell", object("analysis", "Of copperfern."))
                .then()
                .statusCode(200);
        assertEquals(List.of(), SearchClient.slugs(SearchClient.found("copperfern", Map.of())));
        Editor.publish("zandrell").then().statusCode(200);
        assertEquals(List.of(), SearchClient.slugs(SearchClient.found("brindlemoss", Map.of())));
        assertEquals(List.of("zandrell"), SearchClient.slugs(SearchClient.found("copperfern", Map.of())));
    }

    @Test
    void topicsFaqsAndSourcesAreRenamedAndDeleted() {
        Editor.create("topics/wexlow", json("""
            {"name": "Wexlow", "topicType": "place", "aliases": ["Old Pellhaven"]}"""));
        seen("wexlow", "wexlow");
        seen("pellhaven", "wexlow");
        Editor.patch("topics/wexlow", object("name", "Varrick", "aliases", List.of()))
                .then()
                .statusCode(200);
        seen("wexlow");
        seen("pellhaven");
        seen("varrick", "wexlow");
        Editor.delete("topics/wexlow").then().statusCode(204);
        seen("varrick");

        Editor.create("faqs/plimsley", faq("question", "What is plimsley?"));
        seen("plimsley", "plimsley");
        Editor.delete("faqs/plimsley").then().statusCode(204);
        seen("plimsley");

        Editor.create("sources/dunmarrow", source("name", "The Dunmarrow Times"));
        assertEquals(List.of("dunmarrow"), SearchClient.slugs(SearchClient.found("dunmarrow", Map.of())));
        Editor.delete("sources/dunmarrow").then().statusCode(204);
        assertEquals(List.of(), SearchClient.slugs(SearchClient.found("dunmarrow", Map.of())));
    }

    @Test
    void theStoriesOfAMergedTopicAreThoseOfTheOther() {
        for (String topic : new String[] {"ostrabel", "kelmire"}) {
            Editor.create("topics/" + topic, topic("name", topic, "topicType", "place"));
        }
        Editor.published("hollowfen-both", "topics", List.of("ostrabel", "kelmire"), "analysis", "Hollowfen.");
        Editor.published("hollowfen-one", "topics", List.of("ostrabel"), "analysis", "Hollowfen.");
        Map<String, String> facets = Map.of("facets", "topic", "topic", "kelmire");
        assertEquals(
                1,
                SearchClient.found("hollowfen", facets)
                        .at("/facets/topic/0/count")
                        .asInt());
        Editor.patch("topics/ostrabel", object("mergedInto", "kelmire")).then().statusCode(200);
        var page = SearchClient.found("hollowfen", facets);
        assertEquals(2, page.path("data").size());
        assertEquals(1, page.at("/facets/topic").size());
        assertEquals("kelmire", page.at("/facets/topic/0/topic/slug").asText());
        assertEquals(2, page.at("/facets/topic/0/count").asInt());
        seen("ostrabel");
    }

    @Test
    void anImportIsSeen() {
        ObjectNode story =
                Import.story("yarrowgate", "publishedAt", "2026-01-01T00:00:00Z", "analysis", "Thistlewick.");
        assertEquals("created", Import.status(story));
        assertEquals(List.of("yarrowgate"), SearchClient.slugs(SearchClient.found("thistlewick", Map.of())));
        assertEquals("updated", Import.status(story.put("analysis", "Nettlewick.")));
        assertEquals(List.of(), SearchClient.slugs(SearchClient.found("thistlewick", Map.of())));
        assertEquals(List.of("yarrowgate"), SearchClient.slugs(SearchClient.found("nettlewick", Map.of())));
    }
}
