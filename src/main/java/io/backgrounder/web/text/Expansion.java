package io.backgrounder.web.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Limits how much output, or work, a source can cause: by a table of many columns whose rows leave them out, by an address that many
 * references repeat, or by tildes that never form a pair. What people write is far below these limits.
 */
final class Expansion {
    private static final int ALWAYS_ALLOWED = 100_000;

    /** The most tildes in one paragraph: the extension compares each one with all before it. */
    private static final int MOST_TILDES = 2000;

    private Expansion() {}

    /** Whether the tables would have more cells than a source of this length can contain. */
    static boolean ofTables(String markdown) {
        long cells = 0;
        long columns = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            columns = isBlank(line) ? 0 : Math.max(columns, columns(line));
            cells += columns;
        }
        return cells > Math.max(ALWAYS_ALLOWED, markdown.length());
    }

    /** The number of columns of a delimiter row; 0 for any other line. */
    private static long columns(String line) {
        return line.chars().allMatch(c -> "|:->\t ".indexOf(c) >= 0)
                ? line.chars().filter(c -> c == '|').count() + 1
                : 0;
    }

    /** Whether a paragraph has too many tildes to be matched. */
    static boolean ofStrikethrough(String markdown) {
        long tildes = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            tildes = isBlank(line)
                    ? 0
                    : tildes + line.chars().filter(c -> c == '~').count();
            if (tildes > MOST_TILDES) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == '>' || c == ' ' || c == '\t');
    }

    /** Replaces the links beyond the limit by their text, as cmark does. */
    static void limitLinks(Node document, int length) {
        document.accept(new AbstractVisitor() {
            private long left = Math.max(ALWAYS_ALLOWED, length);

            @Override
            public void visit(Link link) {
                spend(link, link.getDestination(), link.getTitle());
            }

            @Override
            public void visit(Image image) {
                spend(image, image.getDestination(), image.getTitle());
            }

            private void spend(Node link, String destination, String title) {
                visitChildren(link);
                left -= Stream.of(Objects.toString(destination, ""), Objects.toString(title, ""))
                        .mapToInt(String::length)
                        .sum();
                if (left < 0) {
                    unwrap(link, List.of());
                }
            }
        });
    }

    /** Replaces a node by its children, preceded by other nodes. */
    static void unwrap(Node node, List<Node> first) {
        first.forEach(node::insertBefore);
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
