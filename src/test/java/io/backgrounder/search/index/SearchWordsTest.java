package io.backgrounder.search.index;

import static io.backgrounder.Documents.faq;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.search.SearchClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts of any length are cut into words, however many come at once. */
@QuarkusTest
class SearchWordsTest {
    @Inject
    SearchWords words;

    @Test
    void manyLinesAreFoundByAnyOfTheirParts() {
        List<ObjectNode> lines = IntStream.range(0, 120)
                .mapToObj(i -> Import.story(
                        "moorgrave-" + i, "publishedAt", "2026-01-01T00:00:00Z", "background", "Of tarnwick" + i + "."))
                .toList();
        assertTrue(Import.send(lines).stream()
                .allMatch(line -> line.path("status").asText().equals("created")));
        assertEquals(List.of("moorgrave-0"), SearchClient.slugs(SearchClient.found("tarnwick0", Map.of())));
        assertEquals(List.of("moorgrave-119"), SearchClient.slugs(SearchClient.found("tarnwick119", Map.of())));
    }

    /** The texts that were cut before are those that the database then has: none is left, and none is cut twice. */
    @Test
    void anImportIsCutBeforeItIsWritten() {
        long others = words.waiting();
        Import.send("""
                {"type": "source", "slug": "cut-source", "name": "Cut times", "description": "D", "language": "de"}""", """
                {"type": "topic", "slug": "cut-topic", "name": "Cutting", "topicType": "concept", "aliases": ["Cuts", "A cut"]}""", """
                {"type": "faq", "slug": "cut-faq", "question": "Cut?", "introduction": "I", "items": [\
                {"question": "Q1", "answer": "A1"}, {"question": "Q2", "answer": "*A2*"}]}""", """
                {"type": "story", "slug": "cut-story", "language": "en", "headline": "Cut", "summary": "S", "analysis": "A", \
                "background": "B", "topics": ["cut-topic"], "faqs": ["cut-faq"], "coverage": {\
                "summaries": [{"source": "cut-source", "text": "T"}], "comparison": "C", "points": [\
                {"kind": "only", "text": "P1", "sources": ["cut-source"]}, \
                {"kind": "only", "text": "P2", "sources": ["cut-source"]}]}}""")
                .forEach(line -> assertEquals("created", line.path("status").asText(), line.toString()));
        assertEquals(others, words.waiting());
    }

    /** In whatever form the text is asked for, what is found and marked is what the reader sees. */
    @Test
    void marksAreWhereTheReaderSeesTheWord() {
        Editor.published(
                "hidden-markup",
                "analysis",
                "A **quisp**lewort, fr\\*ndelmoss &amp; [a *tansel*](https://x.example/vexterly) ends.");
        for (String format : List.of("markdown", "html", "plain")) {
            for (String found : List.of("quisplewort", "tansel", "vexterly")) {
                SearchClient.search(found, Map.of("highlight", true, "text", format))
                        .then()
                        .body("data.slug", contains("hidden-markup"))
                        .body("data[0].highlights.text", containsString("<mark>" + found + "</mark>"));
            }
        }
        SearchClient.search("quisp", Map.of()).then().body("data", empty());
        SearchClient.search("amp tansel", Map.of()).then().body("data", empty());
    }

    /** A tsvector holds 1 MB: of what is longer, the beginning is found. */
    @Test
    void aLongDocumentIsFoundByItsBeginning() {
        ObjectNode faq = faq("question", "What is fennimore?");
        ArrayNode items = faq.putArray("items");
        for (int i = 0; i < 49; i++) {
            int from = i * 2000;
            String words = IntStream.range(from, from + 2000)
                    .mapToObj(n -> "wolden" + n + "x")
                    .collect(Collectors.joining(" "));
            items.addObject().put("question", "Q" + i).put("answer", words.substring(0, 19_000));
        }
        Editor.create("faqs/fennimore", faq).then().statusCode(201);
        assertEquals(
                List.of("fennimore"),
                SearchClient.slugs(SearchClient.found("fennimore wolden1x", Map.of("types", "faq"))));
        assertEquals(
                List.of("fennimore"), SearchClient.slugs(SearchClient.found("wolden40001x", Map.of("types", "faq"))));
    }
}
