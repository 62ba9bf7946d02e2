package io.backgrounder.publication.lists;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Editors find documents by the words of the newest version; readers by those of what they see. */
@QuarkusTest
class WordFilterTest {
    /** The members that have words, and where a word stands in each. */
    private static final Map<Sample, Map<String, String>> TEXTS = Map.of(
            Sample.ARTICLE,
            Map.of("headline", "'%s'", "retractionNote", "'A %s'"),
            Sample.SOURCE,
            Map.of("name", "'%s'", "description", "'A *%s*.'"),
            Sample.TOPIC,
            Map.of(
                    "name",
                    "'%s'",
                    "aliases",
                    "['X', '%s']",
                    "description",
                    "'A %s.'",
                    "descriptions",
                    "[{'text': 'A %s.', 'validFrom': '2020-01-01'}]"),
            Sample.CONTRIBUTOR,
            Map.of("name", "'%s'", "biography", "'A %s.'"),
            Sample.FRONT,
            Map.of("title", "'%s'", "sections", "[{'title': 'A %s', 'size': 1}]"),
            Sample.FAQ,
            Map.of(
                    "question",
                    "'%s'",
                    "introduction",
                    "'A [%s](https://e.example)'",
                    "items",
                    "[{'question': 'Q', 'answer': 'X'}, {'question': 'A %s?', 'answer': 'A'}]"),
            Sample.STORY,
            Map.of(
                    "headline",
                    "'%s'",
                    "summary",
                    "'A %s.'",
                    "analysis",
                    "'A %s.'",
                    "background",
                    "'A %s.'",
                    "coverage",
                    "{'comparison': 'A %s.'}"));

    private static int number;

    /** With a number, so that the search takes it for no misspelling of another. */
    private final String word = "gnurbel" + number++;

    static Stream<Arguments> texts() {
        return TEXTS.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(text -> Arguments.of(kind.getKey(), text.getKey(), text.getValue())));
    }

    /** Readers search neither fronts nor articles. */
    private static void isFound(Sample kind, String query, Object... slugs) {
        given().get("/v1/search?q=" + query)
                .then()
                .statusCode(200)
                .body(
                        "data.slug",
                        slugs.length == 0 || kind == Sample.FRONT || kind == Sample.ARTICLE
                                ? empty()
                                : contains(slugs));
    }

    private static void edit(Sample kind, String slug, ObjectNode patch, String query) {
        Editor.editor(Editor.MERGE_PATCH, patch)
                .header("If-Match", "*")
                .patch(Editor.address(kind.path(slug)) + query)
                .then()
                .statusCode(200);
    }

    /** The words of drafts are nowhere where readers are. */
    @ParameterizedTest
    @MethodSource("texts")
    void aDraftIsFoundByEachOfItsTexts(Sample kind, String member, String text) {
        String slug = kind.slug("words-" + member.toLowerCase(Locale.ROOT));
        Import.send(kind.line(slug, "Nothing"));
        ObjectNode patch = object(member, json(text.formatted(word).replace('\'', '"')));
        if (kind == Sample.ARTICLE) {
            patch.put("retractedAt", "2026-01-01T00:00:00Z");
        }
        edit(kind, slug, patch, "");
        Listings.isListed(kind, word, slug);
        Listings.isListed(kind, word.toUpperCase(Locale.ROOT), slug);
        for (Sample other : Sample.values()) {
            if (other != kind) {
                Listings.isListed(other, word);
            }
        }
        isFound(kind, word);
        edit(kind, slug, object(), "?publish=true");
        Listings.isListed(kind, word, slug);
        isFound(kind, word, slug);
    }

    @ParameterizedTest
    @EnumSource
    void theNewestVersionCountsWhateverBecomesOfIt(Sample kind) {
        String slug = kind.slug("words-life");
        String draft = word + "draft";
        Import.send(kind.line(slug, word));
        Listings.isListed(kind, word, slug);
        edit(kind, slug, object(kind.title, draft), "");
        Listings.isListed(kind, draft, slug);
        Listings.isListed(kind, word);
        isFound(kind, word, slug);
        edit(kind, slug, object("slug", slug + "-renamed"), "");
        Listings.isListed(kind, draft, slug + "-renamed");
        Editor.overwriting()
                .delete(Editor.address(kind.path(slug) + "/draft"))
                .then()
                .statusCode(200);
        Listings.isListed(kind, draft);
        Listings.isListed(kind, word, slug);
        Editor.withdrawal(kind.path(slug), "R").then().statusCode(204);
        Listings.isListed(kind, word, slug);
        isFound(kind, word);
        String withdrawn = word + "withdrawn";
        Import.send(kind.line(slug, withdrawn));
        Listings.isListed(kind, withdrawn, slug);
        Listings.isListed(kind, word);
        edit(kind, slug, object(kind.title, word), "?publish=true");
        Listings.isListed(kind, word, slug);
        isFound(kind, word, slug);
        Import.send(kind.line(slug, draft, "status", "draft"));
        Listings.isListed(kind, draft, slug);
        Listings.isListed(kind, word);
    }

    @Test
    void aStoryIsFoundByWhatItsSourcesSayAndInTheArchive() {
        Import.send(Import.source("words-source"));
        Editor.draft("words-coverage", "coverage", coverage("words-source", "text", "A " + word + "."));
        Listings.isListed(Sample.STORY, word, "words-coverage");
        Editor.publish("words-coverage").then().statusCode(200);
        Listings.isListed(Sample.STORY, word, "words-coverage");
        Editor.publish("words-coverage", object("status", "archived")).then().statusCode(200);
        Listings.isListed(Sample.STORY, word, "words-coverage");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedIsNotFound(Sample kind) {
        String slug = kind.slug("words-deleted");
        Editor.editor(Editor.JSON, object(kind.document(), kind.title, word))
                .header("If-None-Match", "*")
                .put(Editor.address(kind.path(slug)))
                .then()
                .statusCode(201);
        Listings.isListed(kind, word, slug);
        Editor.delete(kind.path(slug)).then().statusCode(204);
        Listings.isListed(kind, word);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void whatIsMergedIsNotFound(Sample kind) {
        String slug = kind.slug("words-merged");
        Import.send(kind.line(slug, "Nothing"), kind.line(slug + "-into", word + "into"));
        edit(kind, slug, object(kind.title, word), "");
        edit(kind, slug + "-into", object(kind.title, word + "drafted"), "");
        edit(kind, slug, object("mergedInto", slug + "-into"), "");
        Listings.isListed(kind, word);
        Listings.isListed(kind, word + "drafted", slug + "-into");
    }
}
