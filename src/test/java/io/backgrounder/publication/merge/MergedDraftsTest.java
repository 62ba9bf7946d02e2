package io.backgrounder.publication.merge;

import static io.backgrounder.publication.merge.Merges.draft;
import static io.backgrounder.publication.merge.Merges.id;
import static io.backgrounder.publication.merge.Merges.links;
import static io.backgrounder.publication.merge.Merges.member;
import static io.backgrounder.publication.merge.Merges.merge;
import static io.backgrounder.publication.merge.Merges.published;
import static io.backgrounder.publication.merge.Merges.read;
import static io.backgrounder.publication.merge.Merges.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.SmallDatabaseProfile;
import io.backgrounder.change.Feed;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts follow a merge, and can be merged themselves. */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class MergedDraftsTest {
    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void draftsFollow(Sample kind) {
        String from = published(kind, "merged-used-from");
        String into = published(kind, "merged-used-into");
        String story = kind.slug("merged-used");
        Editor.draft(story, links(kind, from));
        merge(kind, from, into).then().statusCode(200);
        Editor.get("stories/" + story).then().body(member(kind, false), contains(into));
        Editor.delete(kind.path(into)).then().statusCode(409);
        Editor.publish(story).then().statusCode(200);
        read(story).then().body(member(kind, true), contains(into));
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void nothingIsLeftOfADraft(Sample kind) {
        String from = draft(kind, "merged-draft-from");
        String into = published(kind, "merged-draft-into");
        String id = id(kind, from);
        String story = kind.slug("merged-draft");
        Editor.draft(story, links(kind, from));
        Editor.note(kind.path(from), "Moved").then().statusCode(201);
        String token = Feed.end();
        merge(kind, from, into).then().statusCode(200).body("slug", equalTo(into));
        assertEquals(token, Feed.end());
        for (String name : List.of(from, id)) {
            Editor.get(kind.path(name)).then().statusCode(404);
            given().redirects()
                    .follow(false)
                    .get("/v1/" + kind.path(name))
                    .then()
                    .statusCode(404);
        }
        Editor.editor().get("/editorial/v1/export").then().body(not(containsString(id)));
        Editor.get("stories/" + story).then().body(member(kind, false), contains(into));
        Editor.get("stories/" + story + "/drafts/1").then().body("document." + member(kind, false), contains(into));
        Editor.get(kind.path(into) + "/notes").then().body("data.text", contains("Moved"));
        Editor.delete(kind.path(into)).then().statusCode(409);
        Editor.publish(story).then().statusCode(200);
        read(story).then().body(member(kind, true), contains(into));
        draft(kind, "merged-draft-from");
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void aDraftIsMergedIntoADraft(Sample kind) {
        String from = draft(kind, "merged-drafts-from");
        String into = draft(kind, "merged-drafts-into");
        String story = kind.slug("merged-drafts");
        Editor.draft(story, links(kind, from));
        merge(kind, from, into).then().statusCode(200).body("status", equalTo("draft"));
        Editor.get("stories/" + story).then().body(member(kind, false), contains(into));
        Editor.get(kind.path(from)).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOPIC", "FAQ"})
    void aDraftThatPublishedStoriesHaveStays(Sample kind) {
        String from = draft(kind, "merged-hidden-from");
        String into = published(kind, "merged-hidden-into");
        String story = story(kind, "merged-hidden", from);
        merge(kind, from, into)
                .then()
                .statusCode(409)
                .body("referrers.links", contains("/editorial/v1/stories/" + id(Sample.STORY, story)));
        Editor.get(kind.path(from)).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void whatReadersHaveSeenIsNotMergedIntoWhatTheyHaveNot(Sample kind) {
        String from = published(kind, "merged-seen");
        String into = draft(kind, "merged-unseen");
        for (String name : List.of(into, from, kind.slug("merged-nowhere"))) {
            Response refusal = merge(kind, from, name);
            refusal.then().statusCode(422);
            assertEquals(Set.of("/mergedInto"), Editor.pointers(refusal));
        }
        given().get("/v1/" + kind.path(from)).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void anImportDoesNotMerge(Sample kind) {
        String into = published(kind, "merged-import-into");
        for (String status : List.of("published", "draft")) {
            JsonNode result = Import.send(
                            kind.line(kind.slug("merged-import"), "T", "mergedInto", into, "status", status))
                    .get(0);
            assertEquals("rejected", result.path("status").asText());
            assertEquals("/mergedInto", result.at("/errors/0/pointer").asText());
        }
    }
}
