package io.backgrounder.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples in the OpenAPI document are there, fit their schemas, and can be executed. */
@QuarkusTest
class ExamplesTest {
    private final JsonNode document =
            JsonMapper.shared().readTree(Path.of("openapi/openapi.json").toFile());
    private final Contract contract = new Contract();

    @Test
    void everyOperationHasAnExampleThatFits() {
        operations((path, operation) -> {
            for (JsonNode content : new JsonNode[] {
                answer(operation).path("content"), operation.path("requestBody").path("content")
            }) {
                content.forEach(media -> {
                    JsonNode example = media.get("example");
                    assertNotNull(example, path);
                    for (String json :
                            example.isString() ? lines(example.asString()) : new String[] {example.toString()}) {
                        assertThat(path, contract.errors(Contract.name(media.path("schema")), json), empty());
                    }
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories/{story}",
                "/v1/faqs/{faq}",
                "/v1/topics/{topic}",
                "/v1/contributors/{contributor}",
                "/v1/sources/{source}"
            })
    void anExampleIsWhatExecuteAnswers(String path) {
        JsonNode operation = document.path("paths").path(path).path("get");
        JsonNode example = operation
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("example");
        String address = path.replaceAll(
                "\\{.*}", operation.path("parameters").get(0).path("example").asString());
        String answer = given().get(address).asString();
        assertEquals(
                withoutServerMade(example.toString()),
                withoutServerMade(JsonMapper.shared().readTree(answer).toString()));
    }

    /** Of events, their data. */
    private static String[] lines(String text) {
        return text.contains("\ndata:")
                ? text.lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> line.substring("data:".length()))
                        .toArray(String[]::new)
                : text.split("\n");
    }

    private static JsonNode answer(JsonNode operation) {
        JsonNode ok = operation.path("responses").path("200");
        return ok.isMissingNode() ? operation.path("responses").path("201") : ok;
    }

    private static String withoutServerMade(String json) {
        return json.replaceAll("summary_[0-9a-z]{26}", "summary_…")
                .replaceAll("\"(contentU|u)pdatedAt\":\"[^\"]*\"", "\"…\"");
    }

    private void operations(BiConsumer<String, JsonNode> check) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> check.accept(path.getKey(), operation)));
    }
}
