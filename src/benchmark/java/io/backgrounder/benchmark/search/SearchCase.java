package io.backgrounder.benchmark.search;

import io.backgrounder.corpus.SearchQueries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is looked for, by kind. */
enum SearchCase {
    REFERENCE("nothing (the way there and back)"),
    RARE("search: rare word"),
    MIDDLING("search: middling word"),
    COMMON("search: common word"),
    TWO_COMMON("search: two common words"),
    HEADLINE("search: two words of a headline"),
    PHRASE("search: phrase of three words"),
    EXCLUSION("search: common word without another"),
    TYPO("search: one letter wrong"),
    TOPIC("search: common word, topic"),
    EVERYTHING("search: facets, highlights, total"),
    ONE_LETTER("suggest: one letter"),
    THREE_LETTERS("suggest: three letters"),
    FUZZY("suggest: one letter wrong");

    final String title;

    SearchCase(String title) {
        this.title = title;
    }

    /** The address of one query of this kind. */
    String path(SearchQueries queries, int number) {
        return switch (this) {
            case REFERENCE -> "/problems/unknown-parameter";
            case RARE -> search(queries.rareWord(number));
            case MIDDLING -> search(queries.middlingWord(number));
            case COMMON -> search(queries.commonWord(number));
            case TWO_COMMON -> search(queries.twoCommonWords(number));
            case HEADLINE -> search(queries.headlineWords(number));
            case PHRASE -> search("\"" + queries.phrase(number) + "\"");
            case EXCLUSION -> search(queries.twoCommonWords(number).replace(" ", " -"));
            case TYPO -> search(queries.typo(number));
            case TOPIC -> search(queries.commonWord(number)) + "&topic=" + queries.commonTopic(number);
            case EVERYTHING ->
                search(queries.commonWord(number))
                        + "&facets=topic,source,type,language,month&highlight=true&total=true";
            case ONE_LETTER -> suggest(queries.topicPrefix(number, 1));
            case THREE_LETTERS -> suggest(queries.topicPrefix(number, 3));
            case FUZZY -> suggest(queries.topicTypo(number));
        };
    }

    private static String search(String query) {
        return "/v1/search?q=" + encoded(query);
    }

    private static String suggest(String query) {
        return "/v1/suggest?q=" + encoded(query);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
