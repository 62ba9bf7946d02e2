package io.backgrounder.publication;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a story uses is not deleted, and the refusal names the story. */
@QuarkusTest
class ReferrersTest {
    private static final ObjectNode LATER = object("at", "2099-01-01T00:00:00Z");

    /** How a story may use something: each makes one with a slug that does, by these members. */
    private enum Use {
        PUBLISHED(Editor::published),
        ARCHIVED((story, link) -> {
            Editor.draft(story, link);
            publish(story, object("status", "archived"));
        }),
        WITHDRAWN((story, link) -> {
            Editor.published(story, link);
            Editor.withdraw(story, "R").then().statusCode(204);
        }),
        DRAFT(Editor::draft),
        DRAFT_BESIDE_PUBLISHED((story, link) -> {
            Editor.published(story);
            write(story, link);
        }),
        DRAFT_BESIDE_WITHDRAWN((story, link) -> {
            Editor.published(story);
            Editor.withdraw(story, "R").then().statusCode(204);
            write(story, link);
        }),
        PUBLISHED_BESIDE_DRAFT((story, link) -> {
            Editor.published(story, link);
            write(story, object());
        }),
        SCHEDULED((story, link) -> {
            Editor.draft(story, link);
            publish(story, LATER);
        }),
        SCHEDULED_BESIDE_PUBLISHED((story, link) -> {
            Editor.published(story);
            write(story, link);
            publish(story, LATER);
        }),
        TO_BE_WITHDRAWN((story, link) -> {
            Editor.published(story, link);
            Editor.overwriting()
                    .delete(Editor.address("stories/" + story + "/publication?reason=R&at=2099-01-01T00:00:00Z"))
                    .then()
                    .statusCode(204);
        }),
        IMPORTED((story, link) -> imported(story, link)),
        IMPORTED_DRAFT((story, link) -> imported(story, "status", "draft", link)),
        IMPORTED_SCHEDULED(
                (story, link) -> imported(story, "status", "scheduled", "scheduledAt", "2099-01-01T00:00:00Z", link));

        private final BiConsumer<String, ObjectNode> made;

        Use(BiConsumer<String, ObjectNode> made) {
            this.made = made;
        }
    }

    private static void write(String story, ObjectNode link) {
        Editor.replace("stories/" + story, story("slug", story, "analysis", "Another", link))
                .then()
                .statusCode(200);
    }

    private static void publish(String story, ObjectNode order) {
        Editor.publish(story, order).then().statusCode(200);
    }

    private static void imported(String story, Object... members) {
        assertEquals(
                "created", Import.status(Import.story(story, "publishedAt", "2026-01-01T00:00:00Z", object(members))));
    }

    private static ObjectNode link(Sample kind, String slug) {
        return switch (kind) {
            case TOPIC -> object("topics", List.of(slug));
            case FAQ -> object("faqs", List.of(slug));
            case CONTRIBUTOR -> byline(slug);
            default -> object("coverage", coverage(slug));
        };
    }

    private static Stream<Arguments> uses() {
        return Stream.of(Sample.SOURCE, Sample.TOPIC, Sample.CONTRIBUTOR, Sample.FAQ)
                .flatMap(kind -> Stream.of(Use.values()).map(use -> Arguments.of(kind, use)));
    }

    private static String link(String story) {
        return "/editorial/v1/stories/"
                + Editor.document("stories/" + story).get("id").asText();
    }

