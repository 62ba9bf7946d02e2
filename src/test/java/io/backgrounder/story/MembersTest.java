package io.backgrounder.story;

import static io.backgrounder.Documents.contributor;
import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.address.Kind;
import io.backgrounder.openapi.Shape;
import io.backgrounder.openapi.TrustedProxyProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of a story comes what {@code fields} and {@code include} name, and the required members, but nothing else; wherever it is read, in
 * each format of text.
 */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class MembersTest {
    private static final List<String> TEXTS = List.of("markdown", "html", "plain");
    private static final List<String> SECTIONS = Kind.names(StoryColumns.NAMES);

    /** Where a story is read: its own page, or a line of a list. */
    private enum Way {
        PAGE("/v1/stories/members?", true, 60),
        PREVIEW("/preview/v1/stories/members?", true, 20),
        LIST("/v1/stories?topic=members&language=fr&", false, 60),
        TOPIC("/v1/topics/members/stories?language=de,fr&", false, 60),
        BATCH("/v1/stories?ids=members&", false, 60);

        private final String address;
        private final boolean isPage;
        private final int combinations;

        Way(String address, boolean isPage, int combinations) {
            this.address = address;
            this.isPage = isPage;
            this.combinations = combinations;
        }

        List<String> includable() {
            List<String> includable = new ArrayList<>(SECTIONS);
            includable.add("faqs.items");
            if (isPage) {
                includable.add("related");
            }
            return includable;
        }

        ObjectNode read(String query) {
            JsonNode body = json((this == PREVIEW ? Editor.editor() : given())
                    .get(address + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            return (ObjectNode) (isPage ? body : body.at("/data/0"));
        }
    }

    private Shape story;

    @BeforeEach
    void content() {
        story = new Shape("Story");
        if (Editor.get("stories/members").statusCode() == 200) {
            return;
        }
        Editor.create("sources/members", source()).then().statusCode(201);
        Editor.create("topics/members", json("""
                {"name": "N", "topicType": "concept", "description": "*D*"}""")).then().statusCode(201);
        Editor.create("faqs/members", json("""
                {"question": "Q", "introduction": "*I*", "items": [{"question": "P", "answer": "**A**"}, {"question": "O", "answer": "B"}]}""")).then().statusCode(201);
        Editor.create("faqs/members-bare", faq()).then().statusCode(201);
        ObjectNode rest = (ObjectNode) json("""
                {"analysis": "*A*", "background": "*B*", "timeline": [{"date": "2026", "title": "T", "text": "*E*", "topics": ["members"],
                "articles": [{"url": "https://members.example/", "headline": "H"}], "sameAs": "https://members.example/"}], "faqs": ["members", "members-bare"], "topics": ["members"],
                "coverage": {"comparison": "*C*", "summaries": [{"source": "members", "text": "*T*", "articles":
                [{"url": "https://members.example/", "headline": "H", "language": "en", "publishedAt": "2026-01-01T00:00:00Z"}]}],
                "points": [{"kind": "only", "text": "*P*", "sources": ["members"]}]}}""");
        ObjectNode image = image(
                "focalPoint",
                object("x", 0, "y", 1),
                "variants",
                List.of(object("url", "https://images.example.com/1.jpg", "width", 1)));
        Editor.create("contributors/members", contributor()).then().statusCode(201);
        rest.set(
                "provenance",
                object("summary", object("digitalSourceType", "humanEdits", "contributors", List.of("members"))));
        rest.put("responsible", "members");
        rest.set("image", image);
        rest.set("images", object("analysis", List.of(image, image), "coverage", List.of(image)));
        Editor.published("members-also", rest, "language", "en");
        Editor.published("members", rest, "language", "fr", "translation", object("of", "members-also"));
        Editor.editor(Editor.JSON, object("kind", "update", "section", "summary", "note", "N"))
                .post(Editor.address("stories/members/corrections"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNamedComesAndNothingElse(Way way, TestReporter reporter) {
        int cases = 0;
        Random random = new Random(19);
        List<String> paths = story.paths().stream()
                .filter(path -> way.isPage || !path.startsWith("related"))
                // The images of all sections are alike.
                .filter(path -> !path.matches("images\\.(summary|coverage|background)\\..*"))
                .toList();
        for (String text : TEXTS) {
            String end = "&text=" + text;
            ObjectNode whole = way.read("include=" + String.join(",", way.includable()) + end);
            assertTrue(
                    whole.at("/faqs/0/items/1").isObject()
                            && whole.at("/coverage/points/0").isObject(),
                    way + text);
            assertEquals(way.isPage, whole.at("/related/0").isObject());
            assertEquals(expected(way, whole, List.of(), List.of()), way.read(end.substring(1)));
            for (String path : text.equals("markdown") ? paths : some(paths, random, 20)) {
                List<String> named = List.of(path);
                assertEquals(expected(way, whole, named, List.of()), way.read("fields=" + path + end), way + path);
                cases++;
            }
            for (int i = 0; i < way.combinations; i++) {
                List<String> fields = some(paths, random, 4);
                List<String> include = some(way.includable(), random, 4);
                String query = (fields.isEmpty() ? "" : "fields=" + String.join(",", fields) + "&")
                        + (include.isEmpty() ? "" : "include=" + String.join(",", include) + "&")
                        + "text=" + text;
                assertEquals(expected(way, whole, fields, include), way.read(query), way + query);
                cases++;
            }
        }
        reporter.publishEntry("cases", String.valueOf(cases));
    }

    private static List<String> some(List<String> all, Random random, int most) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(most + 1));
    }

    private JsonNode expected(Way way, ObjectNode whole, List<String> fields, List<String> include) {
        ObjectNode expected = whole.deepCopy();
        Set<String> named = new TreeSet<>(fields);
        named.addAll(include);
        if (fields.isEmpty()) {
            Set<String> unasked = new TreeSet<>(story.required());
            unasked.addAll(List.of("summary", "disclosure"));
            unasked.addAll(way.isPage ? SECTIONS : List.of());
            include.forEach(path -> unasked.add(path.replaceAll("\\..*", "")));
            if (unasked.contains("provenance")) {
                unasked.add("responsible");
            }
            expected.retain(unasked);
        } else {
            story.retain(expected, named);
        }
        if (named.stream().noneMatch(path -> path.startsWith("faqs.items"))) {
            expected.path("faqs").forEach(faq -> ((ObjectNode) faq).remove("items"));
        }
        return expected;
    }

    /** A wrong name is refused with those that there are. */
    @ParameterizedTest
    @CsvSource({
        "/v1/stories, topics.nme, topics.name",
        "/v1/stories, topics.name.first, topics.name",
        "/v1/stories, coverage.summaries.source.nme, coverage.summaries.source.name",
        "/v1/stories, nothing.name, headline",
        "/v1/stories, topics., topics.name",
        "/v1/stories/members, faqs.items.reply, faqs.items.answer",
        "/v1/topics, descriptionSource.x, descriptionSource.name",
        "/v1/faqs, items.x, items.question",
        "/v1/source-summaries, story.x, story.headline",
        "/v1/search?q=x, source.x, source.name",
        "/v1/stories/members/revisions/1, page.topics.x, page.topics.name",
        "/v1/stories/members/related, sharedTopics.x, sharedTopics.name"
    })
    void anUnknownNameIsRefused(String address, String path, String known) {
        given().get(address + (address.contains("?") ? "&" : "?") + "fields=" + path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fields"))
                .body("errors[0].detail", containsString(known))
                .body("errors[0].detail", not(containsString(path + ",")));
    }

    @Test
    void theNextPageHasTheSameMembers() {
        String link = given().get("/v1/stories?limit=1&fields=topics.name,headline&include=faqs.items")
                .header("Link");
        JsonNode line = json(given().get(link.substring(1, link.indexOf('>'))).asString())
                .at("/data/0");
        assertTrue(line.has("topics") && line.has("faqs") && !line.has("summary"), line.toString());
    }

    @Test
    void aDraftsPreviewHasWhatItWillHave() {
        Editor.draft("members-draft", "faqs", List.of("members"), "topics", List.of("members"));
        Editor.editor()
                .get("/preview/v1/stories/members-draft?include=faqs.items,related")
                .then()
                .statusCode(200)
                .body("faqs[0].items[0].answer", equalTo("**A**"))
                .body("related.slug", org.hamcrest.Matchers.hasItems("members", "members-also"));
    }

    @Test
    void whatIsRelatedIsOfThePresentAlsoInThePast() {
        String now = given().get("/v1/stories/members?fields=headline&include=related")
                .jsonPath()
                .getString("related");
        String then = given().get("/v1/stories/members?asOf=2099-01-01T00:00:00Z&fields=headline&include=related")
                .jsonPath()
                .getString("related");
        assertEquals(now, then);
        assertTrue(now.contains("members-also"));
    }
}
