package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Evidence of coverage points, timeline entries and FAQ items, which are edited, removed and brought back. */
@QuarkusTest
class PartEvidenceTest {
    private static int number;

    private final String slug = "part-evidence-" + number++;

    @BeforeEach
    void sources() {
        Import.send(Import.source("evidence"), Import.source("evidence-b"));
    }

    @ParameterizedTest
    @EnumSource
    void readersGetTheWordsOfAPart(Parts parts) {
        parts.publish(
                slug,
                List.of(
                        parts.evidence(parts.section(parts.prefix + "1"), "ruled"),
                        parts.evidence(parts.section("own"), "court alone")),
                parts.different("It ruled."),
                parts.part(Parts.TEXT, "id", "own"));
        String html =
                "<p>The <em><span data-evidence=\"e2\">court</span></em><span data-evidence=\"e2\"> alone</span> ruled.</p>\n";
        String texts = parts.list + ".find { it.id == 'own' }." + parts.member;
        String path = parts.path(slug);
        String list = path.substring(0, path.indexOf('/')) + "?ids=" + path.substring(path.indexOf('/') + 1);
        String member = parts.list.split("\\.")[0];
        for (String read : List.of(
                path + "?text=html",
                path + "?text=html&asOf=2100-01-01T00:00:00Z",
                path + "?text=html&fields=evidence," + member)) {
            given().get("/v1/" + read).then().statusCode(200).body(texts, equalTo(html));
        }
        given().get("/v1/" + path + "/revisions/1?text=html").then().body("page." + texts, equalTo(html));
        given().get("/v1/" + list + "&text=html&include=evidence," + member)
                .then()
                .body("data[0]." + texts, equalTo(html))
                .body("data[0].evidence.section", contains(parts.section(parts.prefix + "1"), parts.section("own")));
        given().get("/v1/" + list).then().body("data[0].evidence", nullValue());
        JsonNode page = json(given().get("/v1/" + path + "?text=plain").asString());
        for (JsonNode each : page.path("evidence")) {
            for (JsonNode part : parts.texts(page)) {
                if (parts.section(part.path("id").asText())
                        .equals(each.path("section").asText())) {
                    assertEquals(
                            each.at("/selector/exact").asText(),
                            part.path(parts.member)
                                    .asText()
                                    .substring(
                                            each.path("start").asInt(),
                                            each.path("end").asInt()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsKeepTheirIdsWithoutNamingThem(Parts parts) {
        String prefix = parts.prefix;
        parts.publish(slug, List.of(), parts.different("A"), parts.part("B"));
        assertEquals(Set.of(prefix + "1", prefix + "2"), ids(parts));
        parts.patch(slug, parts.with(parts.part("C"), parts.different("A")))
                .then()
                .body(idOf(parts, "C"), equalTo(prefix + "2"))
                .body(idOf(parts, "A"), equalTo(prefix + "1"));
        parts.patch(slug, parts.with(parts.different("D"), parts.part("C"), parts.different("A")))
                .then()
                .body(idOf(parts, "D"), equalTo(prefix + "3"))
                .body(idOf(parts, "A"), equalTo(prefix + "1"));
        Response refusal = Editor.create(
                parts.path(slug + "-b"),
                parts.document(List.of(), parts.part("A", "id", "x"), parts.part("B", "id", "x")));
        assertEquals(422, refusal.statusCode());
        assertEquals(Set.of(parts.pointer() + "/1/id"), Editor.pointers(refusal));
        Response malformed =
                Editor.create(parts.path(slug + "-b"), parts.document(List.of(), parts.part("A", "id", "Ä")));
        assertEquals(422, malformed.statusCode());
        assertEquals(Set.of(parts.pointer() + "/0/id"), Editor.pointers(malformed));
    }

    private Set<String> ids(Parts parts) {
        return Set.copyOf(given().get("/v1/" + parts.path(slug)).<List<String>>path(parts.list + ".id"));
    }

    private static String idOf(Parts parts, String text) {
        return parts.list + ".find { it." + parts.member + " == '" + text + "' }.id";
    }

    @ParameterizedTest
    @EnumSource
    void evidenceOfAPartThatIsRemovedIsDetached(Parts parts) {
        String first = parts.prefix + "1";
        String path = parts.path(slug);
        ObjectNode known = parts.part(Parts.TEXT, "id", first);
        ObjectNode other = parts.part("The court alone denied it.");
        ObjectNode stays = parts.different("It is warm.").put("id", "stays");
        parts.publish(
                slug,
                List.of(
                        parts.evidence(parts.section(first), "court alone"),
                        parts.evidence(parts.section("stays"), "warm")),
                known,
                stays);
        detached(parts, nullValue(), other, stays);
        detached(parts, equalTo(true), stays);
        detached(parts, equalTo(true), other, stays)
                .body(parts.list + ".id", containsInAnyOrder(parts.prefix + "2", "stays"));
        Response refusal = Editor.publication(path, "{}");
        assertEquals(409, refusal.statusCode());
        assertEquals(Set.of("/evidence/0"), Editor.pointers(refusal));
        detached(parts, nullValue(), known, stays);
        detached(parts, nullValue(), other, stays);
        detached(parts, equalTo(true), other.deepCopy().put("id", "x"), stays);
        ObjectNode document = Editor.document(path);
        ((ObjectNode) document.at("/evidence/1")).put("section", parts.section("gone"));
        assertEquals(Set.of("/evidence/1/section"), Editor.pointers(Editor.replace(path, document)));
        Editor.editor(Editor.JSON, "{}")
                .header("If-Match", "*")
                .put(Editor.address(path + "/publication?detached=drop"))
                .then()
                .statusCode(200);
        given().get("/v1/" + path)
                .then()
                .body("evidence.id", contains("e2"))
                .body(parts.list + ".id", containsInAnyOrder("x", "stays"));
        Editor.editor(Editor.JSON, "{\"revision\": 1}")
                .header("If-Match", "*")
                .post(Editor.address(path + "/restorations"))
                .then()
                .statusCode(201)
                .body("evidence.section", contains(parts.section(first), parts.section("stays")))
                .body("evidence.detached", contains(nullValue(), nullValue()));
    }

    /** Whether the first statement is detached when the draft has these parts. The second never is. */
    private ValidatableResponse detached(Parts parts, Matcher<?> detached, ObjectNode... list) {
        return parts.patch(slug, parts.with(list))
                .then()
                .body("evidence[0].detached", detached)
                .body("evidence[1].detached", nullValue());
    }

    @ParameterizedTest
    @EnumSource
    void aRedactionSettlesTheEvidenceOfParts(Parts parts) {
        String path = parts.path(slug);
        String section = parts.section("own");
        parts.publish(
                slug,
                List.of(parts.evidence(section, "court alone"), parts.evidence(section, "ruled")),
                parts.part(Parts.TEXT, "id", "own"));
        Editor.editor(Editor.JSON, object("passage", "The court alone", "reason", "R"))
                .post(Editor.address(path + "/redactions"))
                .then()
                .statusCode(201);
        Editor.get(path).then().body("evidence.id", contains("e2"));
        for (JsonNode page : List.of(
                json(given().get("/v1/" + path + "?text=plain").asString()),
                json(given().get("/v1/" + path + "/revisions/1?text=plain").asString())
                        .path("page"))) {
            JsonNode left = page.at("/evidence/0");
            assertEquals(1, page.path("evidence").size(), page.toString());
            assertEquals("evidence", left.at("/articles/0/source/slug").asText(), "settled evidence keeps its sources");
            assertEquals(
                    "ruled",
                    parts.texts(page)
                            .at("/0/" + parts.member)
                            .asText()
                            .substring(
                                    left.path("start").asInt(), left.path("end").asInt()));
        }
    }

    /** Each section is of one kind of document, and evidence of it is refused in the other. */
    @ParameterizedTest
    @EnumSource
    void sectionsOfOtherKindsAreRefused(Parts parts) {
        for (Parts other : Parts.values()) {
            boolean foreign = !other.sections().equals(parts.sections());
            for (String section : Stream.concat(other.sections().stream(), Stream.of(other.section("own")))
                    .toList()) {
                for (Object detached : new Object[] {null, true}) {
                    Response answer = Editor.editor(
                                    Editor.JSON,
                                    parts.document(
                                            List.of(parts.evidence(section, "nowhere", "detached", detached)),
                                            parts.part(Parts.TEXT, "id", "own")))
                            .header("If-None-Match", "*")
                            .put(Editor.address(parts.path(
                                    slug + "-" + section.replace('_', '-') + "-" + other.ordinal() + detached)));
                    if (foreign) {
                        answer.then().statusCode(422);
                        assertEquals(Set.of("/evidence/0/section"), Editor.pointers(answer));
                    } else {
                        assertEquals(detached == null ? 422 : 201, answer.statusCode(), answer.asString());
                    }
                }
            }
        }
    }
}
