package io.backgrounder.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, as GitHub shows it. */
record Markdown(Path file, String text) {
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages: those at the top, in {@code docs} and beside the tests. */
    static List<Markdown> all() {
        List<Markdown> pages = new ArrayList<>();
        for (Path folder : List.of(Path.of("."), Path.of("docs"), Path.of("src"))) {
            int depth = folder.equals(Path.of(".")) ? 1 : Integer.MAX_VALUE;
            try (Stream<Path> files = Files.walk(folder, depth)) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(Path::normalize)
                        .sorted()
                        .map(Markdown::read)
                        .forEach(pages::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages;
    }

    /** The code in blocks of a language. */
    String code(String language) {
        return String.join("", blocks(language));
    }

    /** The same, block by block. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The targets of its links. */
    List<String> links() {
        return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
    }

    /** The anchors of its headings, which GitHub numbers where they are alike. */
    TreeSet<String> anchors() {
        Map<String, Integer> seen = new TreeMap<>();
        TreeSet<String> anchors = new TreeSet<>();
        for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
            String anchor = heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    /** The cells of the rows of all tables that have this heading in their first column. */
    List<List<String>> table(String firstColumn) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : prose().lines().toList()) {
            boolean isRow = line.startsWith("|");
            List<String> cells =
                    Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
            if (isRow && inside && !cells.get(0).matches("-+")) {
                rows.add(cells);
            }
            inside = isRow && (inside || cells.get(0).equals(firstColumn));
        }
        return rows;
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
