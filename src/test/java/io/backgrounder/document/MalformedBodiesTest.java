package io.backgrounder.document;

import static io.backgrounder.DemoContent.LEAP_SECOND_SLUG;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Editor.JSON;
import static io.backgrounder.Editor.MERGE_PATCH;
import static io.backgrounder.Editor.address;
import static io.backgrounder.Editor.editor;
import static org.hamcrest.Matchers.equalTo;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON is 400 wherever a body is read. */
@QuarkusTest
class MalformedBodiesTest {
    /** Each is wrong by itself, and as the value of a member; ⏎ stands for a line break. */
    static Stream<String> values() {
        return """

            [1,]
            [,1]
            [1,,2]
            [1 2]
            [1
            [1,
            1]
            [
            ]
            [[]
            ["a"
            ["a":1]
            [a]
            {
            }
            {"a"
            {"a":
            {"a":1
            {"a":1,
            {"a":1,}
            {,"a":1}
            {"a":1,,"b":2}
            {"a" 1}
            {"a"::1}
            {"a":1 "b":2}
            {a:1}
            {'a':1}
            {1:1}
            {[]:1}
            {null:1}
            {"a":1}}
            {"a":1}#
            {"a":/*c*/1}
            {"a":1}//c
            "a
            a"
            'a'
            "\\x00"
            "\\u12"
            "\\u12G4"
            "\\"
            "\\a"
            "\\ "
            "a\u0000"
            "a⏎b"
            "a\tb"
            "\u001f"
            01
            -01
            1.
            .1
            1e
            1e+
            +1
            -
            --1
            1-1
            0x1
            1_000
            NaN
            Infinity
            -Infinity
            tru
            nul
            True
            TRUE
            nil
            undefined
            \ufeff{}
            \u00a0{}
            \u2060
            <a/>
            a=1
            1 000
            {}{}
            {} {}
            []{}
            \\u007b}
            *
            \u0000
            [\f1]
            [\u000b1]
            &
            $ref
            {"\\ud800":1}""".lines().map(value -> value.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsNoJsonIsRefusedEverywhere(String value) {
        refused(value.getBytes(StandardCharsets.UTF_8));
        refusedHere(named(value));
    }

    private static byte[] named(String value) {
        return ("{\"name\": " + value + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static void refusedHere(byte[] body) {
        editor().contentType(JSON)
                .header("If-None-Match", "*")
                .body(body)
                .put(address("sources/malformed"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-body"));
    }

    private static void refused(byte[] body) {
        refusedHere(body);
        editor().contentType(JSON).body(body).post(address("stories")).then().statusCode(400);
        editor().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(address("sources/harbour-courier"))
                .then()
                .statusCode(400);
        editor().contentType(JSON)
                .header("If-Match", "*")
                .body(body)
                .put(address("stories/" + LEAP_SECOND_SLUG + "/publication"))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "1.5e3", "true", "\"x\"", "[{}]", "[null]", "\"\"", "-0", "[[[[]]]]"})
    void whatIsNoObjectIsNoDocument(String value) {
        refused(value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (String hex : List.of("ff", "c080", "eda080", "f4908080", "e6", "fe", "c3", "80", "efbb", "f8a1a1a1a1")) {
            byte[] wrong = new java.math.BigInteger("00" + hex, 16).toByteArray();
            String latin = new String(wrong, StandardCharsets.ISO_8859_1).replace("\0", "");
            refused(object("name", latin).toString().getBytes(StandardCharsets.ISO_8859_1));
            refused(latin.getBytes(StandardCharsets.ISO_8859_1));
        }
        refused(source().toString().getBytes(StandardCharsets.UTF_16));
        refused(source().toString().getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void whatIsDeepOrLongIsRefusedSoon() {
        for (String deep : List.of("[", "{\"a\":", "[{\"coverage\":")) {
            refused(deep.repeat(50_000).getBytes(StandardCharsets.UTF_8));
            refused(("{\"name\":" + deep.repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        }
        refused(named("1".repeat(100_000)));
        refused(("{\"" + "n".repeat(100_000) + "\": 1}").getBytes(StandardCharsets.UTF_8));
        refused(named("1e999999999"));
    }

    @Test
    void membersThatStandTwiceAreRefused() {
        for (String twice : """
                {"name": "a", "name": "b"}
                {"name": "a", "n\\u0061me": "a"}
                {"type": "source", "type": "source", "name": "a"}""".lines().toList()) {
            refused(twice.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void nothingOfItIsWritten() {
        Editor.get("sources/malformed").then().statusCode(404);
    }
}
