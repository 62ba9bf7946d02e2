package io.backgrounder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found, and in which order. {@code .} at the end of the hits: and nothing else. */
@QuarkusTest
class RelevanceTest {
    @BeforeEach
    void content() {
        SearchClient.load();
    }

    private static final String TABLE = """
        # query                             | more              | first hits
        # accents and case
        Löwenthal                           |                   | find-mira-lowenthal find-glacier-choir
        lowenthal                           |                   | find-mira-lowenthal find-glacier-choir
        LÖWENTHAL                           | types=story       | find-glacier-choir find-gletscher find-glacier-tourism .
        Sorvagen                            |                   | find-lighthouse .
        naive                               | types=story       | find-glacier-choir .
        chateau                             |                   | find-chateau .
        murcielago                          |                   | find-murcielagos .
        Strassenbahn                        |                   | find-strassenbahn .
        gorlitz                             |                   | find-strassenbahn .
        # names and aliases come first
        mira lowenthal                      |                   | find-mira-lowenthal
        m. k. lowenthal                     |                   | find-mira-lowenthal
        emobs                               |                   | find-mountain-observatory .
        observatoire europeen de montagne   |                   | find-mountain-observatory .
        the european mountain observatory   |                   | find-mountain-observatory find-glacier-choir
        varnhem gazette                     |                   | find-varnhem-gazette .
        it is what it is                    |                   | find-it-is
        why do glaciers hum                 |                   | find-why-do-glaciers-hum .
        # titles before summaries before the rest, and newer before older
        saffron                             |                   | find-saffron find-turmeric .
        glaciers                            | types=story,faq&language=en | find-why-do-glaciers-hum find-glacier-choir find-glacier-tourism .
        tidal kite lights                   |                   | find-tidal-kite-new find-tidal-kite-old .
        tidal kite                          |                   | find-what-is-a-tidal-kite find-tidal-kite-new find-tidal-kite-old .
        tidal power                         |                   | find-tidal-power
        # endings, by language
        glacier choirs                      |                   | find-glacier-choir .
        growing saffron                     |                   | .
        grower saffron                      |                   | find-saffron .
        forscherin gletscher                |                   | find-gletscher .
        fahrgast straßenbahnen              |                   | find-strassenbahn .
        etudiante                           |                   | find-chateau .
        l'école                             |                   | find-chateau .
        fromages ballons                    |                   | find-fromage .
        vecino farola                       |                   | find-murcielagos .
        тюлень маяк                         |                   | find-tyuleni .
        ТЮЛЕНИ                              |                   | find-tyuleni .
        # phrases, exclusions and alternatives
        "lighthouse keeper"                 |                   | find-lighthouse .
        last keeper                         |                   | find-lighthouse find-keeper-of-bees .
        "last keeper"                       |                   | .
        keeper -cod                         |                   | find-keeper-of-bees .
        keeper -"last winter"               |                   | find-lighthouse .
        saffron -turmeric                   |                   | find-saffron .
        hailstorms or mites                 |                   | find-saffron find-keeper-of-bees .
        “lighthouse keeper” or quillback    | types=story       | find-lighthouse find-escaped .
        # typing errors
        lowenthl                            |                   | find-mira-lowenthal find-glacier-choir
        lihgthouse                          |                   | find-lighthouse .
        safron drones                       |                   | find-saffron .
        strasenbahn                         |                   | find-strassenbahn .
        murcielagoss                        |                   | find-murcielagos .
        тюлини                              |                   | find-tyuleni .
        # scripts without stemmers or spaces: any part
        双塔                                 |                   | find-shuangta .
        木桥重新                              |                   | find-shuangta .
        铁钉 工匠                             |                   | find-shuangta .
        钉                                   | language=zh       | find-shuangta .
        塔双                                 |                   | .
        電車                                 |                   | find-romendensha .
        ﾌﾞﾗｽ                                 |                   | .
        函館の市民                            |                   | find-romendensha .
        الجسر                               |                   | find-jisr .
        خشبي                                |                   | find-jisr .
        اول قافله                           |                   | find-jisr .
        נמל                                 |                   | find-namal .
        ไม้เก่า                               |                   | find-saphan .
        पुल                                 |                   | find-pul .
        # names of stop words, and phrases with them
        WHO                                 |                   | find-who
        who                                 | types=topic       | find-who
        "WHO"                               | types=topic       | find-who
        The The                             |                   | find-the-the
        THE THE                             | types=topic       | find-the-the
        "the the"                           | types=topic       | find-the-the .
        yes                                 | types=topic       | find-yes .
        IT                                  |                   | find-it
        AT&T                                |                   | find-att .
        at&t                                |                   | find-att .
        "AT&T"                              |                   | find-att .
        !!!                                 |                   | find-bangs .
        "said the WHO"                      |                   | find-who-said .
        "the who in its note"               |                   | find-who-said .
        "who said that"                     |                   | find-who-else .
        the WHO on kestrelbay               |                   | find-who-else find-who-said .
        who said kestrelbay                 |                   | find-who-else find-who-said .
        kestrelbay US                       |                   | find-who-said .
        kestrelbay -who                     |                   | .
        kestrelbay -"said the who"          |                   | find-who-else .
        # parts of what stands together, and the whole
        gloamed                             |                   | find-glued .
        wexbury                             |                   | find-glued .
        gloamed.Wexbury                     |                   | find-glued .
        "clerk gloamed wexbury"             |                   | find-glued .
        brindle                             |                   | find-glued .
        Brindle.js                          |                   | find-glued .
        archive.quillstone.example          |                   | find-glued .
        //archive.quillstone.example/notes  |                   | find-glued .
        desk@quillstone.example             |                   | find-glued .
        quarrow                             |                   | find-glued .
        report_quarrow.v2.pdf               |                   | find-glued .
        X-47                                |                   | find-glued .
        x47                                 |                   | .
        4711km                              |                   | find-glued .
        4711 km                             |                   | find-glued .
        well tarned                         |                   | find-glued .
        well-tarned                         |                   | find-glued .
        pelmaria                            |                   | find-glued .
        pelmaria tonight                    |                   | find-glued .
        softfenwick                         |                   | find-glued .
        zerohallow                          |                   | find-glued .
        widelake                            |                   | find-forms .
        finchley flotilla                   |                   | find-forms .
        ＦＩＮＣＨＬＥＹ                       |                   | find-forms .
        zürnborg                            |                   | find-forms .
        zurnborg 12 km                      |                   | find-forms .
        zurnborg 12km                       |                   | find-forms .
        # Thai, Arabic, Hebrew, Hindi
        น้ำท่วม                              |                   | find-thai .
        กรุงเทพมหานคร                        |                   | find-thai .
        สะพานไม้เก่า                          |                   | find-saphan .
        الجسر الخشبي                        |                   | find-jisr .
        الجِسرُ                              |                   | find-jisr .
        جسر                                 |                   | find-jisr .
        "الجسر الخشبي يفتح"                 |                   | find-jisr .
        المفرز                              |                   | .
        ספינה                               |                   | find-hebrew .
        הספינה                              |                   | find-hebrew .
        צה"ל                                |                   | find-hebrew .
        תל אביב                             |                   | find-hebrew .
        नदी                                 |                   | find-hindi .
        नदियाँ                              |                   | find-hindi .
        ज़मीन                               |                   | find-hindi .
        # Turkish, German, French, Polish, Vietnamese
        istanbul isparta                    |                   | find-turkish .
        ISPARTA                             | types=story       | find-turkish .
        ısparta                             |                   | find-turkish .
        İSTANBUL güller                     |                   | find-turkish .
        ışıklar                             |                   | find-turkish .
        Donaudampfschifffahrt               |                   | find-kompositum .
        Dampfschiff                         |                   | .
        fahrmannsball                       |                   | find-kompositum .
        l'orgue                             |                   | find-elision .
        orgues                              |                   | find-elision .
        d’Aubeterre                         |                   | find-elision .
        aubeterre                           |                   | find-elision .
        "l'orgue d'Aubeterre"               |                   | find-elision .
        l'harmonium                         |                   | find-elision .
        zlodzin                             |                   | find-polish .
        ŻŁÓDZIŃ                             |                   | find-polish .
        zolte kajaki                        |                   | find-polish .
        da nang                             |                   | find-vietnamese .
        Đà Nẵng                             |                   | find-vietnamese .
        "cau rong"                          |                   | find-vietnamese .
        # Chinese of both scripts, Japanese, Korean
        圖書館                               |                   | find-traditional .
        繁體字                               | language=zh       | find-traditional .
        繁體字                               | language=zh-Hans  | .
        稿                                   |                   | find-traditional .
        铁钉                                 | language=zh       | find-shuangta .
        コンピューター                        |                   | find-japanese .
        ブナ                                 |                   | find-japanese .
        蝉の声                               |                   | find-japanese .
        겨울시장                             |                   | find-korean .
        시장                                 |                   | find-korean .
        군고구마                             |                   | find-korean .
        # filters
        lowenthal                           | language=de       | find-gletscher .
        glacier                             | topic=find-mira-lowenthal | find-glacier-choir .
        cathedral of frost                  | source=find-varnhem-gazette | summary-of-find-glacier-choir .
        glacier                             | faq=find-why-do-glaciers-hum | find-glacier-choir .
        tidal kite                          | publishedBefore=2020-01-01T00:00:00Z | find-tidal-kite-old .
        tidal kite                          | publishedAfter=2026-05-01T00:00:00Z&types=story,topic | find-tidal-kite-new .
        """;

