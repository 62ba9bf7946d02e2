package io.backgrounder.openapi;

import static io.backgrounder.DemoContent.LEAP_SECOND_SLUG;
import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The schemas of the merge patches say what null removes: it is tried for each member of each of them. */
@QuarkusTest
class MergePatchSchemaTest {
    private JsonNode document;

    @TestFactory
    Stream<DynamicTest> nullIsTakenWhereTheSchemaHasIt() {
        document = json(given().get("/openapi.json").asString());
        return new Operations()
                .all().stream()
                        .filter(operation -> operation.method().equals("PATCH"))
                        .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> tryAll(operation)));
    }

    private void tryAll(Operations.Operation patch) {
        String collection = patch.path().replaceAll("/\\{\\w+}$", "");
        JsonNode create = document.path("paths").path(collection).path("post");
        // Tests of the search look for what the examples are called.
        ObjectNode whole = (ObjectNode) json(create.at("/requestBody/content/application~1json/example")
                .toString()
                .replaceAll("(?i)tidal", "patched"));
        whole.remove(List.of("id", "slug", "formerSlugs", "sameAs"));
        if (new Operations()
                .resolve(patch.media().path("schema"))
                .at("/properties/image")
                .isObject()) {
            whole.set("image", image("focalPoint", object("x", 0, "y", 0)));
        }
        if (patch.id().equals("patchStory")) {
            whole.set("coverage", object("comparison", "C"));
        } else if (patch.id().equals("patchTopic")) {
            whole.set("descriptionSource", object("name", "N", "url", "https://n.example/"));
        }
        if (List.of("patchStory", "patchFaq").contains(patch.id())) {
            String original = patch.id().equals("patchStory") ? LEAP_SECOND_SLUG : "was-bedeutet-niedrigwasser";
            whole.put("language", "pt");
            whole.set("translation", object("of", original, "digitalSourceType", "trainedAlgorithmicMedia"));
        }
        JsonNode made = json(Editor.editor(Editor.JSON, whole.toString())
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .asString());
        String address = collection + "/" + made.path("id").asText();
        List<String> removed = new ArrayList<>();
        tryEach(patch.media().path("schema"), "%s", address, removed);
        assertThat(removed.size(), greaterThan(3));
        // A webhook would go on trying to deliver what other tests change.
        Editor.overwriting().delete(address).then().statusCode(204);
    }

    private void tryEach(JsonNode reference, String nested, String address, List<String> removed) {
        JsonNode schema = new Operations().resolve(reference);
        schema.path("properties").properties().forEach(member -> {
            JsonNode change = member.getValue();
            String body = nested.formatted(object(member.getKey(), null));
            boolean nullable = change.path("type").toString().contains("\"null\"")
                    || change.path("anyOf").toString().contains("{\"type\":\"null\"}");
            JsonNode inner = change.has("anyOf") ? change.at("/anyOf/0") : change;
            if (inner.path("$ref").asText().endsWith("Patch")) {
                tryEach(inner, nested.formatted("{\"" + member.getKey() + "\": %s}"), address, removed);
            }
            int status = Editor.editor(Editor.MERGE_PATCH, body)
                    .header("If-Match", "*")
                    .patch(address)
                    .statusCode();
            if (member.getKey().equals("alt")) {
                assertEquals(422, status, "needed unless the image is decorative");
            } else if (nullable) {
                assertEquals(200, status, body);
                removed.add(body);
            } else if (!List.of("type", "slug").contains(member.getKey())) {
                // The address says these: without them a document keeps what it has.
                assertTrue(status == 422 || status == 400, body + " " + status);
            }
        });
    }
}
