package io.backgrounder.document;

import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest text that a story takes is stored, shown, searched and exported like any other. */
@QuarkusTest
class LongTextTest {
    private static final int LONGEST = 400_000;

    /** A name, a text of as many characters as may be, or as fit a line, and a word of it. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "latin",
                        filled(LONGEST, n -> "Longword" + Integer.toString(n, 36) + " and so on.\n\n"),
                        "longworda"),
                Arguments.of("distinct", filled(LONGEST, n -> Integer.toString(n + 36 * 36 * 36, 36) + " "), "1000"),
                Arguments.of("one-word", "w".repeat(LONGEST), "headline"),
                Arguments.of("cjk", filled(330_000, n -> Character.toString(0x4e00 + n % 20_000)), "一"),
                Arguments.of("emoji", "a" + "\uD83D\uDE00".repeat((LONGEST - 2) / 2) + "b", "headline"),
                Arguments.of(
                        "emoji-words",
                        filled(350_000, n -> "\uD83D\uDE00 word" + n + " \uD83C\uDDE9\uD83C\uDDEA"),
                        "word7"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theLongestTextIsTakenAsAWhole(String name, String text, String word) {
        String slug = "long-text-" + name;
        ObjectNode story =
                story("slug", slug).put("headline", "Headline of " + slug).put("analysis", text);
        String line = story.put("type", "story").toString();
        assertEquals("created", Import.status(line));
        assertEquals("unchanged", Import.status(line));
        given().get("/v1/stories/" + slug).then().statusCode(200).body("analysis", equalTo(text));
        for (String format : new String[] {"html", "plain"}) {
            given().get("/v1/stories/" + slug + "?text=" + format)
                    .then()
                    .statusCode(200)
                    .body("analysis.length()", greaterThan(300_000));
        }
        String query = URLEncoder.encode(word + " \"" + slug + "\"", StandardCharsets.UTF_8);
        given().get("/v1/search?highlight=true&q=" + query)
                .then()
                .statusCode(200)
                .body("data.slug", hasItem(slug));
        given().get("/v1/stories/" + slug + "/related").then().statusCode(200);
        String path = "stories/" + slug;
        Editor.patch(path, object("analysis", "Short")).then().statusCode(200);
        Editor.patch(path, object("summary", "Another")).then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        given().get("/v1/stories/" + slug + "/revisions/1")
                .then()
                .statusCode(200)
                .body("page.analysis", equalTo(text));
        given().get("/v1/stories/" + slug + "/revisions/2/difference")
                .then()
                .statusCode(200)
                .body("sections", contains("analysis", "summary"));
    }

    @Test
    void aLongerTextIsRefused() {
        String line = story("slug", "long-text-refused")
                .put("type", "story")
                .put("analysis", "a".repeat(LONGEST + 1))
                .toString();
        assertEquals(
                "/analysis", Import.send(line).get(0).at("/errors/0/pointer").asText());
        Editor.editor(Editor.JSON, line.replace("\"type\":\"story\",", ""))
                .post(Editor.address("stories"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/analysis"));
    }

    private static String filled(int length, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; text.length() < length; n++) {
            text.append(piece.apply(n));
        }
        text.setLength(length);
        return Character.isHighSurrogate(text.charAt(length - 1)) ? text.substring(1) : text.toString();
    }
}
