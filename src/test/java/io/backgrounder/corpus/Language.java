package io.backgrounder.corpus;

import java.util.Locale;
import java.util.stream.Stream;

/** The languages of a corpus, with how many of a hundred documents are in them and what their made-up words are made of. */
enum Language {
    EN(
            72,
            "b c d f g h l m n p r s t v w br cl dr fl gr pl pr sh st th tr",
            "a e i o u ea ou",
            "- - - - n r l st nd m",
            "- - - s ed ing er ly"),
    DE(
            8,
            "b d f g h k l m n r s t w z br fl gr kl kr sch st tr pf",
            "a e i o u a e ä ö ü ei",
            "- - - n r l ch st nd ß",
            "- - en er ung lich heit"),
    FR(
            7,
            "b c d f g l m n p r s t v bl ch cr fr gl pr tr",
            "a e i o u a e é è ou ai",
            "- - - - n r l s",
            "- - s e er ment ance"),
    ES(
            6,
            "b c d f g h l m n p r s t v br ch cl gr ll pr tr ñ",
            "a e i o u á í ó ue ie",
            "- - - - n r l s",
            "- s o a ar ción dad"),
    RU(
            3,
            "б в г д ж з к л м н п р с т ф х ц ч ш бр гр пр ст тр",
            "а е и о у ы я ю",
            "- - - - н р л т к",
            "- - а ы ов ами ость"),
    AR(2, "ب ت ث ج ح خ د ر ز س ش ص ط ع غ ف ق ك ل م ن ه", "ا و ي - -", "- - ن ر ل م د", "- ة ات ين"),
    JA(
            2,
            "国 会 人 年 大 本 中 長 出 生 政 市 東 行 内 相 部 間 業 地 民 合 発 者 社 分 前 後 議 自 京 場 立 新 法 目 表 安 動 方 性 経 全 定 高 上 度 回"
                    + " 機 来 主 現 当 化 開 金 教 明 公 関 対 連 入 最 学 時 海 山 川 田 水 火 木 土 月 日 風 雨 雪 空 星 花 春 夏 秋 冬 北 南 西 道 港 船 車 鉄"
                    + " 銀 石 油 電 光 音 声 言 語 文 書 紙 画 映 写 真",
            "-",
            "-",
            "- - - 的 化 者 する");

    private static final Language[] BY_HUNDREDTH = new Language[100];

    static {
        int i = 0;
        for (Language language : values()) {
            for (int j = 0; j < language.percent; j++) {
                BY_HUNDREDTH[i++] = language;
            }
        }
    }

    private final int percent;
    private final String[] onsets;
    private final String[] vowels;
    private final String[] codas;
    private final String[] endings;

    /** Sounds, where {@code -} is none; what stands there twice is twice as frequent. */
    Language(int percent, String onsets, String vowels, String codas, String endings) {
        this.percent = percent;
        this.onsets = sounds(onsets);
        this.vowels = sounds(vowels);
        this.codas = sounds(codas);
        this.endings = sounds(endings);
    }

    private static String[] sounds(String list) {
        return Stream.of(list.split(" "))
                .map(sound -> sound.equals("-") ? "" : sound)
                .toArray(String[]::new);
    }

    static Language draw(SeededRandom random) {
        return random.of(BY_HUNDREDTH);
    }

    /** BCP 47. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a space stands between two words. */
    boolean spaced() {
        return this != JA;
    }

    /** A made-up word that can be pronounced, in lower case. */
    String word(SeededRandom random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(random.of(onsets))
                    .append(random.of(vowels))
                    .append(i < syllables - 1 && !random.oneIn(4) ? "" : random.of(codas));
        }
        return word.append(random.of(endings)).toString();
    }
}
