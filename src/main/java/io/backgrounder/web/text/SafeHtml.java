package io.backgrounder.web.text;

import io.backgrounder.web.json.Sha256;
import java.util.HexFormat;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;

/**
 * Renders HTML in which nothing runs. Raw HTML in the source is shown as text; an allow-list then keeps only the elements that the dialect
 * produces. Images are replaced by their text, since loading them would reveal the reader's address to their host.
 */
final class SafeHtml {
    private static final HtmlRenderer RENDERER = builder().build();

    private static final Safelist SAFE = new Safelist()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "hr", "br", "blockquote", "ul", "ol", "li", "pre", "code")
            .addTags("em", "strong", "del", "a", "span", "table", "thead", "tbody", "tr", "th", "td", "section", "sup")
            .addAttributes("a", "href", "title", "rel")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true)
            .addAttributes("ol", "start")
            .addAttributes("code", "class")
            .addAttributes("span", "title", AnnotatedHtml.ATTRIBUTE)
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("section", "class")
            .addAttributes("sup", "class")
            .addAttributes("li", "id")
            .addAttributes("a", "id", "class", "aria-label");

    /** Tells relative addresses from those whose scheme is not allowed; never shown. */
    private static final String BASE = "https://base.invalid/";

    private static final OutputSettings UNCHANGED = new OutputSettings().prettyPrint(false);

    private SafeHtml() {}

    private static HtmlRenderer.Builder builder() {
        return HtmlRenderer.builder()
                .extensions(Dialect.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(Dialect.ADDRESSES);
    }

    static String of(String markdown) {
        return safe(RENDERER.render(Dialect.parse(markdown)), markdown);
    }

    /** With an element around annotated words, which names the annotations. */
    static String of(String markdown, List<Annotation> annotations) {
        Node document = Dialect.parse(markdown);
        PlainPlaces places = new PlainPlaces();
        PlainText.of(document, places);
        HtmlRenderer renderer = builder()
                .nodeRendererFactory(context -> new AnnotatedHtml(context, places, annotations))
                .build();
        return safe(renderer.render(document), markdown);
    }

    private static String safe(String rendered, String markdown) {
        Document html = Jsoup.parseBodyFragment(rendered, BASE);
        nameFootnotes(html, markdown);
        html.select("img").forEach(SafeHtml::replaceByText);
        html.select("a[href=\"\"]").removeAttr("href");
        return new Cleaner(SAFE).clean(html).outputSettings(UNCHANGED).body().html();
    }

    /** Each text of a page numbers its footnotes, and ids must be unique on the page: they have eight digits of the text's SHA-256. */
    private static void nameFootnotes(Document html, String markdown) {
        Elements named = html.select("sup.footnote-ref a[id], section.footnotes li[id], a.footnote-backref");
        if (!named.isEmpty()) {
            String replacement = "$1" + HexFormat.of().formatHex(Sha256.of(markdown), 0, 4) + "-";
            for (Element element : named) {
                for (String name : List.of("id", "href")) {
                    if (element.hasAttr(name)) {
                        element.attr(name, element.attr(name).replaceFirst("^(#?fn(?:ref)?-)", replacement));
                    }
                }
            }
        }
    }

    private static void replaceByText(Element image) {
        String alternative = image.attr("alt");
        String title = image.attr("title");
        image.replaceWith(
                title.isEmpty()
                        ? new TextNode(alternative)
                        : new Element("span").attr("title", title).text(alternative));
    }
}
