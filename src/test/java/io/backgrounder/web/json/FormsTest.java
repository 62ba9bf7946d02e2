package io.backgrounder.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    private static final Pattern TEXT = Pattern.compile(Forms.TEXT);
    private static final Pattern ONE_LINE = Pattern.compile(Forms.ONE_LINE);

    /** By Unicode's own tables: separators, controls, format characters, and what is ignored by default; and the blank Braille pattern. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || c == 0x2800;
        };
    }

    private static boolean endsLine(int c) {
        return Character.getType(c) == Character.CONTROL || c == 0x2028 || c == 0x2029;
    }

    private static IntStream characters() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE);
    }

    @Test
    void aTextIsBlankWhereNoCharacterOfItIsVisible() {
        List<String> wrong = characters()
                .filter(c -> TEXT.matcher(Character.toString(c)).matches() == isInvisible(c))
                .mapToObj(Integer::toHexString)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void aLineIsBlankLikewiseAndHasNoControls() {
        List<String> wrong = characters()
                .filter(c -> ONE_LINE.matcher(Character.toString(c)).matches() == isInvisible(c)
                        || ONE_LINE.matcher("a" + Character.toString(c)).matches() == endsLine(c))
                .mapToObj(Integer::toHexString)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void oneVisibleCharacterIsEnough() {
        String blank = characters()
                .filter(FormsTest::isInvisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertFalse(TEXT.matcher(blank).matches());
        assertTrue(TEXT.matcher(blank + "a").matches());
        assertTrue(TEXT.matcher("a" + blank).matches());
        assertTrue(TEXT.matcher(blank + "\ud83d\ude00" + blank).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a1-b2", "0", "a-a-a-a-a-a-a-a-a-a"})
    void aSlugHasSingleHyphensInside(String slug) {
        assertTrue(slug.matches(Forms.SLUG));
        for (String wrong : List.of("-" + slug, slug + "-", slug + "--a", slug + "_", slug + "\n", slug + "A", "")) {
            assertFalse(wrong.matches(Forms.SLUG), wrong);
        }
    }

    @Test
    void aSlugHasAsManyPartsAsFit() {
        assertTrue(("a-".repeat(59) + "aa").matches(Forms.SLUG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a",
                "https://a.example:8080/b%20c?d=e&f=%c3%A9#g",
                "https://a?b",
                "https://a#b",
                "https://a/%41%42",
            })
    void aUrlIsPercentEncoded(String url) {
        assertTrue(url.matches(Forms.URL));
        for (String wrong :
                List.of(url + "%", url + "%4", url + "%4g", url + " ", url + "é", url + "\n", "x" + url, "")) {
            assertFalse(wrong.matches(Forms.URL), wrong);
        }
    }
}
