package io.backgrounder.image;

import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Images of documents of each kind, as readers get them. */
@QuarkusTest
class ImageTest {
    /** With all members, in the order in which they are delivered. */
    private static ObjectNode whole(String word) {
        return (ObjectNode) json("""
                {"url": "https://images.example.com/%1$s/1600.jpg", "width": 1600, "height": 1067, "type": "image/jpeg", "alt": "Alt %1$s",
                "caption": "Caption %1$s", "credit": "Credit %1$s", "licence": "CC-BY-4.0", "rightsHolder": "Holder %1$s",
                "focalPoint": {"x": 0.5, "y": 0.25}, "variants": [
                {"url": "https://images.example.com/%1$s/800.jpg", "width": 800, "type": "image/jpeg"},
                {"url": "https://images.example.com/%1$s/800.webp", "width": 800, "type": "image/webp"},
                {"url": "https://images.example.com/%1$s/1200.jpg", "width": 1200}],
                "digitalSourceType": "digitalCapture", "placeholder": "LEHV6nWB2yk8pyo0adR*.7kCMdnj"}""".formatted(word));
    }

    private static String published(Sample kind, String name, ObjectNode image) {
        String slug = kind.slug(name);
        ObjectNode document = kind.document().put("slug", slug);
        document.set("image", image);
        Editor.create(kind.path(slug), document).then().statusCode(201);
        if (kind == Sample.STORY) {
            Editor.publish(slug).then().statusCode(200);
        }
        return slug;
    }

    private static void change(Sample kind, String slug, Object... members) {
        Editor.patch(kind.path(slug), object(members)).then().statusCode(200);
        if (kind == Sample.STORY) {
            Editor.publish(slug).then().statusCode(200);
        }
    }

    private static JsonNode read(String path) {
        return json(given().get(path).then().statusCode(200).extract().asString());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FRONT", "ARTICLE"})
    void itIsDeliveredAsItWasWritten(Sample kind) {
        ObjectNode image = whole("delivered");
        String slug = published(kind, "image-delivered", image);
        String page = "/v1/" + kind.path(slug);
        assertEquals(image.toString(), read(page).get("image").toString());
        assertEquals(
                image.toString(), Editor.document(kind.path(slug)).get("image").toString());
        assertEquals(image, read(page + "/revisions/1").at("/page/image"));
        Editor.replace(kind.path(slug), Editor.document(kind.path(slug))).then().statusCode(200);
        assertEquals(1, read(page).get("revision").asInt(), "nothing changed");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FRONT", "ARTICLE"})
    void aListHasItOnRequest(Sample kind) {
        String slug = published(kind, "image-listed", image());
        for (String list : List.of("/v1/" + kind.collection + "?ids=" + slug, "/v1/" + kind.collection + "?limit=1")) {
            assertFalse(read(list).at("/data/0").has("image"));
            given().get(list + "&include=images,image").then().statusCode(kind == Sample.STORY ? 200 : 400);
        }
        String batch = "/v1/" + kind.collection + "?ids=" + slug;
        assertEquals("A", read(batch + "&include=image").at("/data/0/image/alt").asText());
        assertEquals("A", read(batch + "&fields=image").at("/data/0/image/alt").asText());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FRONT", "ARTICLE"})
    void whatIsWrittenOtherwiseIsTheSame(Sample kind) {
        String slug =
                published(kind, "image-same", image("licence", "CC-BY-4.0", "focalPoint", object("x", 0, "y", 1)));
        change(
                kind,
                slug,
                "image",
                object("licence", "cc-by-4.0", "decorative", false, "focalPoint", object("x", -0.0, "y", 1.0)));
        assertEquals(1, read("/v1/" + kind.path(slug)).get("revision").asInt());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FRONT", "ARTICLE"})
    void aChangeIsARevisionAndADifferenceInWords(Sample kind) {
        String slug = published(kind, "image-changed", whole("before"));
        String token = Feed.end();
        Instant before =
                Instant.parse(read("/v1/" + kind.path(slug)).get("updatedAt").asText());
        change(kind, slug, "image", object("caption", "Caption after", "alt", null, "decorative", true));
        String page = "/v1/" + kind.path(slug);
        given().get(page + "/revisions/2/difference")
                .then()
                .body("sections", contains("image"))
                .body("patch.path", hasItem("/image/caption"))
                .body("texts.from", contains("/image/alt", "/image/caption"))
                .body("texts[1].words.text", contains("Caption ", "before", "after"));
        assertEquals(whole("before"), read(page + "?asOf=" + before).get("image"));
        assertEquals("Caption after", read(page).at("/image/caption").asText());
        change(kind, slug, "image", null);
        assertFalse(read(page).has("image"));
        assertTrue(Feed.after(token, "").toString().contains("image"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FRONT", "ARTICLE"})
    void readersFindWhatIsPublishedOfIt(Sample kind) {
        String word = "imagefound" + kind.name().toLowerCase(java.util.Locale.ROOT);
        String slug = published(kind, "image-found", whole(word + "old"));
        Editor.editor(Editor.MERGE_PATCH, object("image", whole(word + "new")))
                .header("If-Match", "*")
                .patch(Editor.address(kind.path(slug)))
                .then()
                .statusCode(200);
        String page = given().get("/v1/" + kind.path(slug)).asString();
        assertFalse(page.contains(word + "new"));
        given().get("/v1/search?q=" + word + "old").then().body("data.slug", contains(slug));
        given().get("/v1/search?q=" + word + "new").then().body("data.slug", not(hasItem(slug)));
        Editor.get(kind.collection + "?q=" + word + "new").then().body("data.slug", contains(slug));
        given().get("/v1/search?q=Holder+" + word + "old").then().body("data.slug", not(hasItem(slug)));
    }

    @Test
    void theImagesOfSectionsAreByTheirNames() {
        ObjectNode images =
                object("coverage", List.of(whole("c1"), whole("c2")), "summary", List.of(), "analysis", null);
        Editor.published("image-sections", "images", images);
        JsonNode page = read("/v1/stories/image-sections");
        assertEquals(object("coverage", images.get("coverage")), page.get("images"));
        given().get("/v1/stories?ids=image-sections&include=images&fields=images.coverage.alt")
                .then()
                .body("data[0].images.coverage.alt", contains("Alt c1", "Alt c2"))
                .body("data[0].images.coverage[0].credit", equalTo("Credit c1"))
                .body("data[0].headline", equalTo("H"));
        Editor.patch("stories/image-sections", object("images", object("coverage", List.of())))
                .then()
                .statusCode(200);
        Editor.publish("image-sections");
        assertFalse(read("/v1/stories/image-sections").has("images"));
    }
}
