package io.backgrounder.document;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Editor.JSON;
import static io.backgrounder.Editor.address;
import static io.backgrounder.Editor.editor;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backgrounder.Editor;
import io.backgrounder.web.text.LanguageTags;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in a text member comes back as it was sent, or is refused there: never changed, never a 500. */
@QuarkusTest
class NaughtyTextTest {
    /** Writes lone surrogates, which UTF-8 has not. */
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** With every text member that the kind has. */
    private static ObjectNode whole(Sample kind) {
        return (ObjectNode) json(
                switch (kind) {
                    case SOURCE -> """
                        {"slug": "naughty-source", "name": "N", "description": "D", "homepage": "https://a.example/",
                         "country": "GB", "language": "en", "formerSlugs": ["naughty-source-once"]}""";
                    case TOPIC -> """
                        {"slug": "naughty-topic", "name": "N", "topicType": "concept", "description": "D", "sameAs": ["https://a.example/"],
                         "descriptionSource": {"name": "W", "url": "https://w.example/"}, "descriptions": [{"text": "D", "validFrom": "2026-01-01"}],
                         "aliases": ["A", "B"], "formerSlugs": ["naughty-topic-once"]}""";
                    case CONTRIBUTOR -> """
                        {"slug": "naughty-contributor", "name": "N", "kind": "person", "biography": "B",
                         "sameAs": ["https://a.example/"], "formerSlugs": ["naughty-contributor-once"]}""";
                    case FAQ -> """
                        {"slug": "naughty-faq", "language": "en", "question": "Q", "introduction": "I",
                         "publishedAt": "2026-01-01T00:00:00Z", "items": [{"question": "Q", "answer": "A"}],
                         "formerSlugs": ["naughty-faq-once"]}""";
                    case STORY -> """
                        {"slug": "naughty-story", "language": "en", "headline": "H", "summary": "S", "analysis": "A",
                         "background": "B", "publishedAt": "2026-01-01T00:00:00Z", "formerSlugs": ["naughty-story-once"],
                         "faqs": ["naughty-linked-faq"],
                         "image": {"url": "https://images.example.com/n.jpg", "width": 1, "height": 1, "alt": "A", "caption": "C", "credit": "R"},
                         "timeline": [{"date": "2026", "title": "T", "text": "X", "sameAs": "https://n.example/"}], "topics": [{"topic": "naughty-linked-topic", "role": "about"}],
                         "coverage": {"comparison": "C",
                           "summaries": [{"source": "naughty-linked-source", "text": "T", "articles": [
                             {"url": "https://a.example/", "headline": "A", "publishedAt": "2026-01-01T00:00:00Z"}]}],
                           "points": [{"kind": "only", "text": "P", "sources": ["naughty-linked-source"]}]}}""";
                    case ARTICLE -> """
                        {"slug": "naughty-article", "url": "https://a.example/naughty", "headline": "H", "origin": "https://a.example/o",
                         "retractedAt": "2026-01-01T00:00:00Z", "retractionNote": "R", "formerSlugs": ["naughty-article-once"]}""";
                    case FRONT -> """
                        {"slug": "naughty-front", "language": "en", "title": "T", "publishedAt": "2026-01-01T00:00:00Z",
                         "sections": [{"title": "S", "size": 1, "layout": "L"}], "formerSlugs": ["naughty-front-once"]}""";
                });
    }

    private static void texts(JsonNode node, JsonPointer at, Set<JsonPointer> found) {
        if (node.isTextual()) {
            found.add(at);
        }
        node.properties().forEach(member -> texts(member.getValue(), at.appendProperty(member.getKey()), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts(node.get(i), at.appendIndex(i), found);
        }
    }

    private static void set(JsonNode document, JsonPointer at, String text) {
        JsonNode parent = document.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), TextNode.valueOf(text));
        } else {
            ((ObjectNode) parent).put(at.last().getMatchingProperty(), text);
        }
    }

    private static Response send(String path, JsonNode document) throws JsonProcessingException {
        String json = document.toString();
        boolean sendable = StandardCharsets.UTF_8.newEncoder().canEncode(json);
        return editor(JSON, sendable ? json : ESCAPING.writeValueAsString(document))
                .header("If-Match", "*")
                .put(address(path));
    }

    @ParameterizedTest
    @EnumSource
    void itComesBackOrIsRefused(Sample kind) throws JsonProcessingException {
        if (kind == Sample.STORY) {
            for (Sample linked : new Sample[] {Sample.SOURCE, Sample.TOPIC, Sample.FAQ}) {
                linked.created("naughty-linked");
            }
        }
        String path = kind.path(Editor.post(kind.collection, whole(kind))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Set<JsonPointer> members = new HashSet<>();
        texts(whole(kind), JsonPointer.empty(), members);
        members.removeIf(member -> member.toString().matches("/faqs/0|.*/topic|.*/source|.*/sources/0"));
        // Stories have all that the others are made of; these take their share.
        int share = kind == Sample.STORY ? 1 : Sample.values().length - 1;
        for (int i = kind.ordinal() % share; i < NaughtyText.ALL.size(); i += share) {
            check(kind, path, members, NaughtyText.ALL.get(i));
        }
    }

    /** In all members at once, and again without those where it is refused. */
    private static void check(Sample kind, String path, Set<JsonPointer> members, String text)
            throws JsonProcessingException {
        Set<JsonPointer> naughty = new HashSet<>(members);
        Response answer;
        do {
            JsonNode document = whole(kind);
            naughty.forEach(member -> set(document, member, text));
            answer = send(path, document);
            if (answer.statusCode() != 200) {
                assertTrue(Set.of(400, 422).contains(answer.statusCode()), answer.asString());
                for (String pointer : Editor.pointers(answer)) {
                    JsonPointer at = JsonPointer.compile(pointer);
                    assertTrue(
                            naughty.removeIf(
                                    member -> member.equals(at) || member.head().equals(at)),
                            pointer + " is not where '" + text + "' is");
                }
            }
        } while (answer.statusCode() != 200);
        JsonNode stored = json(answer.asString());
        for (JsonPointer member : naughty) {
            if (member.toString().startsWith("/formerSlugs")) {
                assertTrue(stored.get("formerSlugs").toString().contains('"' + text + '"'));
            } else {
                String kept = member.toString().equals("/language") ? LanguageTags.canonical(text) : text;
                assertEquals(kept, stored.at(member).asText(null), member.toString());
            }
        }
        readersGet(kind, stored);
    }

    private static void readersGet(Sample kind, JsonNode stored) {
        String slug = stored.get("slug").asText();
        Editor.publication(kind.path(slug), "{}").then().statusCode(200);
        JsonNode page = json(given().get("/v1/" + kind.path(slug))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        page.properties().forEach(member -> {
            if (member.getValue().isTextual()
                    && stored.has(member.getKey())
                    && !member.getKey().endsWith("At")) {
                assertEquals(stored.get(member.getKey()), member.getValue());
            }
        });
    }
}
