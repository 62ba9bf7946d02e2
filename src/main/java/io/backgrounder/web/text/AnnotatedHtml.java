package io.backgrounder.web.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders literal texts with elements around the words that are annotated. Each element is within one literal, and has all annotations of
 * its words: so the elements nest with any markup, wherever annotations overlap.
 */
final class AnnotatedHtml implements NodeRenderer {
    static final String ATTRIBUTE = "data-evidence";

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final PlainPlaces places;
    private final List<Annotation> annotations;

    AnnotatedHtml(HtmlNodeRendererContext context, PlainPlaces places, List<Annotation> annotations) {
        this.context = context;
        this.html = context.getWriter();
        this.places = places;
        this.annotations = annotations;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class, Code.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Code code) {
            html.tag("code", context.extendAttributes(code, "code", Map.of()));
            write(code, code.getLiteral());
            html.tag("/code");
        } else {
            write(node, ((Text) node).getLiteral());
        }
    }

    private void write(Node node, String literal) {
        int[] place = places.of(node, literal.length());
        int from = 0;
        while (from < literal.length()) {
            String ids = ids(place[from]);
            int to = from;
            while (to < literal.length() && ids.equals(ids(place[to]))) {
                to += Character.charCount(literal.codePointAt(to));
            }
            String words = literal.substring(from, to);
            if (ids.isEmpty()) {
                html.text(words);
            } else {
                html.tag("span", Map.of(ATTRIBUTE, ids));
                html.text(words);
                html.tag("/span");
            }
            from = to;
        }
    }

    /** The ids of the annotations of a place, as a list of tokens. */
    private String ids(int place) {
        return annotations.stream()
                .filter(annotation -> annotation.covers(place))
                .map(Annotation::id)
                .collect(Collectors.joining(" "));
    }
}
