package io.backgrounder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts as they come: of twelve scripts, and with all that stands between letters, or is not seen. */
final class RealTexts {
    /** What people paste. */
    static final List<String> SHAPES = List.of(
            "The war ended.Nobody told the post office;the mail went on,as ever.",
            "Node.js, Next.js and Vue.js run on nodejs.org's servers; see https://nodejs.org/en/download?x=1&y=2#top.",
            "Write to press@example-times.co.uk or o'brien+news@mail.example.com before 17:30.",
            "The file Report_2026-11.final.v2.pdf lies in C:\\Users\\desk\\out/2026/11 beside data.tar.gz.",
            "It weighs 25km? No: 25kg, 3.5t, 1,250.75 €, 40% of 5GB, −12°C, 10µm, 100km/h and 6×9 cm².",
            "A well-known, state-of-the-art, re-elected vice-president; a long‑term (non‑breaking) plan – or not—so they say.",
            "Don't say can't; don’t say won’t. L'ONU et l’Europe, aujourd'hui; rock'n'roll and '90s O’Neill's.",
            "We won🎉🎉yesterday! 👩‍🚀lands👍🏽safely; I❤️Oslo and 🇳🇴flags.",
            "The ﬁnal ﬂight of the oﬀicial ﬁreﬁghters, œuvre, Ærøskøbing, ĳsvrij and Straße.",
            "ＦＵＬＬ ｗｉｄｔｈ １２３ｋｍ and half ｶﾀｶﾅ letters; №5 ㎏ ⅓ ① Ⅷ ℃.",
            "Donau­dampf­schiff­fahrts­gesellschaft with soft­hyphens every­where.",
            "zero\u200bwidth\u200cnon\u200djoiner\u2060word\ufeffjoiner \u202aembedded\u202c text\u200e.",
            "AT&T, R&D, F-16, 5G, 24/7, 9/11, C++, S&P500, U.S.A., Ph.D., e-mail, wi-fi, TCP/IP, and/or, COVID-19.",
            "Zürich Zu\u0308rich ÅNGSTRÖM A\u030angstro\u0308m Łódź Đà Nẵng Đa\u0300 Na\u0306\u0303ng.",
            "@backgrounder #LeapSecond $AAPL ~/.bashrc snake_case_name kebab-case-name camelCaseName __init__.py",
            "192.168.0.1, 2001:db8::1, 550e8400-e29b-41d4-a716-446655440000, ISBN 978-3-16-148410-0, +47 22 33 44 55",
            "„Zitat“ «citation» “quote” ‘single’ 「引用」 『題』 (brackets)[square]{curly}<angle>",
            "İstanbul'da IŞIK ışık Iğdır DİYARBAKIR şehri ÇOĞUNLUK",
            "ΟΔΥΣΣΕΥΣ Ὀδυσσεύς οδός, Київ об'єкт п’ять Ёлка съезд Їжак",
            "قالَ الرَّئيسُ إنّ الأزمةَ انتهتْ، وأضاف: «لا عودة» ـ الـــقاهرة ١٢٣",
            "שָׁלוֹם עֲלֵיכֶם, צה״ל ארה\"ב ג׳ירפה תל־אביב",
            "हिंदी में ख़बर, ज़रूरत और क़ानून। १२३ रुपये",
            "ไม้เก่าน้ำท่วมกรุงเทพฯ เป็นข่าวใหญ่ ๑๒๓",
            "ភាសាខ្មែរជាភាសាផ្លូវការ ພາສາລາວ မြန်မာဘာသာစကား",
            "双塔木桥重新开放，iPhone用户超过5亿人。臺灣與香港的繁體字",
            "路面電車が百周年を迎える。スーパーコンピューター「富岳」のデータセンター、々人",
            "한국어를 배우는 사람이 늘었다. 2025년 서울시장, 삼성전자(Samsung)",
            "தமிழ் மொழி, తెలుగు భాష, বাংলা ভাষা, ქართული ენა, Հայերեն լեզու, አማርኛ ቋንቋ");

    /** First and last letters of twelve scripts. */
    private static final String[] SCRIPTS = {"az", "áž", "αω", "ая", "بي", "את", "कह", "กฮ", "가힣", "ぁん", "一龥", "აჰ"};

    private static final String[] BETWEEN = {
        " ", " ", " ", " ", ", ", ". ", "-", "’", ".", "/", "_", "@", "—", "🎉", "\u00ad"
    };

    private RealTexts() {}

    /** Made-up documents, each in one of the scripts with some of another. */
    static List<String> generated(int count) {
        Random random = new Random(20);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int words = 8 + random.nextInt(20);
            for (int n = 0; n < words; n++) {
                String script = SCRIPTS[(random.nextInt(8) == 0 ? random.nextInt(SCRIPTS.length) : i) % SCRIPTS.length];
                int length = 1 + random.nextInt(9);
                for (int letter = 0; letter < length; letter++) {
                    text.append(letter(script, random));
                }
                text.append(random.nextInt(12) == 0 ? String.valueOf(random.nextInt(3000)) : "")
                        .append(BETWEEN[random.nextInt(BETWEEN.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static char letter(String script, Random random) {
        while (true) {
            char letter = (char) (script.charAt(0) + random.nextInt(script.charAt(1) - script.charAt(0) + 1));
            if (Character.isLetter(letter)) {
                return letter;
            }
        }
    }
}
