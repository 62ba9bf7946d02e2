package io.backgrounder.search.analysis;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a text are. */
class WordCutterTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        en; The growers' glaciers; the grower glacier
        en; ended.Nobody, says; end nobodi sai
        en; Node.js on https://a.example/b_c?d=e; node js on http a exampl b b-c c d d-e e
        en; AT&T and F-16 at 25km; at at-t t and f f-16 16 at 25 km
        en; a mile—or two…three; a mile or two three
        en; can't O’Brien; can t o brien
        en; party🎉time; parti time
        en; re\u00adsump\u200btion \ufeffof \u202awar; resumpt of war
        en; ﬁne ＷＩＤＥ １２ №4; fine wide 12 no 4
        en; mites; mite
        en; '90s 90s; 90 90-s s 90 90-s s
        de; mites mit; mites mit
        de; Forscherinnen Forscherin; forscherin forscherin
        de; Straßenbahn GRÖẞE; strassenbahn gross
        fr; l'école d’été; l ecol d ete
        none; ŁÓDŹ Đặng Ærø; lodz dang aero
        none; İstanbul ISPARTA ısparta; istanbul isparta isparta
        none; Ёлка й ї; елка й і
        none; ΟΔΟΣ ὁδός; οδοσ οδοσ
        none; الجِسرُ أول قافلة; الجسر اول قافله
        ar; الجسر; جسر
        none; שָׁלוֹם; של לו ום ם
        none; पुल की; पुल की
        none; ไม้เก่า; ไม้ เก่า
        none; 双塔，木; 双塔 塔 木
        none; ﾌﾞﾗｽ; ブラ ラス ス
        none; 한국어; 한국 국어 어
        none; iPhone用户; iphone 用户 户
        none; ١٢٣ ½; 123 1 1-2 2
        none; ᥖᥭᥰ; ᥖᥭ ᥭᥰ ᥰ
        """)
    void itsWordsAre(String language, String text, String lexemes) {
        assertEquals(lexemes, cut(language, text).stream().map(Word::lexeme).collect(joining(" ")));
    }

    @Test
    void eachStandsWhereItIsRead() {
        String text = "Ａ ﬁne wo\u00adrd №.";
        assertEquals(
                List.of("Ａ", "ﬁne", "wo\u00adrd", "№"),
                cut("en", text).stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList());
    }

    @Test
    void positionsGoOnOverPartsAndStopWords() {
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                cut("en", "the well-known word of").stream().map(Word::position).toList());
    }

    /** The database takes no word of more than 2 KB. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "ก",
                "我",
                "é",
                "\ud801\udc28",
                "1",
                "\u0301\u0316",
                "a\u05b0\u05b1\u0591",
                "ก\u0e48\u0e38",
                "﷽"
            })
    void noneIsTooLong(String letter) {
        cut("none", letter.repeat(10_000)).forEach(word -> {
            assertTrue(word.lexeme().getBytes(StandardCharsets.UTF_8).length < 2000, word.lexeme());
            assertFalse(
                    Character.isHighSurrogate(word.lexeme().charAt(word.lexeme().length() - 1)));
        });
    }

    /** What an apostrophe leaves of a stop word is none. */
    @ParameterizedTest
    @ValueSource(strings = {"won", "shan", "let"})
    void partsOfStopWordsAreNone(String word) {
        assertFalse(Language.EN.stopWords().contains(word));
        assertTrue(Language.EN.stopWords().containsAll(List.of("the", "who", "yours")));
    }

    private static List<Word> cut(String language, String text) {
        return new WordCutter(Language.of(language)).cut(text);
    }
}
