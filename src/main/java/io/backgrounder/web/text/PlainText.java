package io.backgrounder.web.text;

import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.commonmark.renderer.text.TextContentWriter;

/**
 * Renders plain text, without markup. An empty line separates blocks, a link's address follows its text in parentheses, a footnote's number
 * stands in brackets, and slashes enclose what is struck out. None of these splits a word, or joins one to another.
 */
final class PlainText implements NodeRenderer {
    private final TextContentNodeRendererContext context;
    private final TextContentWriter writer;
    private final DefinitionMap<Integer> footnotes;
    private final StringBuilder out;
    private final PlainPlaces places;

    /** The number of images around the current node. Their alternative texts have neither HTML nor footnotes. */
    private int images;

    private PlainText(
            TextContentNodeRendererContext context,
            DefinitionMap<Integer> footnotes,
            StringBuilder out,
            PlainPlaces places) {
        this.context = context;
        this.writer = context.getWriter();
        this.footnotes = footnotes;
        this.out = out;
        this.places = places;
    }

    static String of(Node document) {
        return of(document, new PlainPlaces());
    }

    /** @param places gets the places of the document's literals */
    static String of(Node document, PlainPlaces places) {
        DefinitionMap<Integer> footnotes = Footnotes.numbers(document);
        StringBuilder out = new StringBuilder();
        TextContentRenderer.builder()
                .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                .nodeRendererFactory(context -> new PlainText(context, footnotes, out, places))
                .extensions(Dialect.EXTENSIONS)
                .build()
                .render(document, out);
        return WholeWords.settle(out.toString(), places);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Link.class,
                Image.class,
                Text.class,
                Code.class,
                HtmlBlock.class,
                HtmlInline.class,
                Strikethrough.class,
                TableCell.class,
                FootnoteReference.class,
                FootnoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Link link) {
            renderLink(link, link.getTitle(), link.getDestination());
        } else if (node instanceof Image image) {
            images++;
            renderLink(image, image.getTitle(), image.getDestination());
            images--;
        } else if (node instanceof Text text) {
            write(text, text.getLiteral());
        } else if (node instanceof Code code) {
            write(code, code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            writer.write(html.getLiteral());
            writer.block();
        } else if (node instanceof HtmlInline html) {
            writer.write(images > 0 ? "" : html.getLiteral());
        } else if (node instanceof Strikethrough) {
            writer.write(WholeWords.opening("/"));
            renderChildren(node);
            writer.write(WholeWords.closing("/"));
        } else if (node instanceof TableCell) {
            renderChildren(node);
            writer.write(node.getNext() == null ? "" : " | ");
        } else if (node instanceof FootnoteReference reference) {
            writer.write(images > 0 ? "" : numbered(reference.getLabel()));
        } else if (node instanceof FootnoteDefinition footnote) {
            renderFootnote(footnote);
        }
    }

    private void write(Node node, String literal) {
        writer.write(literal);
        places.write(node, out.length() - literal.length());
    }

    private void renderLink(Node link, String title, String destination) {
        renderChildren(link);
        String address = destination == null ? "" : Dialect.ADDRESSES.sanitizeLinkUrl(destination);
        String shown = link.getFirstChild() instanceof Text text && text.getNext() == null ? text.getLiteral() : null;
        if (Set.of("mailto:" + shown, "http://" + shown, "" + shown).contains(address)) {
            address = "";
        }
        String about = title == null || title.isEmpty() || title.equals(destination) ? "" : title;
        if (!about.isEmpty() || !address.isEmpty()) {
            String both = about.isEmpty() || address.isEmpty() ? "" : ": ";
            writer.write(WholeWords.behind(" (" + about + both + address + ")"));
        }
    }

    private String numbered(String label) {
        Integer number = footnotes.get(label);
        return number == null ? "[^" + label + "]" : WholeWords.behind("[" + number + "]");
    }

    private void renderFootnote(FootnoteDefinition definition) {
        writer.write("[" + footnotes.get(definition.getLabel()) + "] ");
        writer.pushPrefix("    ");
        renderChildren(definition);
        writer.popPrefix();
        writer.block();
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
