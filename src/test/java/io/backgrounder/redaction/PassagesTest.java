package io.backgrounder.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the words of a passage stand, and what stands there instead. */
class PassagesTest {
    private static final UUID RESOURCE = UUID.fromString("01a229cf-fbc9-73ab-a9e4-bb59f90cc802");

    private static Passages passages(String passage) {
        return Passages.of(RESOURCE, List.of(passage));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Roe | Jane Roe was there. | █ was there.",
                "Jane Roe | It was JANE  ROE's. | It was █'s.",
                "Jane Roe | **Jane** Roe said | **█ said",
                "Jane Roe | J*an*e Roe said | █ said",
                "Jane Roe | [Jane](https://a.example/) Roe *said* | █ said",
                "Jane Roe | Jane&nbsp;Roe | █",
                "Jane Roe | Ja\u00adne Roe | █",
                "Jane Roe | Jane Roe, not Jane Roe! | █, not █!",
                "Jane Roe Jane | Jane Roe Jane Roe Jane | █",
                "José Núñez | Jose Nunez | █",
                "Jose Nunez | JOSE\u0301 NÚÑEZ said | █ said",
                "O'Brien | the O’Brien | the █",
                "張三 | 昨天張三說 | 昨天█說",
                "Straße | die STRASSE | die █",
                "Jane Roe | ﬁnd Ｊane Roe | ﬁnd █"
            })
    void theWordsAreStruck(String passage, String text, String struck) {
        Passages passages = passages(passage);
        assertTrue(passages.areIn(text));
        assertEquals(struck, passages.struck(text));
        Passages knownByHash = new Passages(RESOURCE, passages.hashes());
        assertEquals(struck, knownByHash.struck(text));
        assertFalse(passages.areIn(struck));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane", "Roe Jane", "Jane Roebuck", "Jane and Roe", "Janet Roe", "", "█", "1"})
    void otherWordsStay(String text) {
        assertFalse(passages("Jane Roe").areIn(text));
        assertEquals(text, passages("Jane Roe").struck(text));
    }

    @Test
    void aSlugOfTheWordsIsKnown() {
        assertTrue(passages("Jörg O'Brien").areIn("the-jorg-obrien-case-2"));
        assertTrue(passages("Пушкин").areIn("puskin"));
        assertFalse(passages("Jörg O'Brien").areIn("the-obrien-case"));
    }

    @Test
    void anAddressIsReplacedAsAWhole() {
        String struck = passages("Jane Roe").struck("https://a.example/Jane%20Roe/1");
        assertTrue(struck.matches("https://redacted\\.invalid/[0-9a-f]{16}"), struck);
        assertFalse(struck.equals(passages("Jane Roe").struck("https://a.example/jane-roe/2")));
    }

    @Test
    void eachPartOfALongPassageIsStruck() {
        String passage = words(0, 120);
        assertEquals("█", passages(passage).struck(passage));
        assertEquals("before █ behind", passages(passage).struck("before " + words(0, 50) + " behind"));
        assertFalse(passages(passage).areIn(words(10, 49)));
    }

    @Test
    void noTextBecomesLonger() {
        assertEquals("█ b █", passages("a").struck("a b a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "🙂", "…"})
    void aPassageWithoutAWordIsNone(String passage) {
        assertTrue(passages(passage).isEmpty());
    }

    /** The same words of another resource have another hash. */
    @Test
    void aHashIsOfOneResource() {
        assertFalse(new Passages(UUID.randomUUID(), passages("Jane Roe").hashes()).areIn("Jane Roe"));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
