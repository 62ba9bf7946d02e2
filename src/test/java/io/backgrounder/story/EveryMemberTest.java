package io.backgrounder.story;

import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.SmallDatabaseProfile;
import io.backgrounder.story.editing.StoryDocument;
import io.backgrounder.web.text.Markdown;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every member that editors write and readers get is wherever a story is: in its page, lists, revisions, previews, exports, and in what
 * differs. Texts are also found. The members are those that the two records share, so that a new one is tested too.
 */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class EveryMemberTest {
    private static final String SLUG = "every-member";

    /** What the server sets, or what places the story. */
    private static final Set<String> OTHERS =
            Set.of("id", "slug", "language", "publishedAt", "updatedAt", "contentUpdatedAt", "revision");

    private static final Set<String> MEMBERS = shared();

    private static Set<String> shared() {
        Set<String> members = names(Story.class);
        members.retainAll(names(StoryDocument.class));
        members.removeAll(OTHERS);
        return members;
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts() {
        return Arrays.stream(Story.class.getRecordComponents())
                .filter(member -> member.getAccessor().isAnnotationPresent(Markdown.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static String word(String member, int version) {
        return "every" + member.toLowerCase(java.util.Locale.ROOT) + version;
    }

    private static ObjectNode story(int version) {
        ObjectNode story = (ObjectNode) json("""
            {"language": "en", "evidence": [{"id": "e%1$d", "section": "summary", "stance": "supports", "selector": {
                "exact": "everysummary%1$d"}, "articles": [{"url": "https://every.example/", "quote": "Q"}]}], "translation": {"of": "every-member-original-%1$d"}, "faqs": ["every-member-%1$d"], "topics": ["every-member-%1$d"],
                "contributors": [{"contributor": "every-member-%1$d", "role": "editor"}], "timeline": [
                {"id": "t1", "date": "202%1$d", "title": "everytitle%1$d", "text": "everyentry%1$d", "topics": ["every-member-%1$d"]}], "coverage": {
                "comparison": "everycomparison%1$d", "summaries": [{"source": "every-member", "text": "everysummarised%1$d", "articles": [
                {"url": "https://every.example/", "headline": "H", "language": "en"}]}], "points": [
                {"id": "p%1$d", "kind": "only", "text": "everypoint%1$d", "sources": ["every-member"]}]}}""".formatted(version));
        ObjectNode image =
                image("alt", word("alt", version), "caption", word("caption", version), "variants", List.of());
        story.set("image", image);
        story.setAll(object(
                "provenance",
                object(
                        "summary",
                        object(
                                "digitalSourceType", "humanEdits",
                                "model", word("model", version),
                                "promptNote", word("note", version),
                                "contributors", List.of(SLUG + "-" + version))),
                "responsible",
                SLUG + "-" + version));
        story.set("images", object("background", List.of(image.deepCopy().put("caption", word("inner", version)))));
        story.put("slug", SLUG).put("headline", word("headline", version));
        texts().forEach(member -> story.put(member, word(member, version)));
        return story;
    }

    @BeforeEach
    void publishTwoVersions() {
        if (given().get("/v1/stories/" + SLUG).statusCode() == 200) {
            return;
        }
        for (int version = 1; version <= 2; version++) {
            Import.send(
                    Import.source(SLUG),
                    Import.topic(SLUG + "-" + version),
                    Import.story(SLUG + "-original-" + version, "language", "fr"),
                    Import.contributor(SLUG + "-" + version),
                    Import.faq(SLUG + "-" + version, "items", List.of(object("question", "Q", "answer", "A"))));
            ObjectNode story = story(version);
            MEMBERS.forEach(member -> assertTrue(story.has(member), "the test's story has no " + member));
            Response saved =
                    version == 1 ? Editor.create("stories/" + SLUG, story) : Editor.replace("stories/" + SLUG, story);
            assertTrue(saved.statusCode() < 300, saved.asString());
            assertEquals(200, Editor.publish(SLUG).statusCode());
        }
    }

    private static JsonNode read(String path) {
        return json(given().get(path).then().statusCode(200).extract().asString());
    }

    private static JsonNode line(String lines) {
        return lines.lines()
                .map(Documents::json)
                .filter(line -> SLUG.equals(line.path("slug").asText()) && line.has("headline"))
                .findFirst()
                .orElseThrow();
    }

    /** With the links of a page. */
    private static JsonNode preview() {
        String page = Editor.editor().get("/preview/v1/stories/" + SLUG).asString();
        return json(page.replace("/preview/v1/", "/v1/"));
    }

    /** The story in each place where it is. */
    private static Map<String, JsonNode> places() {
        Map<String, JsonNode> places = new TreeMap<>();
        places.put("page", read("/v1/stories/" + SLUG));
        places.put(
                "list",
                read("/v1/stories?ids=" + SLUG + "&include=" + StoryColumns.NAMES.replace('|', ','))
                        .at("/data/0"));
        places.put("revision", read("/v1/stories/" + SLUG + "/revisions/2").path("page"));
        places.put("asOf", read("/v1/stories/" + SLUG + "?asOf=2100-01-01T00:00:00Z"));
        places.put("preview", preview());
        places.put("public export", line(given().get("/v1/export/stories").asString()));
        return places;
    }

    @Test
    void everyMemberIsWhereverAStoryIs() {
        JsonNode page = read("/v1/stories/" + SLUG);
        places().forEach((place, story) -> MEMBERS.forEach(member -> {
            assertTrue(story.hasNonNull(member), place + " has no " + member);
            assertEquals(page.get(member), story.get(member), place + ": " + member);
        }));
    }

    @Test
    void aMirrorReadsEveryMember() throws IOException {
        String recipe = Files.readString(Path.of("docs/mirroring.md"));
        assertTrue(recipe.contains("include=" + StoryColumns.NAMES.replace('|', ',') + "`"));
    }

    @Test
    void everyMemberIsExportedAsItWasWritten() {
        ObjectNode written = story(2);
        Stream.of(Editor.document("stories/" + SLUG), line(Editor.get("export").asString()))
                .forEach(story -> MEMBERS.stream()
                        .filter(member -> !member.equals("coverage") && !member.equals("topics"))
                        .forEach(member -> assertEquals(written.get(member), story.get(member), member)));
        JsonNode stored = Editor.document("stories/" + SLUG);
        JsonNode coverage = stored.path("coverage");
        assertEquals("everycomparison2", coverage.path("comparison").asText());
        assertEquals("everysummarised2", coverage.at("/summaries/0/text").asText());
        assertEquals(written.at("/coverage/points"), coverage.path("points"));
        assertEquals(written.path("timeline"), stored.path("timeline"));
    }

    @Test
    void everyMemberIsInADifference() {
        JsonNode difference = read("/v1/stories/" + SLUG + "/revisions/2/difference");
        Set<String> differ = new TreeSet<>();
        difference.path("sections").forEach(section -> differ.add(section.asText()));
        assertEquals(MEMBERS, differ);
    }

    @Test
    void everyTextIsInADifferenceInWords() {
        Map<String, String> differing = new TreeMap<>();
        read("/v1/stories/" + SLUG + "/revisions/2/difference")
                .path("texts")
                .forEach(text -> differing.put(
                        text.path("to").asText(), text.at("/words/1/text").asText()));
        Stream.concat(texts().stream(), Stream.of("headline"))
                .forEach(text -> assertEquals(word(text, 2), differing.get("/" + text)));
        assertEquals("everyalt2", differing.get("/image/alt"));
        assertEquals("everycaption2", differing.get("/image/caption"));
        assertEquals("everyinner2", differing.get("/images/background/0/caption"));
        assertEquals("everycomparison2", differing.get("/coverage/comparison"));
        assertEquals("everysummarised2", differing.get("/coverage/summaries/0/text"));
        assertEquals("everyentry2", differing.get("/timeline/0/text"));
    }

    @Test
    void everyMemberComesBackByARestoration() {
        JsonNode page = read("/v1/stories/" + SLUG + "/revisions/1").path("page");
        Editor.editor(Editor.JSON, "{\"revision\": 1}")
                .header("If-Match", "*")
                .post(Editor.address("stories/" + SLUG + "/restorations"))
                .then()
                .statusCode(201);
        JsonNode restored = preview();
        Editor.overwriting()
                .delete(Editor.address("stories/" + SLUG + "/draft"))
                .then()
                .statusCode(200);
        MEMBERS.forEach(member -> assertEquals(page.get(member), restored.get(member), member));
    }

    @Test
    void everyTextIsFound() {
        Stream.concat(
                        texts().stream().map(text -> word(text, 2)),
                        Stream.of(
                                "everycomparison2",
                                "everysummarised2",
                                "everypoint2",
                                "everytitle2",
                                "everyentry2",
                                "everyalt2",
                                "everycaption2",
                                "everyinner2"))
                .forEach(word ->
                        assertTrue(read("/v1/search?q=" + word).at("/data").size() > 0, word));
    }
}
