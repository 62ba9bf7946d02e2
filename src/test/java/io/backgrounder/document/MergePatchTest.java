package io.backgrounder.document;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Editor.MERGE_PATCH;
import static io.backgrounder.Editor.address;
import static io.backgrounder.Editor.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code PATCH}: JSON Merge Patch (RFC 7396). */
@QuarkusTest
class MergePatchTest {
    private static ObjectNode topic() {
        return (ObjectNode) json("""
            {"name": "N", "topicType": "person", "description": "D", "aliases": ["A", "B"],
             "descriptionSource": {"name": "W", "url": "https://w.example/"}, "descriptions": [{"text": "L", "validFrom": "9999-01-02"}]}""");
    }

    @Test
    void namedMembersAreReplacedAndNullOnesRemoved() {
        Editor.create("topics/patch-members", topic()).then().statusCode(201);
        Editor.patch("topics/patch-members", """
                        {"name": "N2", "description": null, "aliases": ["C"], "descriptionSource": {"url": null}}""")
                .then()
                .statusCode(200)
                .body("name", equalTo("N2"))
                .body("description", nullValue())
                .body("aliases", contains("C"))
                .body("descriptionSource.name", equalTo("W"))
                .body("descriptionSource.url", nullValue())
                .body("descriptions.validFrom", contains("9999-01-02"))
                .body("topicType", equalTo("person"));
        Editor.patch("topics/patch-members", object("aliases", null)).then().body("aliases", nullValue());
    }

    @Test
    void whatIsMissingAfterwardsIsRefused() {
        Editor.create("topics/patch-needed", topic()).then().statusCode(201);
        Response refusal = Editor.patch("topics/patch-needed", object("name", null, "topicType", null));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/name", "/topicType"), Editor.pointers(refusal));
    }

    @Test
    void aStoryIsPatchedDeeply() {
        Editor.create("sources/patch-source", source()).then().statusCode(201);
        ObjectNode coverage = object(coverage("patch-source"), "comparison", "C");
        Editor.draft("patch-deeply", "publishedAt", "2026-01-01T00:00:00Z", "coverage", coverage);
        Editor.patch("stories/patch-deeply", object("coverage", object("comparison", "D")))
                .then()
                .statusCode(200)
                .body("coverage.comparison", equalTo("D"))
                .body("coverage.summaries.text", contains("T"))
                .body("publishedAt", equalTo("2026-01-01T00:00:00Z"));
    }

    @Test
    void textOfAnyScriptSurvivesAPatch() {
        Editor.create("topics/patch-text", topic()).then().statusCode(201);
        Editor.patch("topics/patch-text", """
                        {"description": "é 新聞 \uD83D\uDDDE \\" \\\\ \\u2028 \\ud83d\\ude00"}""")
                .then()
                .statusCode(200)
                .body("description", equalTo("é 新聞 \uD83D\uDDDE \" \\ \u2028 \uD83D\uDE00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null
            []
            1
            "x"
            true
            ''
            ' '
            {
            [{"op": "remove", "path": "/name"}]""")
    void whatIsNoObjectIsNoPatch(String patch) {
        Editor.create("topics/patch-object", topic());
        editor(MERGE_PATCH, patch)
                .header("If-Match", "*")
                .patch(address("topics/patch-object"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-body"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nam": 1}                         | /nam
            {"name": 1e400}                    | /name
            {"name": "a\\u0000"}               | /name
            {"name": "\\ud800"}                | /name
            {"aliases": {"0": "A"}}            | /aliases
            {"aliases": [null, 1]}             | /aliases/1
            {"descriptionSource": {"nam": ""}} | /descriptionSource/nam
            {"name": "N", "name": "N"}         | ''""")
    void aPatchIsReadAsStrictlyAsADocument(String patch, String pointer) {
        Editor.create("topics/patch-strict", topic());
        Response refusal = editor(MERGE_PATCH, patch).header("If-Match", "*").patch(address("topics/patch-strict"));
        refusal.then().statusCode(400);
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
    }
}
