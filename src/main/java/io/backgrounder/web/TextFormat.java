package io.backgrounder.web;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** What {@code text=} chooses. The source is CommonMark 0.31. */
public enum TextFormat {
    MARKDOWN {
        @Override
        public String render(String markdown) {
            return markdown;
        }
    },

    /** Raw HTML in the source is shown, not run; an allow-list then keeps the elements that CommonMark makes. */
    HTML {
        @Override
        public String render(String markdown) {
            return Jsoup.clean(HTML_RENDERER.render(PARSER.parse(markdown)), "", SAFE, UNCHANGED);
        }
    },

    /** Blocks apart by an empty line, without markup; links as {@code "text" (address)}. */
    PLAIN {
        @Override
        public String render(String markdown) {
            return TEXT_RENDERER.render(PARSER.parse(markdown));
        }
    };

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML_RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT_RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();
    /** No images (a reader's address would leak to their host) and no styles; links carry no referrer's weight. */
    private static final Safelist SAFE = Safelist.basic()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr")
            .addAttributes("ol", "start")
            .removeProtocols("a", "href", "ftp");

    private static final OutputSettings UNCHANGED = new OutputSettings().prettyPrint(false);

    public abstract String render(String markdown);
}
