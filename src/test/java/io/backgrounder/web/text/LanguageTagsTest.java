package io.backgrounder.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTagsTest {
    private static final String VALID = """
            en pt-BR zh-Hant zh-Hant-TW es-419 sr-Latn-RS haw cy gsw und mul zxx mis ca-valencia de-CH-1996 de-1901
            de-DE-1996 sl-rozaj sl-rozaj-biske sl-rozaj-biske-1994 sl-IT-nedis hy-Latn-IT-arevela en-GB-scotland
            en-GB-oxendict be-tarask frm-1606nict ja-Latn-hepburn-heploc en-rozaj zh-Latn-pinyin fr-1694acad el-polyton
            en-fonipa-scouse zh-yue zh-yue-HK zh-cmn-Hans-CN zh-wuu sgn-ase sgn-ase-US ar-arb ms-zsm zh-gan-Hant yue cmn iw
            ji in jw mo sh bh no en-BU de-DD sr-YU cs-CS ru-SU i-klingon i-default i-lux art-lojban zh-min-nan zh-min
            zh-xiang en-GB-oed sgn-BE-FR sgn-CH-DE cel-gaulish no-bok x-foo x-a-b-c x-whatever-12345678 en-x-us
            az-Latn-x-latn en-CA-x-ca de-x-ab-abcd-u-co qaa qtz qma-Qaaa-QM-x-southern en-XX en-XA en-QZ en-AA en-ZZ en-Qaaa
            en-Qabx sr-Qaaz de-DE-u-co-phonebk ar-u-nu-latn th-u-ca-buddhist-nu-thai en-u-ca-islamic-civil en-US-u-hc-h23
            en-u-kn en-u-kn-true en-u-kr-latn-digit en-GB-u-rg-uszzzz en-u-rg-gbsct en-GB-u-sd-gbsct en-u-cu-usd
            en-u-tz-uslax en-US-u-va-posix en-u-em-emoji ja-u-lb-strict-lw-keepall en-u-dx-thai en-t-it
            ja-t-it-m0-xaleget-t0-und und-Cyrl-t-und-latn-m0-ungegn-2007 en-t-zh-hant-tw hi-t-en-h0-hybrid en-t-d0-fwidth
            en-t-k0-dvorak de-t-x0-anything-atall en-t-de-1996 en-t-fr-u-co-standard de-u-co-phonebk-t-en-x-private
            zh-Hans-u-co-pinyin-x-y""";

    private static final String REFUSED = """
            - en- -en en--GB en_GB e 1 12 * en-* e\u0301n ｅｎ s\u212A en-\u0130T xx english abcd abcde abcdefghi xyz qu1 en-UK
            en-EU1 en-YY en-999 en-12 en-1234 en-Abcd en-Qaby en-Qzzz zh-Xyzw en-GB-Latn en-Latn-Cyrl en-GB-US en-foobar
            en-GB-foobar de-1997 de-1996-1996 de-1901-1996-1901 sl-Rozaj-rozaj de-1996-DE en-yue zh-ase zh-yue-cmn zh-foo
            yue-zh sgn-yue en-cmn zh-min-foo sgn-BE-FR-x-a i-foo i i-klingon-x-a x x- x-abcdefghi x-a_b en-x en-GB-x
            en-x-a--b x-é de-x-123456789 en-a-bbb en-b-ccc en-0-abc en-u en-t en-u- en-a en-u-x-a en-u-t-en en-u-ca
            en-u-zz-abc en-u-ca-foo en-u-ca-gregory-foo en-u-co-foobar en-u-foo en-u-attr-co-standard en-u-nu-xxxx
            en-u-kr-foobar en-u-kr en-u-rg-xxyyyy en-u-rg-gbxyz en-u-sd-gbxyz en-u-hc-h25 en-u-m0-ungegn
            en-u-co-phonebk-u-ca-gregory en-u-ca-gregory-x en-u-cu-us en-u-kn-maybe en-u-tz-nowhere en-u-dx-xyzw en-t-xx
            en-t-foobar en-t-zz-abc en-t-m0 en-t-m0-foobar en-t-en-m0 en-t-m0-2007 en-t-m0-ungegn-20071 en-t-ca-gregory
            en-t-x0 en-t-en-t-de en-t-en-Xyzw en-t-de-1996-1996 en-t-z9-abc en-t-i-klingon en-t-x-a""";

    private static final Random RANDOM = new Random(5646);

    /** In canonical case: each is taken in any other. */
    static Stream<String> valid() {
        return Stream.of(VALID.split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatRfc5646AllowsIsTakenInAnyCase(String tag) {
        for (String written :
                new String[] {tag, tag.toLowerCase(Locale.ROOT), tag.toUpperCase(Locale.ROOT), anyCase(tag)}) {
            assertTrue(LanguageTags.isValid(written), written);
            assertEquals(tag, LanguageTags.canonical(written));
        }
    }

    static Stream<String> refused() {
        return Stream.concat(
                Stream.of(REFUSED.split("\\s+")), Stream.of("", " ", "en GB", " en", "en ", "en\n", "\u212Ao"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatNoRegistryKnowsIsRefused(String tag) {
        assertFalse(LanguageTags.isValid(tag), tag);
        assertFalse(LanguageTags.isValid(anyCase(tag)), tag);
    }

    @Test
    void allThatIsRegisteredIsTaken() throws IOException {
        assertEquals(8267, taken("language", Stream::of));
        assertEquals(256, taken("extlang", LanguageTagsTest::prefixed));
        assertEquals(224, taken("script", script -> Stream.of("en-" + script)));
        assertEquals(303, taken("region", region -> Stream.of("en-" + region, "en-Latn-" + region)));
        assertEquals(134, taken("variant", LanguageTagsTest::prefixed));
        assertEquals(26, taken("grandfathered", Stream::of));
    }

    private static long taken(String type, Function<String, Stream<String>> tags) throws IOException {
        return entries(type)
                .peek(entry -> tags.apply(entry).forEach(tag -> {
                    String written = anyCase(tag);
                    assertTrue(LanguageTags.isValid(written), written);
                    assertEquals(tag, LanguageTags.canonical(written));
                }))
                .count();
    }

    /** A subtag behind each of its prefixes, if it has some. */
    private static Stream<String> prefixed(String entry) {
        String[] parts = entry.split(":");
        List<String> prefixes =
                parts.length == 1 ? List.of("en") : Arrays.asList(parts).subList(1, parts.length);
        return prefixes.stream().map(prefix -> prefix + "-" + parts[0]);
    }

    private static Stream<String> entries(String type) throws IOException {
        try (InputStream file = LanguageTags.class.getResourceAsStream("/language-subtags.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            String section = text.substring(text.indexOf("[" + type + "]\n") + type.length() + 3)
                    .split("\n\\[")[0];
            return Stream.of(section.trim().split("\\s+")).filter(entry -> !entry.contains(".."));
        }
    }

    private static String anyCase(String tag) {
        return tag.codePoints()
                .mapToObj(c -> RANDOM.nextBoolean() || c > 0x7f
                        ? Character.toString(c)
                        : Character.toString(
                                Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)))
                .collect(Collectors.joining());
    }
}
