package io.backgrounder.cache;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;

import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Stories and fronts that show something of every kind, and edits that change them. */
final class StoredSite {
    static final String STORY = "stories/stored-main";
    static final String FRONT = "fronts/stored";
    static final List<String> PAGES =
            List.of(STORY, "stories/stored-original", "stories/stored-other", FRONT, "fronts/stored-by-rule");

    private StoredSite() {}

    /** Unless it is there. */
    static void write() {
        if (given().get("/v1/" + STORY).statusCode() == 404) {
            Import.send(
                    Import.source("stored-source"),
                    Import.topic("stored-topic"),
                    Import.topic("stored-successor"),
                    Import.contributor("stored-author"),
                    Import.faq("stored-faq", byline("stored-author")));
            Editor.published("stored-original", "topics", List.of("stored-topic"));
            Editor.published(
                    "stored-main",
                    "language",
                    "fr",
                    "topics",
                    List.of("stored-topic"),
                    "faqs",
                    List.of("stored-faq"),
                    "coverage",
                    coverage("stored-source"),
                    byline("stored-author"),
                    "timeline",
                    List.of(object("date", "2026", "title", "T", "text", "T", "topics", List.of("stored-topic"))),
                    "translation",
                    object("of", "stored-original"));
            Editor.published("stored-other");
            Editor.create(FRONT, Documents.front("sections", List.of(sectionOf("stored-main", "stored-other"))))
                    .then()
                    .statusCode(201);
            Editor.create(
                            "fronts/stored-by-rule",
                            Documents.front(
                                    "sections",
                                    List.of(object("size", 3, "fill", object("contributor", "stored-author")))))
                    .then()
                    .statusCode(201);
        }
    }

    private static Object sectionOf(String... stories) {
        return object(
                "size",
                stories.length,
                "slots",
                Stream.of(stories).map(story -> object("story", story)).toList());
    }

    static Runnable patch(String path, Object... members) {
        return () -> Editor.patch(path, object(members)).then().statusCode(200);
    }

    /** By name, in their order. */
    static Map<String, Runnable> edits() {
        Map<String, Runnable> edits = new LinkedHashMap<>();
        edits.put("a story's headline", () -> {
            patch("stories/stored-other", "headline", "Other").run();
            Editor.publish("stored-other").then().statusCode(200);
        });
        edits.put("a draft", patch(STORY, "headline", "Draft"));
        edits.put("its publication", () -> Editor.publish("stored-main").then().statusCode(200));
        edits.put(
                "a correction",
                () -> Editor.editor(Editor.JSON, object("kind", "correction", "note", "N"))
                        .post(Editor.address(STORY + "/corrections"))
                        .then()
                        .statusCode(201));
        edits.put("a significant change of the original", () -> {
            patch("stories/stored-original", "headline", "Original").run();
            Editor.publish("stored-original").then().statusCode(200);
        });
        edits.put("the name of a topic", patch("topics/stored-topic", "name", "Tauchsieder"));
        edits.put("the slug of a topic", patch("topics/stored-topic", "slug", "stored-topic-2"));
        edits.put(
                "the description of a topic today",
                patch(
                        "topics/stored-topic-2",
                        "descriptions",
                        List.of(object("text", "Today", "validFrom", "2026-01-01"))));
        edits.put(
                "the name of a topic in a language",
                patch("topics/stored-topic-2", "localized", object("fr", object("name", "Thermoplongeur"))));
        edits.put("the name of a source", patch("sources/stored-source", "name", "Source"));
        edits.put("the name of a contributor", patch("contributors/stored-author", "name", "Author"));
        edits.put("the picture of a contributor", patch("contributors/stored-author", "image", image()));
        edits.put("a question", patch("faqs/stored-faq", "question", "Why?"));
        edits.put(
                "the arrangement of a front",
                () -> Editor.patch(FRONT, object("sections", List.of(sectionOf("stored-other", "stored-main"))))
                        .then()
                        .statusCode(200));
        edits.put("a line of an import", () -> Import.send(Import.source("stored-source", "name", "Imported")));
        edits.put(
                "a withdrawal",
                () -> Editor.withdraw("stored-other", "R").then().statusCode(204));
        edits.put(
                "a redaction",
                () -> Editor.editor(Editor.JSON, object("passage", "Tauchsieder", "reason", "R"))
                        .post(Editor.address("topics/stored-topic-2/redactions"))
                        .then()
                        .statusCode(201));
        edits.put("a merge", patch("topics/stored-topic-2", "mergedInto", "stored-successor"));
        return edits;
    }
}
