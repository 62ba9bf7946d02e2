package io.backgrounder.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text is shown for which languages: the lookup of RFC 4647, section 3.4. */
class LocalizationTest {
    private static final Map<String, LocalizedText> TEXTS = Localization.canonical(Map.of(
            "fr", text("Haute mer", "Au large"),
            "FR-ca", text("Haute mer (Canada)", null),
            "zh-hant", text("公海", null),
            "zh-Hans-CN", text("公海（简）", null),
            "ar", text("أعالي البحار", "ما وراء المياه الإقليمية"),
            "ja", text("公海 (日)", null),
            "sl-rozaj", text("Odprto morje", null),
            "de-1996", text("Hohe See", null)));

    private static LocalizedText text(String name, String description) {
        return new LocalizedText(name, description, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr             | Haute mer          | fr         | Au large                   | fr
            fr-CA          | Haute mer (Canada) | fr-CA      | Au large                   | fr
            fr-CH          | Haute mer          | fr         | Au large                   | fr
            fr-x-private   | Haute mer          | fr         | Au large                   | fr
            fr-CA-x-a-b    | Haute mer (Canada) | fr-CA      | Au large                   | fr
            zh-Hant-TW     | 公海               | zh-Hant    | Open sea                   | en
            zh-Hans-CN     | 公海（简）         | zh-Hans-CN | Open sea                   | en
            zh-Hans        | High seas          | en         | Open sea                   | en
            zh             | High seas          | en         | Open sea                   | en
            ar-EG          | أعالي البحار       | ar         | ما وراء المياه الإقليمية   | ar
            ja-JP          | 公海 (日)          | ja         | Open sea                   | en
            sl-rozaj-biske | Odprto morje       | sl-rozaj   | Open sea                   | en
            de             | High seas          | en         | Open sea                   | en
            de-1996        | Hohe See           | de-1996    | Open sea                   | en
            en-GB          | High seas          | en         | Open sea                   | en
            pt             | High seas          | en         | Open sea                   | en
            pt,fr-BE       | Haute mer          | fr         | Au large                   | fr
            en,fr          | High seas          | en         | Open sea                   | en
            ja,ar          | 公海 (日)          | ja         | ما وراء المياه الإقليمية   | ar
            ''             | High seas          | en         | Open sea                   | en""")
    void eachTextIsLookedUp(String ranges, String name, String nameLanguage, String description, String described) {
        List<String> asked = ranges.isEmpty() ? List.of() : List.of(ranges.split(","));
        Localization.Shown shown = new Localization("en", TEXTS).shown("High seas", List.of(), "Open sea", asked);
        assertEquals(new Localization.Shown(name, nameLanguage, List.of(), description, described), shown);
    }

    @ParameterizedTest
    @CsvSource({"fr, Haute mer, fr", "pt, High seas,", "'', High seas,"})
    void theLanguageOfTheDocumentMayBeUnknown(String range, String name, String language) {
        List<String> asked = range.isEmpty() ? List.of() : List.of(range);
        Localization.Shown shown = new Localization(null, TEXTS).shown("High seas", List.of(), null, asked);
        assertEquals(name, shown.name());
        assertEquals(language, shown.nameLanguage());
    }
}
