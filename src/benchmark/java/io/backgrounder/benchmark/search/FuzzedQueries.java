package io.backgrounder.benchmark.search;

import io.backgrounder.corpus.SearchQueries;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Queries that nobody would send by accident, among some that people do; the same for each seed. */
final class FuzzedQueries {
    private static final String[] SNIPPETS = {
        "the of and",
        "or",
        "OR or OR",
        "-",
        "- -",
        "\"",
        "\"\"",
        "\"the\"",
        "(",
        ")",
        "&",
        "|",
        "!",
        "<->",
        ":*",
        "*",
        "'",
        "''",
        "'; drop table story; --",
        "\\",
        "%",
        "_",
        "#kind/story",
        "#language/en",
        "a",
        "I",
        "0",
        "12345678901234567890",
        "-the",
        "-or",
        "\"a b",
        "日本",
        "会",
        "한국",
        "العربية",
        "ไทย",
        "हिन्दी",
        "Ünïcödé",
        "e\u0301\u0301\u0301",
        "\u202Ertl",
        "\u00A0",
        "🦊🦊",
        "ﬁ",
        "ß",
        "İ",
        "ſ",
        "\uFFFD",
        "\t",
        "\n",
        "null",
        "undefined",
        "<script>",
        "{{7*7}}",
        "${jndi:x}",
        "http://a.example/?b=c#d",
        "a@b.example",
        "1/2",
        "+1",
        "c++",
        "node.js",
        "don't",
        "co-operate",
        "_".repeat(200),
        "x".repeat(600)
    };
    private static final String[] RAW = {"%00", "a%00b", "%ED%A0%80", "%FF%FE", "%C0%AF", "%E2%80%A8", "+", "%2B", ""};
    private static final String[][] PARAMETERS = {
        {"types", "story", "faq", "topic,source", "summary", "story,story", "nothing", ""},
        {"topic", "corpus-topic-0", "corpus-topic-40", "no-such-topic", "%00", ""},
        {"source", "corpus-source-0", "corpus-source-19", "nobody"},
        {"faq", "corpus-faq-0", "none"},
        {"language", "en", "de", "ja", "xx", "english", ""},
        {"publishedAfter", "2024-06-01T00:00:00Z", "2016-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "yesterday"},
        {"publishedBefore", "2025-06-01T00:00:00Z", "0000-01-01T00:00:00Z", "-1"},
        {"updatedSince", "2025-06-01T00:00:00Z", "2999-01-01T00:00:00Z", "1e9"},
        {"highlight", "true", "false", "yes"},
        {"facets", "topic,source,type,language,month", "month", "topic,topic", "colour"},
        {"total", "true", "false", "1"},
        {"limit", "1", "20", "100", "0", "101", "-1", "many"},
        {"cursor", "AAAA", "e30", "%00", "x"},
        {"unknown", "1"}
    };

    private final SearchQueries queries;
    private final Random random;

    FuzzedQueries(SearchQueries queries, long seed) {
        this.queries = queries;
        this.random = new Random(seed);
    }

    /** The address of the next one. */
    String next() {
        boolean suggest = random.nextInt(5) == 0;
        StringBuilder path = new StringBuilder(suggest ? "/v1/suggest?q=" : "/v1/search?q=").append(query());
        for (int i = random.nextInt(4); i > 0; i--) {
            String[] parameter = any(PARAMETERS);
            if (!suggest || random.nextInt(4) == 0 || parameter[0].equals("types") || parameter[0].equals("limit")) {
                // The first value works, so that what is behind it is tried as well.
                int value = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(parameter.length - 1);
                path.append('&').append(parameter[0]).append('=').append(parameter[value]);
            }
        }
        return path.toString();
    }

    private String query() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return any(RAW);
        } else if (kind == 1) {
            return SearchCase.encoded(text(random.nextInt(1500), " "));
        }
        String[] joints = {" ", " ", " ", " or ", " -", "\" \"", "", "\"", " OR -"};
        return SearchCase.encoded(text(random.nextInt(7), any(joints)));
    }

    private String text(int parts, String joint) {
        StringBuilder text = new StringBuilder(part());
        for (int i = 0; i < parts; i++) {
            text.append(joint).append(part());
        }
        return text.toString();
    }

    private String part() {
        int number = random.nextInt(1_000_000);
        UnaryOperator<String> mangled =
                random.nextInt(10) == 0 ? text -> text.substring(text.length() / 2) : text -> text;
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> mangled.apply(queries.commonWord(number));
            case 3, 4 -> mangled.apply(queries.middlingWord(number));
            case 5 -> mangled.apply(queries.rareWord(number));
            case 6 -> "\"" + queries.twoCommonWords(number) + "\"";
            case 7 -> queries.topicTypo(number);
            default -> any(SNIPPETS);
        };
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