    static Stream<Arguments> rows() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(row -> Arguments.of(row[0].strip(), row[1].strip(), row[2].strip()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void isFound(String query, String more, String hits) {
        JsonNode page = SearchClient.found(query, parameters(more));
        boolean all = hits.endsWith(".");
        List<String> expected =
                Stream.of(hits.split("[ .]+")).filter(hit -> !hit.isEmpty()).toList();
        List<String> found = SearchClient.slugs(page);
        assertEquals(
                expected, all ? found : found.subList(0, Math.min(expected.size(), found.size())), page.toString());
    }

    private static Map<String, String> parameters(String more) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : more.isEmpty() ? new String[0] : more.split("&")) {
            parameters.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return parameters;
    }

    @ParameterizedTest
    @CsvSource({"lihgthouse, lighthouse", "lighthuse keeper, lighthouse keeper", "lighthouse,"})
    void aCorrectionIsSaid(String query, String corrected) {
        assertEquals(
                corrected,
                SearchClient.found(query, Map.of()).path("correctedQuery").asText(null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            "lihgthouse"
            keeper -lighthuse""")
    void whatIsQuotedOrExcludedIsNotCorrected(String query) {
        JsonNode page = SearchClient.found(query, Map.of());
        assertEquals(null, page.path("correctedQuery").asText(null));
    }
}
