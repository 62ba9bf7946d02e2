package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.address.ExternalId;
import io.backgrounder.web.json.StrictJson;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Remembers the lines of a dry run. Each batch is taken back once it is written, so the earlier lines on which a later batch depends are
 * written again before it: those that have one of the names that it mentions, and those that they depend on. The lines are in a file, and
 * only their names are in memory.
 */
class Rehearsal implements AutoCloseable {
    /** The most lines of a dry run, whose names take about a kilobyte each. */
    static final int MOST_LINES = 100_000;

    private static final Pattern NAME = Pattern.compile("[!-~]{1,280}");
    private static final Set<String> NAMES = Set.of("id", "slug", "formerSlugs", "sameAs");

    private final ObjectMapper mapper = StrictJson.mapper();
    private final Path path;
    private final RandomAccessFile file;
    /** Where each line begins in the file, by its number, and where the last one ends. */
    private final List<Long> places = new ArrayList<>(List.of(0L, 0L));

    private final Map<String, List<Integer>> named = new HashMap<>();
    private final Map<Integer, Collection<Integer>> needs = new HashMap<>();

    Rehearsal() throws IOException {
        path = Files.createTempFile("backgrounder-dry-run", ".ndjson");
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Keeps the next line. */
    synchronized void keep(LineReader.Line line) throws IOException {
        while (places.size() <= line.number()) {
            places.add(places.get(places.size() - 1));
        }
        file.seek(file.length());
        file.write(line.bytes() == null ? new byte[0] : line.bytes());
        places.add(file.length());
    }

    synchronized LineReader.Line line(int number) {
        try {
            byte[] bytes = new byte[(int) (places.get(number + 1) - places.get(number))];
            file.seek(places.get(number));
            file.readFully(bytes);
            return new LineReader.Line(number, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the earlier lines on which these depend, as far as there are at most {@code most} and one more. */
    Set<Integer> needed(List<ImportLines.Parsed> batch, int most) {
        Set<Integer> needed = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        batch.forEach(line -> open.addAll(mentioned(tree((int) line.number()))));
        while (!open.isEmpty() && needed.size() <= most) {
            int next = open.pop();
            if (needed.add(next)) {
                open.addAll(needs.get(next));
            }
        }
        return needed;
    }

    /** Remembers a line that would be written, under its own names and all others of its resource. */
    void wrote(ImportLines.Parsed line, Collection<String> others) {
        int number = (int) line.number();
        JsonNode tree = tree(number);
        needs.put(number, mentioned(tree));
        Set<String> names = new HashSet<>(others);
        if (line.isDocument()) {
            names(tree, names);
            external(tree, names);
        } else {
            List.of("id", "story", "slugs").forEach(member -> texts(tree.path(member), names));
        }
        names.forEach(
                name -> named.computeIfAbsent(name, key -> new ArrayList<>(1)).add(number));
    }

    private JsonNode tree(int number) {
        try {
            return mapper.readTree(line(number).bytes());
        } catch (IOException e) {
            // Rejected already.
            return mapper.missingNode();
        }
    }

    private Set<Integer> mentioned(JsonNode line) {
        Set<String> texts = new HashSet<>();
        texts(line, texts);
        external(line, texts);
        Set<Integer> mentioned = new HashSet<>();
        texts.forEach(text -> mentioned.addAll(named.getOrDefault(text, List.of())));
        return mentioned;
    }

    /** The references to the resource by its external ids. */
    private static void external(JsonNode line, Set<String> names) {
        line.path("externalIds")
                .properties()
                .forEach(member -> names.add(
                        new ExternalId(member.getKey(), member.getValue().asText()).reference()));
    }

    /** The names at any depth, since the summaries of a story have ids of their own. */
    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(member -> {
            if (NAMES.contains(member.getKey())) {
                texts(member.getValue(), names);
            }
        });
        node.forEach(child -> names(child, names));
    }

    private static void texts(JsonNode node, Set<String> texts) {
        if (node.isTextual() && NAME.matcher(node.asText()).matches()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts(child, texts));
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.delete(path);
    }
}
