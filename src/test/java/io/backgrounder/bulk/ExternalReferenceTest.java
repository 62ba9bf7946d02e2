package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of external ids, and documents that refer to others by theirs. */
@QuarkusTest
class ExternalReferenceTest {
    private static final ObjectNode EXTERNAL = object("cms", "ref-1");

    @Test
    void referencesMayNameIt() {
        Import.send(Import.topic("external-topic", "externalIds", EXTERNAL));
        Import.send(Import.faq("external-faq", "externalIds", EXTERNAL));
        Import.send(Import.source("external-source", "externalIds", EXTERNAL));
        JsonNode result = Import.send(Import.story(
                        "external-story",
                        "topics",
                        List.of("external:cms:ref-1"),
                        "faqs",
                        List.of("external:cms:ref-1"),
                        "coverage",
                        Documents.coverage("external:cms:ref-1")))
                .get(0);
        assertEquals("created", result.path("status").asText(), result.toString());
        given().get("/v1/stories/external-story?include=coverage,topics,faqs")
                .then()
                .body("topics.slug", equalTo(List.of("external-topic")))
                .body("faqs.slug", equalTo(List.of("external-faq")))
                .body("coverage.summaries.source.slug", equalTo(List.of("external-source")));
        result = Import.send(Import.story("external-story-2", "topics", List.of("external:cms:no-such")))
                .get(0);
        assertEquals("/topics/0", result.path("errors").path(0).path("pointer").asText(), result.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"CMS\": \"1\"}",
                "{\"a:b\": \"1\"}",
                "{\"\": \"1\"}",
                "{\"cms\": \"\"}",
                "{\"cms\": \"two words\"}",
                "{\"cms\": null}",
                "{\"cms\": 1, \"cms2\": \"é\"}",
                "{\"cms\": [\"1\"]}",
                "[\"cms\"]",
                "\"cms\""
            })
    void whatIsNoneIsRefused(String externalIds) {
        ObjectNode story = Documents.story("slug", "external-wrong");
        story.set("externalIds", Documents.json(externalIds));
        Editor.editor(Editor.JSON, story)
                .post(Editor.address("stories"))
                .then()
                .statusCode(oneOf(400, 422))
                .body("errors[0].pointer", startsWith("/externalIds"));
        JsonNode line = Import.send(story.deepCopy().put("type", "story")).get(0);
        assertEquals("rejected", line.path("status").asText());
        String pointer = line.path("errors").path(0).path("pointer").asText();
        assertTrue(pointer.startsWith("/externalIds"), line.toString());
    }
}
