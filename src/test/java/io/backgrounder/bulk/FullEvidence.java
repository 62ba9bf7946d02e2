package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backgrounder.web.text.TextFormat;
import java.util.List;
import java.util.stream.IntStream;

/** As much evidence as a story may have, each at all limits: of words side by side in its summary, with its articles. */
final class FullEvidence {
    private static final int MOST = 100;
    private static final int ARTICLES = 5;
    private static final int WORDS = 1000;
    private static final int CONTEXT = 200;
    private static final int SUMMARY = 20_000;

    private FullEvidence() {}

    /** The address of an article of a summary, of the greatest length. */
    static JsonNode url(int summary, int article) {
        String url = "https://full.example/" + summary + "/" + article + "?";
        return TextNode.valueOf(url + "/".repeat(2000 - url.length()));
    }

    static ArrayNode of(Alphabet alphabet) {
        String plain = TextFormat.PLAIN.render(alphabet.text(SUMMARY));
        List<Object> articles = IntStream.range(0, ARTICLES)
                .<Object>mapToObj(article ->
                        object("url", url(0, article), "quote", alphabet.line(300), "position", alphabet.line(100)))
                .toList();
        ArrayNode evidence = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MOST; i++) {
            int start = CONTEXT + i * (plain.length() - WORDS - 2 * CONTEXT) / MOST;
            int end = start + WORDS;
            evidence.add(object(
                    "id",
                    "e%039d".formatted(i),
                    "section",
                    "summary",
                    "selector",
                    object(
                            "exact", plain.substring(start, end),
                            "prefix", plain.substring(start - CONTEXT, start),
                            "suffix", plain.substring(end, end + CONTEXT)),
                    "stance",
                    "supports",
                    "articles",
                    articles));
        }
        return evidence;
    }
}
