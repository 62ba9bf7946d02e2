package io.backgrounder.revision;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a text became another: each is in the difference, whole and in order, and few words are shown as changed. */
class WordDifferenceTest {
    private static final int LONGEST = 400_000;

    private static List<TextDifference.TextDifferenceWords> difference(String before, String after, String language) {
        return WordDifference.of(before, after, ULocale.forLanguageTag(language));
    }

    private static String without(String op, List<TextDifference.TextDifferenceWords> words) {
        return words.stream()
                .filter(part -> !part.op().equals(op))
                .map(TextDifference.TextDifferenceWords::text)
                .collect(joining());
    }

    /** The parts as text, with what is deleted in square brackets and what is inserted in curly ones. */
    private static String shown(String before, String after, String language) {
        return difference(before, after, language).stream()
                .map(part -> switch (part.op()) {
                    case "delete" -> "[" + part.text() + "]";
                    case "insert" -> "{" + part.text() + "}";
                    default -> part.text();
                })
                .collect(joining());
    }

    private static List<TextDifference.TextDifferenceWords> checked(String before, String after, String language) {
        List<TextDifference.TextDifferenceWords> words = difference(before, after, language);
        assertEquals(before, without("insert", words));
        assertEquals(after, without("delete", words));
        for (int i = 0; i < words.size(); i++) {
            assertFalse(words.get(i).text().isEmpty());
            assertTrue(i == 0 || !words.get(i).op().equals(words.get(i - 1).op()), "two parts of one kind in a row");
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mill turns again. | The mill stands still. | The mill [turns again]{stands still}.",
                "en | Sixty years | About sixty years | [Sixty ]{About sixty }years",
                "en | It doesn't turn | It doesn't ever turn | It doesn't {ever }turn",
                "en | A & B | A | A[ & B]",
                "de | Die Mühle steht | Die Mühle läuft | Die Mühle [steht]{läuft}",
                "zh | 潮汐磨坊再次转动 | 潮汐磨坊停止转动 | 潮汐磨坊[再次]{停止}转动",
                "ja | 水車が再び回る | 水車が今日回る | 水車が[再び]{今日}回る",
                "th | ฉันกินข้าวทุกวัน | ฉันกินปลาทุกวัน | ฉันกิน[ข้าว]{ปลา}ทุกวัน",
                "ar | عادت الطاحونة إلى العمل | عادت الطاحونة إلى البيت | عادت الطاحونة إلى [العمل]{البيت}",
                "en | One 👩‍👩‍👧 family | One 👩‍👩‍👦 family | One [👩‍👩‍👧]{👩‍👩‍👦} family"
            })
    void wordsAreThoseOfTheLanguage(String language, String before, String after, String shown) {
        assertEquals(shown, shown(before, after, language));
    }

    @Test
    void linesThatStayAreKeptWhole() {
        assertEquals(
                "One.\n\n[Two]{Second}.\n\n{New.\n\n}Three.",
                shown("One.\n\nTwo.\n\nThree.", "One.\n\nSecond.\n\nNew.\n\nThree.", "en"));
    }

    @Test
    void aTextThatIsNewOrGoneIsOnePart() {
        assertEquals("{New text.\n}", shown("", "New text.\n", "en"));
        assertEquals("[Old text.\n]", shown("Old text.\n", "", "en"));
        assertEquals("", shown("", "", "en"));
    }

    /** Words of many scripts, with and without spaces, and what stands between words. */
    private static final List<String> PIECES = List.of(
            "mill",
            "Turns",
            "don't",
            "naïve",
            "e\u0301te\u0301",
            "größe",
            "мельница",
            "μύλος",
            "水",
            "車",
            "再び",
            "潮汐",
            "โรงสี",
            "หมุน",
            "ကြိတ်",
            "ម៉ាស៊ីន",
            "طاحونة",
            "טחנה",
            "चक्की",
            "물레방아",
            "👩‍👩‍👧",
            "🇩🇪",
            "1,234.5",
            "**",
            "](",
            "<b>",
            "&",
            "_",
            "\u00a0",
            "\u200b",
            " ",
            " ",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\u2028",
            ".",
            "—",
            "。");

    private static String text(Random random, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(joining());
    }

    /** The text with some characters, anywhere, replaced by something else. */
    private static String edited(String text, Random random) {
        StringBuilder edited = new StringBuilder(text);
        for (int edits = random.nextInt(6); edits > 0; edits--) {
            int from = edited.offsetByCodePoints(0, random.nextInt(edited.codePointCount(0, edited.length()) + 1));
            int longest = edited.codePointCount(from, edited.length());
            int to = edited.offsetByCodePoints(from, random.nextInt(Math.min(longest, 30) + 1));
            edited.replace(from, to, text(random, 8));
        }
        return edited.toString();
    }

    @Test
    void anyEditsGiveBackBothTexts() {
        Random random = new Random(23);
        String[] languages = {"en", "de", "zh", "ja", "th", "ar", "x-house", ""};
        for (int i = 0; i < 3_000; i++) {
            String before = text(random, i % 300);
            String language = languages[i % languages.length];
            checked(before, edited(before, random), language);
            checked(before, text(random, i % 300), language);
        }
    }

    @Test
    void oneWordOfALongTextIsFound() {
        String before = "The mill turns again after *sixty* years.\n\n".repeat(LONGEST / 45);
        int at = before.indexOf("sixty", before.length() / 2);
        List<TextDifference.TextDifferenceWords> words =
                checked(before, before.substring(0, at) + "fifty" + before.substring(at + 5), "en");
        assertEquals(
                List.of("equal", "delete", "insert", "equal"),
                words.stream().map(TextDifference.TextDifferenceWords::op).toList());
        assertEquals("fifty", words.get(2).text());
    }

    /** Each is of the greatest length, and has nothing (or nearly nothing) in common with the other. */
    @ParameterizedTest
    @CsvSource({
        "en,'aaa ',bbb ",
        "en,'a\n','b\n'",
        "en,'a a a a a a a\n','b a b a b a b a b\n'",
        "zh,水,火",
        "th,โรงสี,หมุน"
    })
    void longTextsTakeLittleTime(String language, String one, String other) {
        Random random = new Random(1);
        String before = longText(one, random);
        String after = longText(other, random);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> checked(before, after, language));
    }

    /** In each paragraph, nearly as many words are replaced as are compared at all. */
    @Test
    void manyChangesTakeLittleTime() {
        Random random = new Random(1);
        String before = paragraphs(random);
        String after = paragraphs(random);
        var words = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> checked(before, after, "en"));
        assertTrue(words.size() > 1_000, "the words are compared");
    }

    private static String paragraphs(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST - 1_000) {
            for (int i = 0; i < 200; i++) {
                text.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
            }
            text.append("\n***\n");
        }
        return text.toString();
    }

    private static String longText(String piece, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST - piece.length() - 8) {
            text.append(piece);
            if (random.nextInt(50) == 0) {
                text.append(random.nextInt(10_000)).append(random.nextBoolean() ? "\n" : " ");
            }
        }
        return text.toString();
    }
}
