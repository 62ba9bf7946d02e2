package io.backgrounder.web.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader sees of a page: its words, which are runs of letters and digits. */
final class ShownWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private ShownWords() {}

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /**
     * Of HTML as a browser without images shows it: blocks, cells and lines apart, alternative texts in their places. The raised numbers
     * of footnotes are no words.
     */
    static List<String> wordsOf(String html) {
        StringBuilder text = new StringBuilder();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("sup.footnote-ref, a.footnote-backref").remove();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode piece) {
                    text.append(piece.getWholeText());
                } else if (node instanceof Element element) {
                    text.append(isApart(element) ? "\n" : "").append(element.nameIs("img") ? element.attr("alt") : "");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                text.append(node instanceof Element element && isApart(element) ? "\n" : "");
            }
        });
        return words(text.toString());
    }

    /** As {@link #missing}, in whatever order. */
    static List<String> missingAnywhere(List<String> words, List<String> others) {
        List<String> missing = new ArrayList<>(words);
        others.forEach(missing::remove);
        return missing;
    }

    private static boolean isApart(Element element) {
        return element.isBlock() || List.of("br", "td", "th", "textarea").contains(element.nodeName());
    }

    /** Those that do not come in the other list in the same order: lost, glued or split. */
    static List<String> missing(List<String> words, List<String> others) {
        List<String> missing = new ArrayList<>();
        int from = 0;
        for (String word : words) {
            int found = others.subList(from, others.size()).indexOf(word);
            if (found < 0) {
                missing.add(word);
            } else {
                from += found + 1;
            }
        }
        return missing;
    }
}
