package io.backgrounder;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What README.md shows works as it says. */
@QuarkusTest
class ReadmeTest {
    private static final Pattern READ =
            Pattern.compile("^curl (?:-i )?'?localhost:8080(/[^'\\s]*)'?(?: +# (\\d{3}) .*)?$", Pattern.MULTILINE);
    private static final Pattern GUARDED = Pattern.compile(
            "^curl -H \"Authorization: Bearer \\$KEY\"( -H 'If-Match: \\*')?(?: -X ([A-Z]+))?(?: --json '(.*)')? '?localhost:8080(/[^\\s']*)'? # (\\d{3}).*$",
            Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("<<'EOF'\n(.*?)\nEOF", Pattern.DOTALL);
    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void theTourAnswersAsItSays() {
        List<MatchResult> calls = READ.matcher(readme).results().toList();
        assertEquals(
                readme.lines().filter(line -> line.startsWith("curl ")).count() - 1,
                calls.size() + GUARDED.matcher(readme).results().count(),
                "all but the import are understood");
        for (MatchResult call : calls) {
            int status = call.group(2) == null ? 200 : Integer.parseInt(call.group(2));
            given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(call.group(1))
                    .then()
                    .statusCode(status);
        }
    }

    /** {@code $ID} is that of what was made last, unless it was made below something. */
    @Test
    void theToursWithAKeyAnswerAsTheySayTwice() {
        take("Wire ingest");
        String refused = Keys.as(Keys.ADMIN)
                .contentType("application/json")
                .body("{\"name\":\"Wire ingest\",\"scopes\":[\"content:write\"]}")
                .post("/admin/v1/api-keys")
                .then()
                .statusCode(422)
                .extract()
                .path("errors[0].detail");
        assertTrue(refused.matches("was given to key_\\w{26}; .*: choose another, or rotate that key"), refused);
        take("Wire ingest, as was chosen then");
    }

    /** @param name of the key that it makes */
    private static void take(String name) {
        String id = "";
        for (MatchResult call : GUARDED.matcher(readme).results().toList()) {
            String body = call.group(3) == null ? null : call.group(3).replace("Wire ingest", name);
            String method = call.group(2) != null ? call.group(2) : body != null ? "POST" : "GET";
            RequestSpecification request = Keys.as(Keys.ADMIN).urlEncodingEnabled(false);
            if (call.group(1) != null) {
                request.header("If-Match", "*");
            }
            if (body != null) {
                request.contentType("application/json").body(body);
            }
            ExtractableResponse<Response> answer = request.request(
                            method, call.group(4).replace("$ID", id))
                    .then()
                    .statusCode(Integer.parseInt(call.group(5)))
                    .extract();
            boolean made = answer.statusCode() == 201 && !call.group(4).contains("$ID");
            id = made && answer.path("id") != null ? answer.path("id") : id;
        }
    }

    @Test
    void theFileCanBeImportedTwice() {
        Matcher file = FILE.matcher(readme);
        assertTrue(file.find());
        for (String status : List.of("created", "unchanged")) {
            for (String line : file.group(1).split("\n")) {
                assertEquals(status, Import.status(line), line);
            }
        }
    }
}
