package io.backgrounder.web.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Moves a document's footnotes to its end, in the order of their numbers. Footnotes that nothing refers to, which GitHub leaves out, stay
 * where they were written, as text.
 */
final class Footnotes {
    private final Node document;
    private final List<FootnoteDefinition> written = new ArrayList<>();
    private final DefinitionMap<FootnoteDefinition> byLabel = new DefinitionMap<>(FootnoteDefinition.class);

    /** In the order of the first references to them. */
    private final Set<FootnoteDefinition> numbered = new LinkedHashSet<>();

    private final Set<FootnoteDefinition> shown = new HashSet<>();
    private final Deque<Node> unread = new ArrayDeque<>();

    Footnotes(Node document) {
        this.document = document;
    }

    void arrange() {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    written.add(definition);
                    byLabel.putIfAbsent(definition.getLabel(), definition);
                }
                visitChildren(block);
            }
        });
        if (!written.isEmpty()) {
            follow(document);
            written.stream().filter(note -> !numbered.contains(note)).toList().forEach(this::showUnused);
            numbered.clear();
            follow(document);
            numbered.forEach(document::appendChild);
        }
    }

    /** The number of each footnote by its label, in a document whose footnotes are arranged. */
    static DefinitionMap<Integer> numbers(Node document) {
        DefinitionMap<Integer> numbers = new DefinitionMap<>(Integer.class);
        int number = 1;
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FootnoteDefinition definition) {
                numbers.putIfAbsent(definition.getLabel(), number++);
            }
        }
        return numbers;
    }

    /** Shows a footnote as text, unless one that was shown before refers to it. */
    private void showUnused(FootnoteDefinition note) {
        if (numbered.contains(note)) {
            return;
        }
        shown.add(note);
        follow(note);
        Node label = new Text("[^" + note.getLabel() + "]: ");
        if (note.getFirstChild() instanceof Paragraph paragraph) {
            paragraph.prependChild(label);
            Expansion.unwrap(note, List.of());
        } else {
            Node paragraph = new Paragraph();
            paragraph.appendChild(label);
            Expansion.unwrap(note, List.of(paragraph));
        }
    }

    /** Numbers the footnotes that a text refers to, and then those that these refer to. */
    private void follow(Node text) {
        unread.add(text);
        while (!unread.isEmpty()) {
            Node next = unread.remove();
            for (Node child = next.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(new References());
            }
        }
    }

    private class References extends AbstractVisitor {
        @Override
        public void visit(CustomNode node) {
            FootnoteDefinition note =
                    node instanceof FootnoteReference reference ? byLabel.get(reference.getLabel()) : null;
            if (note != null && !shown.contains(note) && numbered.add(note)) {
                unread.add(note);
            }
            visitChildren(node);
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
                visitChildren(block);
            }
        }

        /** Alternative texts have no footnotes. */
        @Override
        public void visit(Image image) {}
    }
}
