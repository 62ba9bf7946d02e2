package io.backgrounder.search.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.*;
import org.apache.lucene.analysis.bg.*;
import org.apache.lucene.analysis.bn.*;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.*;
import org.apache.lucene.analysis.cz.*;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.*;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.*;
import org.apache.lucene.analysis.hi.*;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.*;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.*;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.*;

/** The languages for which Lucene has a stemmer. {@link #NONE} is for all others, and for names. */
public enum Language {
    NONE(in -> in, () -> CharArraySet.EMPTY_SET),
    AR(ArabicStemFilter::new, ArabicAnalyzer::getDefaultStopSet),
    BG(BulgarianStemFilter::new, BulgarianAnalyzer::getDefaultStopSet),
    BN(in -> new BengaliStemFilter(new BengaliNormalizationFilter(in)), BengaliAnalyzer::getDefaultStopSet),
    CA(snowball(CatalanStemmer::new), CatalanAnalyzer::getDefaultStopSet),
    CKB(in -> new SoraniStemFilter(new SoraniNormalizationFilter(in)), SoraniAnalyzer::getDefaultStopSet),
    CS(CzechStemFilter::new, CzechAnalyzer::getDefaultStopSet),
    DA(snowball(DanishStemmer::new), DanishAnalyzer::getDefaultStopSet),
    DE(
            in -> new GermanLightStemFilter(new PatternReplaceFilter(in, Pattern.compile("innen$"), "in", false)),
            GermanAnalyzer::getDefaultStopSet),
    EL(snowball(GreekStemmer::new), GreekAnalyzer::getDefaultStopSet),
    EN(PorterStemFilter::new, Language::englishStopWords),
    ES(SpanishLightStemFilter::new, SpanishAnalyzer::getDefaultStopSet),
    ET(snowball(EstonianStemmer::new), EstonianAnalyzer::getDefaultStopSet),
    EU(snowball(BasqueStemmer::new), BasqueAnalyzer::getDefaultStopSet),
    FA(in -> new PersianStemFilter(new PersianNormalizationFilter(in)), PersianAnalyzer::getDefaultStopSet),
    FI(snowball(FinnishStemmer::new), FinnishAnalyzer::getDefaultStopSet),
    FR(FrenchLightStemFilter::new, FrenchAnalyzer::getDefaultStopSet),
    GA(snowball(IrishStemmer::new), IrishAnalyzer::getDefaultStopSet),
    GL(GalicianStemFilter::new, GalicianAnalyzer::getDefaultStopSet),
    HI(
            in -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(in))),
            HindiAnalyzer::getDefaultStopSet),
    HU(snowball(HungarianStemmer::new), HungarianAnalyzer::getDefaultStopSet),
    HY(snowball(ArmenianStemmer::new), ArmenianAnalyzer::getDefaultStopSet),
    ID(snowball(IndonesianStemmer::new), IndonesianAnalyzer::getDefaultStopSet),
    IT(ItalianLightStemFilter::new, ItalianAnalyzer::getDefaultStopSet),
    LT(snowball(LithuanianStemmer::new), LithuanianAnalyzer::getDefaultStopSet),
    LV(LatvianStemFilter::new, LatvianAnalyzer::getDefaultStopSet),
    NE(snowball(NepaliStemmer::new), NepaliAnalyzer::getDefaultStopSet),
    NL(snowball(DutchStemmer::new), DutchAnalyzer::getDefaultStopSet),
    NO(snowball(NorwegianStemmer::new), NorwegianAnalyzer::getDefaultStopSet),
    PT(PortugueseLightStemFilter::new, PortugueseAnalyzer::getDefaultStopSet),
    RO(snowball(RomanianStemmer::new), RomanianAnalyzer::getDefaultStopSet),
    RU(snowball(RussianStemmer::new), RussianAnalyzer::getDefaultStopSet),
    SR(snowball(SerbianStemmer::new), SerbianAnalyzer::getDefaultStopSet),
    SV(snowball(SwedishStemmer::new), SwedishAnalyzer::getDefaultStopSet),
    TA(snowball(TamilStemmer::new), TamilAnalyzer::getDefaultStopSet),
    TE(
            in -> new TeluguStemFilter(new TeluguNormalizationFilter(new IndicNormalizationFilter(in))),
            TeluguAnalyzer::getDefaultStopSet),
    TR(snowball(TurkishStemmer::new), TurkishAnalyzer::getDefaultStopSet);

    private static final String ENGLISH_STOP_WORDS = "english_stop.txt";

    private final ThreadLocal<OneWord> streams;
    private final Supplier<CharArraySet> listed;
    private volatile Set<String> stopWords;

    Language(UnaryOperator<TokenStream> filter, Supplier<CharArraySet> listed) {
        this.streams = ThreadLocal.withInitial(() -> new OneWord(filter));
        this.listed = listed;
    }

    /** The language of a BCP 47 tag; {@link #NONE} for null and for languages without a stemmer. */
    public static Language of(String tag) {
        String primary = tag == null ? "" : tag.split("-")[0].toUpperCase(Locale.ROOT);
        if (primary.equals("NB") || primary.equals("NN")) {
            return NO;
        }
        for (Language language : values()) {
            if (language.name().equals(primary)) {
                return language;
            }
        }
        return NONE;
    }

    /** The code in the rows of the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Language ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The words that most texts have, without case and accents. */
    public Set<String> stopWords() {
        if (stopWords == null) {
            Set<String> cut = new HashSet<>();
            WordCutter cutter = new WordCutter(NONE);
            for (Object word : listed.get()) {
                List<Word> parts = cutter.cut(new String((char[]) word));
                // Contractions are left out: the "won" of "won't" is a word like any other.
                if (parts.size() == 1) {
                    cut.add(parts.get(0).lexeme());
                }
            }
            stopWords = cut;
        }
        return stopWords;
    }

    /**
     * Returns the stem of a word. A stop word is its own stem, and no other word's: otherwise <i>mites</i> would become the German
     * <i>mit</i>.
     */
    String stem(String spelt) {
        if (this == NONE) {
            return spelt;
        }
        Set<String> kept = stopWords();
        String stem = kept.contains(spelt) ? spelt : streams.get().stem(spelt);
        return stem.isEmpty() || kept.contains(stem) ? spelt : stem;
    }

    /** A token stream of one word, which can be replaced and read again and again; for one thread. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TokenStream filtered;

        private OneWord(UnaryOperator<TokenStream> filter) {
            filtered = filter.apply(this);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }

        private String stem(String word) {
            try {
                term.setEmpty().append(word);
                filtered.incrementToken();
                return term.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static UnaryOperator<TokenStream> snowball(Supplier<SnowballStemmer> stemmer) {
        return in -> new SnowballFilter(in, stemmer.get());
    }

    /** Uses Snowball's list for English, since Lucene's own is far shorter. */
    private static CharArraySet englishStopWords() {
        try (var words = new InputStreamReader(
                SnowballFilter.class.getResourceAsStream(ENGLISH_STOP_WORDS), StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
