package io.backgrounder.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a first start, every operation of the document can be executed with its examples, one after the other. */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class ExecutedExamplesTest {
    @Test
    void everyOperationWorksWithItsExamples() {
        List<Operations.Operation> operations = new Operations().all();
        List<String> failed = new ArrayList<>();
        for (Operations.Operation operation : operations) {
            Response answer = execute(operation);
            if (answer.statusCode() / 100 != 2) {
                failed.add(operation.id() + ": " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertEquals(List.of(), failed);
        assertTrue(operations.size() > 70, "so many there are");
    }

    private static Response execute(Operations.Operation operation) {
        // A review is by a person, and an administrator's key belongs to nobody.
        RequestSpecification sender = operation.id().equals("reviewSection")
                ? Keys.as(Keys.of("ingrid-solvang", "content:publish").text())
                : Editor.editor();
        RequestSpecification request = sender.urlEncodingEnabled(true);
        String path = operation.path();
        for (JsonNode parameter : operation.definition().path("parameters")) {
            String name = parameter.path("name").asText();
            String example = parameter.path("example").asText();
            if (!parameter.has("example")) {
                assertTrue(!parameter.path("required").asBoolean(), operation.id() + " has no example of " + name);
                continue;
            }
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", example);
                case "query" -> request.queryParam(name, example);
                default -> request.header(name, example);
            }
        }
        if (operation.hasBody()) {
            JsonNode example = operation.example();
            request.contentType(operation.mediaType())
                    .body((example.isTextual() ? example.asText() : example.toString())
                            .getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), path);
    }
}
