package io.backgrounder.editing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Desk;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However much is wrong with a document, the answer comes soon, tells the first of it, and how much it is. */
@QuarkusTest
class ManyFaultsTest {
    private static final int MANY = 14_000;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("\"formerSlugs\": [%s]", "\"\"", MANY),
                Arguments.of("\"formerSlugs\": [%s]", "\"many-faults\"", MANY - 1),
                Arguments.of("\"faqs\": [%s]", "null", MANY),
                Arguments.of("\"faqs\": [%s]", "\"many-faults\"", MANY - 1),
                Arguments.of("\"topics\": [%s]", "{}", MANY),
                Arguments.of("\"coverage\": {\"summaries\": [%s]}", "{\"source\": \"a\"}", MANY),
                Arguments.of("\"coverage\": {\"points\": [%s]}", "{\"sources\": [\"a\"]}", MANY),
                Arguments.of(
                        "\"coverage\": {\"points\": [{\"kind\": \"agree\", \"text\": \"T\", \"sources\": [%s]}]}",
                        "\"a\"", MANY));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFirstAreToldAndHowManyThereAre(String members, String one, int least) {
        String document =
                "{\"type\": \"story\", \"slug\": \"many-faults\", \"language\": \"en\", \"headline\": \"H\", \"summary\": \"S\", "
                        + members.formatted(String.join(",", Collections.nCopies(MANY, one))) + "}";
        Response refusal =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Desk.post("stories", Desk.json(document)));
        refusal.then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("detail", endsWith(" errors; these are the first."));
        assertTrue(
                number(refusal.path("detail"), "There are (\\d+) errors") >= least,
                refusal.path("detail").toString());
        JsonNode rejection = Import.send(document).get(0);
        assertEquals("rejected", rejection.path("status").asText());
        assertEquals(101, rejection.path("errors").size());
        assertTrue(number(rejection.at("/errors/100/detail").asText(), "has (\\d+) errors") >= least);
    }

    private static int number(String text, String form) {
        return Integer.parseInt(text.replaceAll(".*" + form + ".*", "$1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"N\", \"formerSlugs\": [%s]} | \"a\", | 100000 | has more than 100000 values and names",
                "{\"name\": %s1} | 1 | 30 | has a number of more than 20 digits",
                "{\"%s\": 1} | n | 101 | has the name of a member of more than 100 characters",
                "{\"name\": %s} | [ | 30 | is nested more than 20 deep",
                "{\"name\": \"%s\"} | x | 20000001 | has a text of more than 20000000 characters",
            })
    void whichLimitWasPassedIsSaid(String document, String repeated, int times, String detail) {
        String text = document.formatted(repeated.repeat(times));
        Desk.editor(Desk.JSON, text)
                .post(Desk.address("sources"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-body"))
                .body("detail", containsString(detail));
        assertEquals(
                detail,
                Import.send(text.replaceFirst("\\{", "{\"type\": \"source\","))
                        .get(0)
                        .at("/errors/0/detail")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 3_000, 100_000})
    void aTitleOfWhateverLengthIsNotSpeltAsAWhole(int length) {
        Response answer = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Desk.post("sources", Desk.json("{\"name\": \"" + "\u6f22".repeat(length) + "\"}")));
        answer.then().statusCode(422);
        assertEquals(java.util.Set.of("/name"), Desk.pointers(answer));
    }
}
