package io.backgrounder.address;

import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code /editorial/v1/tombstones}: editors find what is no more. */
@QuarkusTest
class TombstonesTest {
    private static ValidatableResponse tombstones(String query) {
        return Editor.get("tombstones" + query).then();
    }

    private static void merge(String topic, String into) {
        Editor.patch("topics/" + topic, object("mergedInto", into)).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void whatWasDeletedIsListed(Sample kind) {
        String path = kind.created("tombstones-former");
        String slug = kind.slug("tombstones-deleted");
        Editor.patch(path, object("slug", slug)).then().statusCode(200);
        String id = Editor.document(kind.path(slug)).get("id").asText();
        Editor.delete(kind.path(slug)).then().statusCode(204);
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        for (String filters : new String[] {"", "&kind=" + name, "&status=deleted", "&status=deleted&kind=" + name}) {
            tombstones("?limit=1" + filters)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("data.id", contains(id))
                    .body("data.slug", contains(slug))
                    .body("data.kind", contains(name))
                    .body("data.status", contains("deleted"))
                    .body("data[0].mergedInto", nullValue())
                    .body("data[0].buriedAt", notNullValue());
        }
        tombstones("?limit=100&status=merged").body("data.id", not(hasItem(id)));
        Editor.get(kind.collection + "?limit=100").then().body("data.id", not(hasItem(id)));
    }

    @Test
    void whatWasMergedIsListedWithWhereItWent() {
        String merged = Sample.TOPIC.created("tombstones-merged");
        String id = Editor.document(merged).get("id").asText();
        Sample.TOPIC.created("tombstones-into");
        merge("tombstones-merged-topic", "tombstones-into-topic");
        tombstones("?kind=topic&status=merged&limit=1")
                .body("data.id", contains(id))
                .body("data.slug", contains("tombstones-merged-topic"))
                .body("data.mergedInto", contains("tombstones-into-topic"));
        Editor.patch("topics/tombstones-into-topic", object("slug", "tombstones-renamed"));
        tombstones("?status=merged&limit=1").body("data.mergedInto", contains("tombstones-renamed"));
        tombstones("?status=deleted&limit=100").body("data.id", not(hasItem(id)));
        Editor.delete("topics/tombstones-renamed").then().statusCode(204);
        tombstones("?status=deleted&limit=2")
                .body("data.slug", hasItems("tombstones-merged-topic", "tombstones-renamed"))
                .body("data.status", everyItem(equalTo("deleted")));
    }

    @Test
    void theListHasPages() {
        for (String name : new String[] {"tombstones-first", "tombstones-second"}) {
            Sample.FAQ.created(name);
            Editor.delete("faqs/" + name + "-faq");
        }
        var first = tombstones("?kind=faq&limit=1").body("data.slug", contains("tombstones-second-faq"));
        String next = first.extract().path("page.nextCursor");
        tombstones("?kind=faq&limit=1&cursor=" + next).body("data.slug", contains("tombstones-first-faq"));
        tombstones("?limit=1&cursor=" + next).statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void anImportRestoresTheSlug() {
        String line = """
            {"type": "tombstone", "kind": "faq", "id": "faq_000000000000000000000t0mb0", "slug": "tombstones-imported",\
             "slugs": ["tombstones-imported", "tombstones-imported-once"], "buriedAt": "2026-01-01T00:00:00Z"}""";
        assertEquals("created", Import.status(line));
        assertEquals("unchanged", Import.status(line));
        tombstones("?kind=faq&limit=100").body("data.slug", hasItem("tombstones-imported"));
    }

    @ParameterizedTest
    @CsvSource({"status, published", "status, gone", "kind, story", "kind, topics"})
    void anUnknownValueIsRefused(String parameter, String value) {
        tombstones("?" + parameter + "=" + value).statusCode(400).body("errors.parameter", contains(parameter));
    }
}
