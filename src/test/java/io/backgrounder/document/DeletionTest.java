package io.backgrounder.document;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was published and is deleted is gone for good: 410, and nobody else gets its addresses. */
@QuarkusTest
class DeletionTest {
    private static final String[] BELOW = {"", "?fields=id", "/stories", "/related", "/source-summaries"};

    private static boolean exists(Sample kind, String below) {
        return switch (below) {
            case "/stories" -> kind == Sample.TOPIC || kind == Sample.CONTRIBUTOR;
            case "/related" -> kind == Sample.TOPIC;
            case "/source-summaries" -> kind == Sample.SOURCE;
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void everyAddressAnswers410ForEver(Sample kind) {
        kind.created("delete-former");
        String former = kind.slug("delete-former");
        String slug = kind.slug("delete-gone");
        Editor.patch(kind.path(former), object("slug", slug)).then().statusCode(200);
        String id = Editor.document(kind.path(slug)).get("id").asText();
        Editor.delete(kind.path(slug)).then().statusCode(204);
        for (String reference : new String[] {slug, former, id}) {
            for (String below : BELOW) {
                if (exists(kind, below)) {
                    given().get("/v1/" + kind.path(reference) + below)
                            .then()
                            .statusCode(410)
                            .body("type", equalTo("/problems/withdrawn"))
                            .body("withdrawal", nullValue());
                }
            }
            String there = Editor.address(kind.path(reference));
            Editor.editor().get(there).then().statusCode(410);
            Editor.editor().header("If-Match", "*").delete(there).then().statusCode(410);
            Editor.editor(Editor.MERGE_PATCH, "{}")
                    .header("If-Match", "*")
                    .patch(there)
                    .then()
                    .statusCode(410);
            Editor.create(kind.path(reference), kind.document()).then().statusCode(410);
        }
        for (String taken : new String[] {slug, former}) {
            Response post = Editor.post(kind.collection, kind.document().put("slug", taken));
            post.then().statusCode(422);
            assertEquals(Set.of("/slug"), Editor.pointers(post));
        }
        Editor.post(kind.collection, kind.document().put("id", id)).then().statusCode(422);
        given().get("/v1/" + kind.collection + "?ids=" + id)
                .then()
                .body("missing[0].id", equalTo(id))
                .body("missing[0].reason", equalTo("withdrawn"));
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void whatAStoryRefersToIsNotDeleted(Sample kind) {
        String path = kind.created("delete-linked");
        String slug = kind.slug("delete-linked");
        String story = kind.slug("delete-linking");
        ObjectNode link = switch (kind) {
            case TOPIC -> object("topics", List.of(slug));
            case FAQ -> object("faqs", List.of(slug));
            case CONTRIBUTOR -> byline(slug);
            default -> {
                Object article = object("url", "https://a.example/", "headline", "A");
                yield object("coverage", coverage(slug, "articles", List.of(article)));
            }
        };
        Editor.published(story, link);
        Editor.delete(path).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        given().get("/v1/" + path).then().statusCode(200);
        Editor.withdraw(story, "R").then().statusCode(204);
        Editor.delete(path).then().statusCode(409);
        Editor.replace("stories/" + story, story("slug", story)).then().statusCode(200);
        Editor.delete(path).then().statusCode(409);
        Editor.publish(story).then().statusCode(200);
        Editor.delete(path).then().statusCode(204);
        given().get("/v1/stories/" + story + "/revisions/1").then().statusCode(200);
    }
}
