package io.backgrounder.benchmark.uncached;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stories with evidence: 1,000 of the stories of {@link Content} once more, each with 40 statements in its analysis, which rest on the articles of
 * its coverage.
 *
 * @param step how far apart these stories are in the archive
 */
record Statements(Content content, int step) {
    static final int STORIES = Settings.PAGES;
    static final int COUNT = 40;

    /** How many words a statement has, and its context on either side. */
    private static final int WORDS = 5;

    private static final int CONTEXT = 2;

    static String slug(Object story) {
        return "evident-" + story;
    }

    /** They refer to the content, which has to come first. */
    Stream<ObjectNode> documents() {
        return IntStream.range(0, STORIES).mapToObj(page -> story(page * step));
    }

    /** Older than the archive, so that lists still begin with its stories. */
    private ObjectNode story(int number) {
        ObjectNode story = content.story(number);
        String[] words = story.path("analysis").asText().split(" ");
        String url = story.at("/coverage/summaries/0/articles/0/url").asText();
        List<ObjectNode> evidence = IntStream.range(0, COUNT)
                .mapToObj(i -> statement(words, CONTEXT + i * (words.length - WORDS - 2 * CONTEXT) / COUNT, url))
                .toList();
        return story.put("slug", slug(number))
                .put("publishedAt", "2008-01-01T00:00:%02dZ".formatted(number % 60))
                .setAll(object("evidence", evidence));
    }

    private static ObjectNode statement(String[] words, int start, String url) {
        int end = start + WORDS;
        return object(
                "section",
                "analysis",
                "selector",
                object(
                        "exact",
                        words(words, start, end),
                        "prefix",
                        words(words, start - CONTEXT, start) + " ",
                        "suffix",
                        " " + words(words, end, end + CONTEXT)),
                "stance",
                "supports",
                "articles",
                List.of(object("url", url, "quote", words(words, start, end))));
    }

    private static String words(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }
}