    private static void refused(String path, List<String> stories) {
        Response refusal = Editor.delete(path);
        refusal.then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString(path.startsWith("faqs/") ? "Stories use this FAQ," : "fronts use this "))
                .body("referrers.total", equalTo(stories.size()))
                .body(
                        "referrers.links",
                        contains(stories.stream()
                                .limit(20)
                                .map(ReferrersTest::link)
                                .toArray()));
        refusal.<List<String>>path("referrers.links")
                .forEach(address -> Editor.editor().get(address).then().statusCode(200));
        given().get("/v1/" + path).then().statusCode(200);
    }

    private static void deleted(String path) {
        Editor.delete(path).then().statusCode(204);
        given().get("/v1/" + path).then().statusCode(410);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void whatAStoryUsesIsNotDeleted(Sample kind, Use use) {
        String name = "used-" + use.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String path = kind.created(name);
        String story = kind.slug("using-" + name);
        use.made.accept(story, link(kind, kind.slug(name)));
        refused(path, List.of(story));
        if (Editor.document("stories/" + story).has("revision")) {
            write(story, object());
            publish(story, object());
        } else {
            Editor.delete("stories/" + story).then().statusCode(204);
        }
        deleted(path);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void theLastEditedTwentyAreNamed(Sample kind) {
        String path = kind.created("used-often");
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            String story = kind.slug("using-often-" + i);
            (i % 2 == 0 ? Use.DRAFT : Use.PUBLISHED).made.accept(story, link(kind, kind.slug("used-often")));
            stories.add(story);
        }
        Collections.reverse(stories);
        refused(path, stories);
        write(stories.get(22), link(kind, kind.slug("used-often")));
        stories.add(0, stories.remove(22));
        refused(path, stories);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void whatNoDraftUsesAnyMoreIsDeleted(Sample kind) {
        String path = kind.created("used-before");
        ObjectNode link = link(kind, kind.slug("used-before"));
        String discarded = kind.slug("using-discarded");
        Use.DRAFT_BESIDE_PUBLISHED.made.accept(discarded, link);
        String rewritten = kind.slug("using-rewritten");
        Editor.draft(rewritten, link);
        String restored = kind.slug("using-restored");
        Use.DRAFT_BESIDE_PUBLISHED.made.accept(restored, link);
        String gone = kind.slug("using-gone");
        Editor.draft(gone, link);
        refused(path, List.of(gone, restored, rewritten, discarded));
        Editor.overwriting()
                .delete(Editor.address("stories/" + discarded + "/draft"))
                .then()
                .statusCode(200);
        write(rewritten, object());
        Editor.replace("stories/" + restored, story("slug", restored)).then().statusCode(200);
        Editor.delete("stories/" + gone).then().statusCode(204);
        deleted(path);
        Editor.get("stories/" + rewritten + "/drafts/1").then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void anotherSlugIsTheSameUse(Sample kind) {
        kind.created("used-renamed");
        String story = kind.slug("using-renamed");
        Editor.draft(story, link(kind, kind.slug("used-renamed")));
        String path = kind.path(kind.slug("used-anew"));
        Editor.patch(kind.path(kind.slug("used-renamed")), object("slug", kind.slug("used-anew")))
                .then()
                .statusCode(200);
        String byFormer = kind.slug("using-former");
        Editor.draft(byFormer, link(kind, kind.slug("used-renamed")));
        refused(path, List.of(byFormer, story));
    }

    @Test
    void aMergeMovesTheUse() {
        for (String topic : new String[] {"used-merged", "used-into", "used-last"}) {
            Editor.create("topics/" + topic, Sample.TOPIC.document()).then().statusCode(201);
        }
        Editor.draft("using-merged", "topics", List.of("used-merged"));
        Editor.draft("using-both", "topics", List.of("used-merged", "used-into"));
        Editor.published("using-live", "topics", List.of("used-merged"));
        Editor.patch("topics/used-merged", object("mergedInto", "used-into"))
                .then()
                .statusCode(200);
        refused("topics/used-into", List.of("using-live", "using-both", "using-merged"));
        Editor.patch("topics/used-into", object("mergedInto", "used-last"))
                .then()
                .statusCode(200);
        refused("topics/used-last", List.of("using-live", "using-both", "using-merged"));
        Editor.delete("stories/using-merged").then().statusCode(204);
        Editor.delete("stories/using-both").then().statusCode(204);
        refused("topics/used-last", List.of("using-live"));
    }

    @Test
    void otherRefusalsNameNone() {
        Editor.published("using-nothing");
        Editor.delete("stories/using-nothing").then().statusCode(409).body("referrers", nullValue());
        Editor.post("topics", object()).then().statusCode(422).body("errors", hasSize(3));
    }
}
