package io.backgrounder.publication.merge;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Merges, and what follows them, for tests of every kind that is merged. */
final class Merges {
    static final String ADDRESS = "https://merged.example/";

    /** What a story names: a topic, a contributor, a FAQ, or a source with an article. */
    static ObjectNode links(Sample kind, String... slugs) {
        return switch (kind) {
            case SOURCE ->
                object(
                        "coverage",
                        object(
                                "summaries",
                                List.of(slugs).stream()
                                        .map(slug -> object(
                                                "source",
                                                slug,
                                                "text",
                                                "T " + slug,
                                                "articles",
                                                List.of(object("url", ADDRESS, "headline", "H"))))
                                        .toList()));
            case TOPIC -> object("topics", List.of(slugs));
            case CONTRIBUTOR -> byline(slugs);
            default -> object("faqs", List.of(slugs));
        };
    }

    /** The slugs that a story shows, or has. */
    static String member(Sample kind, boolean delivered) {
        return switch (kind) {
            case SOURCE -> delivered ? "coverage.summaries.source.slug" : "coverage.summaries.source";
            case TOPIC -> delivered ? "topics.slug" : "topics.topic";
            case CONTRIBUTOR -> delivered ? "contributors.slug" : "contributors.contributor";
            default -> delivered ? "faqs.slug" : "faqs";
        };
    }

    static Response merge(Sample kind, String slug, String into) {
        return Editor.editor(Editor.MERGE_PATCH, object("mergedInto", into))
                .header("If-Match", "*")
                .patch(Editor.address(kind.path(slug)));
    }

    static String draft(Sample kind, String name) {
        String slug = kind.slug(name);
        Editor.editor(Editor.JSON, kind.document())
                .header("If-None-Match", "*")
                .put(Editor.address(kind.path(slug)))
                .then()
                .statusCode(201);
        return slug;
    }

    static String published(Sample kind, String name) {
        kind.created(name);
        return kind.slug(name);
    }

    static String id(Sample kind, String slug) {
        return Editor.document(kind.path(slug)).get("id").asText();
    }

    static String story(Sample kind, String name, String... slugs) {
        String slug = kind.slug(name);
        Editor.published(slug, links(kind, slugs));
        return slug;
    }

    static Response read(String story) {
        return given().get("/v1/stories/" + story + "?include=coverage,topics,faqs");
    }

    /** With microseconds, as times are in requests. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private Merges() {}
}
