package io.backgrounder.web.text;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Parses footnotes as the library's extension does; the newest release of that extension calls a method that the parser no longer has. */
final class FootnoteSyntax implements Parser.ParserExtension, LinkProcessor {
    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteBlockParser.Factory()).linkProcessor(this);
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        boolean leadsElsewhere = link.destination() != null
                || link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
        String text = leadsElsewhere ? "" : link.text(scanner);
        String label = text.startsWith("^") ? text.substring(1) : "";
        return context.getDefinition(FootnoteDefinition.class, label) == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new FootnoteReference(label), link.afterTextBracket());
    }
}
