package io.backgrounder.web.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;

/** What may stand in a page that others wrote, said once more and without the help of what is tested. */
final class HtmlChecker {
    private static final Set<String> ELEMENTS = Set.of(
            ("a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre section span strong sup table tbody td th thead tr ul")
                    .split(" "));

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("a title", "(?s).*"),
            Map.entry("a rel", "nofollow"),
            Map.entry("a id", "fnref-.*"),
            Map.entry("a class", "footnote-backref"),
            Map.entry("a aria-label", "Back to reference [0-9-]+"),
            Map.entry("code class", "language-\\S+"),
            Map.entry("li id", "fn-.*"),
            Map.entry("ol start", "[0-9]{1,9}"),
            Map.entry("section class", "footnotes"),
            Map.entry("span title", "(?s).*"),
            Map.entry("sup class", "footnote-ref"),
            Map.entry("td align", "left|center|right"),
            Map.entry("th align", "left|center|right"));

    private HtmlChecker() {}

    static void check(String html) {
        Parser parser = Parser.htmlParser();
        parser.setTrackErrors(10);
        Element body = Jsoup.parse("<!doctype html><title>T</title>" + html, "", parser)
                .body();
        ParseErrorList errors = parser.getErrors();
        assertTrue(errors.isEmpty(), () -> errors + "\n" + html);
        body.childNodes().forEach(node -> check(node, html));
    }

    private static void check(Node node, String html) {
        assertTrue(!(node instanceof Comment) && !(node instanceof DataNode), html);
        if (node instanceof Element element) {
            assertTrue(ELEMENTS.contains(element.nodeName()), html);
            for (Attribute attribute : element.attributes()) {
                String name = element.nodeName() + " " + attribute.getKey();
                boolean allowed = name.equals("a href")
                        ? isHarmless(attribute.getValue())
                        : ATTRIBUTES.containsKey(name) && attribute.getValue().matches(ATTRIBUTES.get(name));
                assertTrue(allowed, () -> attribute + " in " + html);
            }
            element.childNodes().forEach(child -> check(child, html));
        }
    }

    /** As browsers read an address: without spaces and control characters around it, nor tabs and line breaks in it. */
    private static boolean isHarmless(String address) {
        String read = address.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "").replaceAll("[\\t\\r\\n]", "");
        int end = 0;
        while (end < read.length() && "/?#:".indexOf(read.charAt(end)) < 0) {
            end++;
        }
        boolean scheme = end < read.length() && read.charAt(end) == ':';
        return !scheme
                || List.of("http", "https", "mailto")
                        .contains(read.substring(0, end).toLowerCase(java.util.Locale.ROOT));
    }
}
