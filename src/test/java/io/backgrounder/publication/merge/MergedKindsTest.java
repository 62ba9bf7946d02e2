package io.backgrounder.publication.merge;

import static io.backgrounder.Documents.json;
import static io.backgrounder.publication.merge.Merges.ADDRESS;
import static io.backgrounder.publication.merge.Merges.id;
import static io.backgrounder.publication.merge.Merges.links;
import static io.backgrounder.publication.merge.Merges.member;
import static io.backgrounder.publication.merge.Merges.merge;
import static io.backgrounder.publication.merge.Merges.now;
import static io.backgrounder.publication.merge.Merges.published;
import static io.backgrounder.publication.merge.Merges.read;
import static io.backgrounder.publication.merge.Merges.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.SmallDatabaseProfile;
import io.backgrounder.change.Feed;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two sources, topics or FAQs that are one. */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class MergedKindsTest {
    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void storiesFollow(Sample kind) throws InterruptedException {
        String from = published(kind, "merged-from");
        String into = published(kind, "merged-into");
        String id = id(kind, from);
        String one = story(kind, "merged-story", from);
        String other = story(kind, "merged-other", into);
        String revision = given().get("/v1/stories/" + one + "/revisions/1").asString();
        read(one).then().body(member(kind, true), contains(from));
        Instant before = now();
        Thread.sleep(5);
        String token = Feed.end();
        merge(kind, from, into).then().statusCode(200).body("slug", equalTo(into));
        read(one).then().body(member(kind, true), contains(into));
        given().get("/v1/stories/" + one + "?asOf=" + before).then().body(member(kind, true), contains(from));
        given().get("/v1/stories/" + one + "?asOf=" + now()).then().body(member(kind, true), contains(into));
        assertEquals(
                revision, given().get("/v1/stories/" + one + "/revisions/1").asString());
        for (String name : List.of(from, into, id)) {
            given().get("/v1/stories?" + kind.type() + "=" + name)
                    .then()
                    .body("data.slug", containsInAnyOrder(one, other));
            given().get("/v1/search?q=H&types=story&" + kind.type() + "=" + name)
                    .then()
                    .statusCode(200)
                    .body("data.slug", containsInAnyOrder(one, other));
        }
        for (String name : List.of(from, id)) {
            given().redirects()
                    .follow(false)
                    .get("/v1/" + kind.path(name))
                    .then()
                    .statusCode(308)
                    .header("Location", "/v1/" + kind.path(into));
        }
        List<JsonNode> changes = Feed.after(token, "&derived=true");
        assertEquals(
                List.of("merged " + id, "updated " + id(kind, into), "updated " + id(Sample.STORY, one)),
                changes.stream()
                        .map(change -> change.get("action").asText() + " "
                                + change.get("id").asText())
                        .toList());
        Editor.editor()
                .get("/editorial/v1/tombstones?limit=100&kind=" + kind.type())
                .then()
                .body("data.find { it.id == '" + id + "' }.mergedInto", equalTo(into));
        String line = Editor.editor()
                .get("/editorial/v1/export")
                .asString()
                .lines()
                .filter(each -> each.startsWith("{\"type\":\"tombstone\"") && each.contains(id))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("\"mergedInto\":\"" + into + "\""), line);
        assertEquals("unchanged", Import.status(line));
    }

    @Test
    void aFacetCountsAMergedSourceAsItsSuccessor() {
        String from = published(Sample.SOURCE, "merged-facet-from");
        String into = published(Sample.SOURCE, "merged-facet-into");
        for (String source : List.of(from, into)) {
            Editor.published(
                    "merged-facet-" + source, links(Sample.SOURCE, source).put("headline", "Quellwolken"));
        }
        merge(Sample.SOURCE, from, into).then().statusCode(200);
        given().get("/v1/search?q=Quellwolken&types=story&facets=source")
                .then()
                .statusCode(200)
                .body("facets.source.source.slug", contains(into))
                .body("facets.source.count", contains(2));
    }

    @Test
    void thePointsAndArticlesOfASourceFollow() {
        String from = published(Sample.SOURCE, "merged-points-from");
        String into = published(Sample.SOURCE, "merged-points-into");
        String third = published(Sample.SOURCE, "merged-points-third");
        ObjectNode links = links(Sample.SOURCE, from, third);
        ((ObjectNode) links.get("coverage")).set("points", json("""
                [{"kind": "agree", "text": "A", "sources": ["%s", "%s"]}, {"kind": "only", "text": "O", "sources": ["%s"]}]""".formatted(third, from, from)));
        Editor.published("merged-points", links);
        story(Sample.SOURCE, "merged-points-other", into);
        Editor.published("merged-points-withdrawn", links(Sample.SOURCE, from));
        Editor.withdraw("merged-points-withdrawn", "R").then().statusCode(204);
        merge(Sample.SOURCE, from, into).then().statusCode(200);
        read("merged-points")
                .then()
                .body("coverage.summaries.source.slug", contains(into, third))
                .body("coverage.summaries[0].articles.url", contains(ADDRESS))
                .body("coverage.points[0].sources.slug", contains(third, into))
                .body("coverage.points[1].sources.slug", contains(into));
        Editor.publish("merged-points-withdrawn").then().statusCode(200);
        read("merged-points-withdrawn").then().body("coverage.summaries.source.slug", contains(into));
        Editor.replace("stories/merged-points", Editor.document("stories/merged-points"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void aStoryWithBoth(Sample kind) {
        String from = published(kind, "merged-both-from");
        String into = published(kind, "merged-both-into");
        String story = story(kind, "merged-both", into, from);
        Editor.draft(kind.slug("merged-both-draft"), links(kind, into, from));
        Response answer = merge(kind, from, into);
        if (kind == Sample.SOURCE) {
            answer.then().statusCode(409).body("referrers.total", equalTo(2));
            assertEquals(
                    Set.of(story, kind.slug("merged-both-draft")),
                    new TreeSet<>(answer.jsonPath().<String>getList("referrers.links").stream()
                            .map(address -> Editor.editor().get(address).<String>path("slug"))
                            .toList()));
            given().get("/v1/" + kind.path(from)).then().statusCode(200);
            return;
        }
        answer.then().statusCode(200);
        read(story).then().body(member(kind, true), contains(into));
        Editor.get("stories/" + kind.slug("merged-both-draft")).then().body(member(kind, false), contains(into));
    }
}
