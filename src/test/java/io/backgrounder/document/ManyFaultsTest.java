package io.backgrounder.document;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However much is wrong with a document, the answer comes soon, tells the first of it, and how much it is. */
@QuarkusTest
class ManyFaultsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static ObjectNode story(JsonNode members) {
        return Import.story("many-faults", members);
    }

    private static ObjectNode times(int count, String member, Object value) {
        return object(member, Collections.nCopies(count, value));
    }

    /** Each as long as it may be. */
    static Stream<Arguments> manyFaults() {
        ObjectNode articles = object("source", "a", times(50, "articles", object()));
        ObjectNode sources = times(50, "sources", null);
        return Stream.of(
                Arguments.of(times(1000, "formerSlugs", ""), 1000),
                Arguments.of(times(1000, "formerSlugs", null), 1000),
                Arguments.of(object("coverage", times(50, "summaries", articles)), 5000),
                Arguments.of(object("coverage", times(50, "points", sources)), 2500));
    }

    @ParameterizedTest
    @MethodSource("manyFaults")
    void theFirstAreToldAndHowManyThereAre(ObjectNode members, int least) {
        Response refusal = assertTimeoutPreemptively(SOON, () -> Editor.post("stories", story(members)));
        refusal.then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("detail", endsWith(" errors; these are the first."));
        assertTrue(number(refusal.path("detail"), "There are (\\d+) errors") >= least);
        JsonNode rejection = Import.send(story(members)).get(0);
        assertEquals("rejected", rejection.path("status").asText());
        assertEquals(101, rejection.path("errors").size());
        assertTrue(number(rejection.at("/errors/100/detail").asText(), "has (\\d+) errors") >= least);
    }

    private static int number(String text, String form) {
        return Integer.parseInt(text.replaceAll(".*" + form + ".*", "$1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"formerSlugs": [%s]}                             | ""                 | /formerSlugs
            {"formerSlugs": [%s]}                             | "many-faults"      | /formerSlugs
            {"formerSlugs": [%s]}                             | null               | /formerSlugs
            {"faqs": [%s]}                                    | null               | /faqs
            {"faqs": [%s]}                                    | "many-faults"      | /faqs
            {"topics": [%s]}                                  | {}                 | /topics
            {"topics": [%s]}                                  | "a"                | /topics
            {"coverage": {"summaries": [%s]}}                 | {"source": "a"}    | /coverage/summaries
            {"coverage": {"summaries": [{"articles": [%s]}]}} | null               | /coverage/summaries/0/articles
            {"coverage": {"points": [%s]}}                    | {"sources": ["a"]} | /coverage/points
            {"coverage": {"points": [{"sources": [%s]}]}}     | "a"                | /coverage/points/0/sources""")
    void aListThatIsFarTooLongIsAllThatIsTold(String members, String one, String pointer) {
        String list = String.join(",", Collections.nCopies(14_000, one));
        ObjectNode document = story(json(members.formatted(list)));
        Response refusal = assertTimeoutPreemptively(SOON, () -> Editor.post("stories", document));
        refusal.then().statusCode(422);
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
        JsonNode rejection = Import.send(document).get(0);
        assertEquals(pointer, rejection.at("/errors/0/pointer").asText());
        assertEquals(1, rejection.path("errors").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "N", "formerSlugs": [%s]} | "a", | 100000   | has more than 100000 values and names
            {"name": %s1}                      | 1    | 30       | has a number of more than 20 digits
            {"%s": 1}                          | n    | 101      | has a member whose name has more than 100 characters
            {"nested": %s}                     | [    | 30       | is nested more than 20 deep
            {"name": "%s"}                     | x    | 20000001 | has a text of more than 20000000 characters""")
    void whichLimitWasPassedIsSaid(String document, String repeated, int times, String detail) {
        String text = document.formatted(repeated.repeat(times));
        Editor.editor(Editor.JSON, text)
                .post(Editor.address("sources"))
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
        Response answer =
                assertTimeoutPreemptively(SOON, () -> Editor.post("sources", source("name", "\u6f22".repeat(length))));
        answer.then().statusCode(422);
        assertEquals(Set.of("/name"), Editor.pointers(answer));
    }
}
