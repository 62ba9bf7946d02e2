package io.backgrounder.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No regular expression recurses or backtracks without bounds, whatever it meets: no group is under an unbounded quantifier, and of two
 * unbounded quantifiers in a row no character fits both.
 */
class PatternsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    /** Where a regular expression stands in the code; others are in constants of {@link Forms} or of their own class. */
    private static final Pattern LITERAL = Pattern.compile(
            "(regexp = |FORM = |TYPE = |compile\\(\\s*|matches\\(|replaceAll\\(|replaceFirst\\(|split\\()\"((?:[^\"\\\\]|\\\\.){0,1000})\"(?!\\s*\\+)");

    static final List<String> FORMS = List.of(Forms.SLUG, Forms.URL, Forms.TEXT, Forms.ONE_LINE);

    static Stream<String> literals() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    found.add(literal.group(2).translateEscapes());
                }
            }
        }
        return found.stream().distinct();
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    @MethodSource("literals")
    void noneIsDear(String pattern) {
        assertEquals(List.of(), new RegularExpression(pattern).faults(), pattern);
    }

    @Test
    void allAreFound() throws IOException {
        assertTrue(literals().count() > 30, "what was written otherwise is not looked at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a|b)*",
                "([a-z]+)+",
                "x(?:a-)*",
                "(a){2,}",
                "[(]*(b)+",
                "[a-z]+[0-9a]*",
                "a*b?a*",
                ".*x?.*",
                "\\w+\\d+"
            })
    void aDearOneIsSeen(String pattern) {
        assertFalse(new RegularExpression(pattern).faults().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a|b)?", "([a-z]+){0,3}", "[(]*", "\\(*", "[a-z]+[0-9]*", "a*ba*", "(?!.*b)a+", "(?=.*b)[^c]*"})
    void aCheapOneIsNot(String pattern) {
        assertEquals(List.of(), new RegularExpression(pattern).faults());
    }
}
