package io.backgrounder.document;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A slug that readers could know leads to its resource for ever. */
@QuarkusTest
class RenameTest {
    private static void rename(Sample kind, String from, String to) {
        Editor.patch(kind.path(from), object("slug", to)).then().statusCode(200).body("slug", equalTo(to));
        publish(kind, to);
    }

    private static void publish(Sample kind, String slug) {
        if (kind == Sample.STORY) {
            Editor.publish(slug).then().statusCode(200);
        }
    }

    private static void moved(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(308).header("Location", to);
    }

    @ParameterizedTest
    @EnumSource
    void everyFormerAddressMoves(Sample kind) {
        String first = kind.slug("rename-first");
        String second = kind.slug("rename-second");
        String third = kind.slug("rename-third");
        kind.created("rename-first");
        publish(kind, first);
        rename(kind, first, second);
        rename(kind, second, third);
        for (String former : new String[] {first, second}) {
            moved("/v1/" + kind.path(former), "/v1/" + kind.path(third));
            moved("/v1/" + kind.path(former) + "?fields=id", "/v1/" + kind.path(third) + "?fields=id");
            String there = Editor.address(kind.path(former));
            Response[] answers = {
                Editor.editor().get(there),
                Editor.editor().header("If-Match", "*").delete(there),
                Editor.editor(Editor.MERGE_PATCH, "{}").header("If-Match", "*").patch(there),
                Editor.create(kind.path(former), kind.document())
            };
            for (Response answer : answers) {
                answer.then()
                        .statusCode(308)
                        .header("Location", startsWith(Editor.address(kind.path(third))))
                        .header("Cache-Control", "no-store");
            }
        }
        assertEquals(
                object("formerSlugs", List.of(first, second)).get("formerSlugs"),
                Editor.document(kind.path(third)).get("formerSlugs"));
        given().get("/v1/" + kind.path(third)).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void aFormerSlugComesBackAndIsNeverLost(Sample kind) {
        String first = kind.slug("rename-back");
        String second = kind.slug("rename-forth");
        kind.created("rename-back");
        publish(kind, first);
        rename(kind, first, second);
        Editor.patch(kind.path(second), object("formerSlugs", null))
                .then()
                .statusCode(200)
                .header("ETag", Editor.etag(kind.path(second)));
        moved("/v1/" + kind.path(first), "/v1/" + kind.path(second));
        rename(kind, second, first);
        moved("/v1/" + kind.path(second), "/v1/" + kind.path(first));
        given().get("/v1/" + kind.path(first)).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void aSlugOnceUsedIsGivenToNoOther(Sample kind) {
        String former = kind.slug("rename-used");
        kind.created("rename-used");
        publish(kind, former);
        rename(kind, former, kind.slug("rename-using"));
        kind.created("rename-other");
        for (String taken : new String[] {former, kind.slug("rename-using")}) {
            Response post = Editor.post(
                    kind.collection,
                    kind.document(kind.path(kind.slug("rename-using"))).put("slug", taken));
            post.then().statusCode(422);
            assertEquals(Set.of("/slug"), Editor.pointers(post));
            Response patch = Editor.patch(kind.path(kind.slug("rename-other")), object("slug", taken));
            patch.then().statusCode(422);
            assertEquals(Set.of("/slug"), Editor.pointers(patch));
            Response claim = Editor.patch(kind.path(kind.slug("rename-other")), object("formerSlugs", List.of(taken)));
            claim.then().statusCode(422);
            assertEquals(Set.of("/formerSlugs/0"), Editor.pointers(claim));
        }
        Editor.post(kind.collection, kind.document().put(kind.title, former.replace('-', ' ')))
                .then()
                .statusCode(201)
                .body("slug", equalTo(former + "-2"));
    }

    @ParameterizedTest
    @EnumSource
    void formerSlugsCanBeGiven(Sample kind) {
        String path = kind.path(kind.slug("rename-given"));
        ObjectNode document = kind.document();
        document.putArray("formerSlugs").add(kind.slug("rename-elsewhere"));
        Editor.create(path, document).then().statusCode(201);
        publish(kind, kind.slug("rename-given"));
        moved("/v1/" + kind.path(kind.slug("rename-elsewhere")), "/v1/" + path);
    }

    @Test
    void storiesFollowARename() {
        for (Sample kind : new Sample[] {Sample.SOURCE, Sample.TOPIC, Sample.FAQ}) {
            kind.created("rename-linked");
        }
        Editor.published("rename-linking", json("""
                {"topics": ["rename-linked-topic"], "faqs": ["rename-linked-faq"],
                "coverage": {"summaries": [{"source": "rename-linked-source", "text": "T"}]}}"""));
        Editor.draft("rename-drafting", "topics", List.of("rename-linked-topic"));
        rename(Sample.SOURCE, "rename-linked-source", "rename-linked-source-2");
        rename(Sample.TOPIC, "rename-linked-topic", "rename-linked-topic-2");
        rename(Sample.FAQ, "rename-linked-faq", "rename-linked-faq-2");
        Editor.get("stories/rename-linking")
                .then()
                .body("topics.topic", contains("rename-linked-topic-2"))
                .body("faqs", contains("rename-linked-faq-2"))
                .body("coverage.summaries.source", contains("rename-linked-source-2"));
        Editor.get("stories/rename-drafting").then().body("topics.topic", contains("rename-linked-topic-2"));
        for (String filter : new String[] {
            "topic=rename-linked-topic",
            "topic=rename-linked-topic-2",
            "faq=rename-linked-faq",
            "source=rename-linked-source"
        }) {
            given().get("/v1/stories?" + filter).then().body("data.slug", contains("rename-linking"));
        }
        moved("/v1/topics/rename-linked-topic/stories?limit=2", "/v1/topics/rename-linked-topic-2/stories?limit=2");
        moved(
                "/v1/sources/rename-linked-source/source-summaries",
                "/v1/sources/rename-linked-source-2/source-summaries");
    }

    @Test
    void aLinkByAFormerSlugIsALink() {
        for (Sample kind : new Sample[] {Sample.SOURCE, Sample.TOPIC, Sample.FAQ}) {
            kind.created("rename-twice");
            rename(kind, kind.slug("rename-twice"), kind.slug("rename-twice") + "-2");
        }
        Response refusal = Editor.create("stories/rename-twice", story(json("""
                {"topics": ["rename-twice-topic", "rename-twice-topic-2"], "faqs": ["rename-twice-faq-2", "rename-twice-faq"],
                "coverage": {"summaries": [{"source": "rename-twice-source", "text": "T"},
                {"source": "rename-twice-source-2", "text": "T"}]}}""")));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/coverage/summaries/1/source"), Editor.pointers(refusal));
        Editor.published("rename-twice", "topics", List.of("rename-twice-topic"));
        given().get("/v1/stories/rename-twice").then().body("topics.slug", contains("rename-twice-topic-2"));
    }

    @Test
    void whatWasRenamedOftenIsStillWhatPutTakes() {
        Sample.SOURCE.created("rename-often");
        String slug = "rename-often-source";
        for (int i = 0; i < 51; i++) {
            rename(Sample.SOURCE, slug, "rename-often-" + i);
            slug = "rename-often-" + i;
        }
        Editor.replace("sources/" + slug, Editor.document("sources/" + slug))
                .then()
                .statusCode(200);
    }
}
