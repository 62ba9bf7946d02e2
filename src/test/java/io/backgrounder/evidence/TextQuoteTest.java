package io.backgrounder.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a quote is in a text, and what is around it where it has moved. */
class TextQuoteTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | sea   | -      | The sea is calm         | 1 | 4
            - | sea   | -      | The sea, the sea        | 2 | -1
            - | ocean | -      | The sea is calm         | 0 | -1
            the | sea | -      | The sea, the sea        | 0 | -1
            'the ' | sea | -   | The sea, the sea        | 1 | 13
            - | sea   | ','    | The sea, the sea        | 1 | 4
            - | aa    | -      | aaa                     | 2 | -1
            - | aa    | b      | aaab                    | 1 | 1
            a | aa    | -      | aaa                     | 1 | 1
            - | 😀    | -      | a😀b                    | 1 | 1""")
    void aTextHasAQuoteSoOften(String prefix, String exact, String suffix, String text, int count, int place) {
        TextQuote quote = new TextQuote(exact, prefix, suffix);
        assertEquals(count, quote.count(text));
        assertEquals(place, quote.place(text));
    }

    @Test
    void asMuchIsAroundItAsIsNeeded() {
        String text = "one two three. one two three four. ".repeat(2) + "end";
        for (int place = text.indexOf("two"); place >= 0; place = text.indexOf("two", place + 1)) {
            TextQuote found = new TextQuote("two", null, null).at(text, place);
            assertEquals(place, found.place(text));
        }
        assertEquals(new TextQuote("end", null, null), new TextQuote("end", null, null).at(text, text.length() - 3));
    }

    /** Whatever repeats itself, a quote is found where the text has it. */
    @Test
    void aQuoteIsFoundAsTextIs() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = letters(random, 1 + random.nextInt(30));
            String words = letters(random, 1 + random.nextInt(5));
            int first = text.indexOf(words);
            int expected = first < 0 || text.indexOf(words, first + 1) >= 0 ? -1 : first;
            assertEquals(expected, new TextQuote(words, null, null).place(text), words + " in " + text);
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'c').mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void nothingTellsTheMiddleOfARepetition() {
        String text = "ab".repeat(1000);
        assertNull(new TextQuote("ab", null, null).at(text, 1000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The sea is calm.       | The sea is calm. Really.            | sea is calm | 4
            The sea is calm.       | In the north, the sea is calm.      | sea is calm | 18
            The sea is calm.       | The sea was calm.                   | sea is calm | -
            The sea is calm. Bye.  | Bye. The sea is calm.               | The sea is calm | 5
            A cat. A dog. A cat.   | A cat. A dog.                       | A dog | 7
            A cat.                 | A cat. A cat.                       | A cat | 0
            A cat.                 | B cat. A cat. A cat.                | A cat | 7
            A cat.                 | -                                   | A cat | -
            海は青い。空は高い。     | 海は青い。今日、空は高い。             | 空は高い | 8""")
    void wordsAreFollowed(String before, String after, String words, Integer place) {
        String edited = after == null ? "" : after;
        TextQuote moved = new Anchors(before, edited, "en").moved(new TextQuote(words, null, null));
        assertEquals(place, moved == null ? null : (Integer) moved.place(edited));
    }
}
