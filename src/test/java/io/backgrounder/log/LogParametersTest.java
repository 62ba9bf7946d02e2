package io.backgrounder.log;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log is asked for has to be there, and named rightly. */
@QuarkusTest
class LogParametersTest {
    @Test
    void theLogHasNoPreview() {
        for (String path : List.of("", "/leaves", "/proof?revision=story_01k8zp4n1ye5hsy318twmzjzhy/1")) {
            Editor.editor()
                    .get("/preview/v1/log" + path)
                    .then()
                    .statusCode(404)
                    .body("detail", containsString("no preview"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "proof, revision",
        "proof?revision=story_1/1, revision",
        "proof?revision=story_01k8zp4n1ye5hsy318twmzjzhy/0, revision",
        "proof?correction=1, correction",
        "proof?redaction=1, redaction",
        "proof?revision=story_01k8zp4n1ye5hsy318twmzjzhy/1&correction=correction_01m87qryjqe0kbskej77r6azz0, revision",
        "proof?revision=story_01k8zp4n1ye5hsy318twmzjzhy/1&size=0, size",
        "proof?revision=story_01k8zp4n1ye5hsy318twmzjzhy/1&size=1000000000, size",
        "consistency?to=1, from",
        "consistency?from=1, to",
        "consistency?from=2&to=1, from",
        "consistency?from=1&to=1000000000, to",
        "consistency?from=0&to=1, from",
        "leaves?from=-1, from",
        "leaves?limit=1001, limit"
    })
    void aWrongParameterIsNamed(String path, String parameter) {
        given().get("/v1/log/" + path).then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void whatHasNoLeafIsNotFound() {
        for (String name : List.of(
                "revision=story_01k8zp4n1ye5hsy318twmzjzhy/99",
                "revision=story_01k8zp4n1ye5hsy318twmzjzhy/9999999999",
                "revision=story_zzzzzzzzzzzzzzzzzzzzzzzzzz/1",
                "correction=correction_01k8zp4n1ye5hsy318twmzjzhy",
                "redaction=redaction_01k8zp4n1ye5hsy318twmzjzhy")) {
            given().get("/v1/log/proof?" + name).then().statusCode(404).body("detail", containsString("no leaf"));
        }
    }
}
