package io.backgrounder.web.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.UrlSanitizer;

/** CommonMark 0.31 with GitHub's tables, strikethrough, bare links and footnotes. */
final class Dialect {
    private static final Extension TABLES = TablesExtension.create();
    private static final Extension STRIKETHROUGH = StrikethroughExtension.create();
    private static final Extension BARE_LINKS = AutolinkExtension.create();

    /** For the renderers; the parser reads footnotes by {@link FootnoteSyntax}. */
    static final List<Extension> EXTENSIONS = List.of(TABLES, STRIKETHROUGH, BARE_LINKS, FootnotesExtension.create());

    /** Allows the schemes that links may have; a relative address has none. */
    static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    /**
     * The deepest nesting of blocks, deeper than anyone reads. Each level of a list counts twice. Plain text repeats the indentation in
     * each line.
     */
    private static final int DEEPEST = 32;

    private Dialect() {}

    static Node parse(String markdown) {
        List<Extension> extensions = new ArrayList<>(List.of(BARE_LINKS, new FootnoteSyntax()));
        if (!Expansion.ofTables(markdown)) {
            extensions.add(TABLES);
        }
        if (!Expansion.ofStrikethrough(markdown)) {
            extensions.add(STRIKETHROUGH);
        }
        Node document = Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(DEEPEST)
                .build()
                .parse(markdown);
        Expansion.limitLinks(document, markdown.length());
        new Footnotes(document).arrange();
        return document;
    }
}
