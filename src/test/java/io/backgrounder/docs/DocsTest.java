package io.backgrounder.docs;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation is whole: its links lead somewhere, and what it lists is all that there is. */
class DocsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/backgrounder");
    private static final Path BENCHMARKS = Path.of("src/benchmark/java");
    private static final Pattern PROGRAM = Pattern.compile("^java (io\\.backgrounder\\.\\S+)", Pattern.MULTILINE);

    static Stream<Markdown> pages() {
        return Markdown.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Markdown page) {
        for (String link : page.links()) {
            URI target = URI.create(link);
            if (target.getScheme() != null) {
                continue;
            }
            Path file = target.getPath().isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(target.getPath()).normalize();
            assertTrue(Files.exists(file), () -> page + " links to " + link);
            if (target.getFragment() != null) {
                assertTrue(
                        Markdown.read(file).anchors().contains(target.getFragment()), () -> page + " links to " + link);
            }
        }
    }

    @Test
    void everyPageIsLinkedFromAnother() {
        TreeSet<Path> linked = new TreeSet<>(List.of(Path.of("README.md")));
        for (Markdown page : Markdown.all()) {
            page.links().stream()
                    .map(link -> page.file()
                            .resolveSibling(link.replaceFirst("#.*", ""))
                            .normalize())
                    .filter(file -> !file.equals(page.file()))
                    .forEach(linked::add);
        }
        for (Markdown page : Markdown.all()) {
            assertTrue(linked.contains(page.file()), page::toString);
        }
    }

    @Test
    void theReadmeIsShort() {
        int words = Markdown.read(Path.of("README.md")).text().strip().split("\\s+").length;
        assertTrue(words <= 1800, words + " words");
    }

    @Test
    void theArchitecturePageListsEveryPackage() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            TreeSet<String> packages = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .collect(toCollection(TreeSet::new));
            assertEquals(packages, new TreeSet<>(names("docs/architecture.md", "Package")));
        }
    }

    /** Except a reference, which a benchmark starts by itself. */
    @Test
    void theBenchmarksPageRunsEveryProgram() throws IOException {
        String commands = Markdown.read(Path.of("docs/benchmarks.md")).code("sh");
        TreeSet<String> programs = new TreeSet<>();
        try (Stream<Path> files = Files.walk(BENCHMARKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = BENCHMARKS
                        .relativize(file)
                        .toString()
                        .replaceAll("\\.java$", "")
                        .replace('/', '.');
                if (Files.readString(file).contains("static void main(") && !name.endsWith("Reference")) {
                    programs.add(name);
                }
            }
        }
        TreeSet<String> run = PROGRAM.matcher(commands)
                .results()
                .map(command -> command.group(1))
                .collect(toCollection(TreeSet::new));
        assertEquals(programs, run);
    }

    @Test
    void theGlossaryHasEachWordOnce() {
        List<String> words = names("docs/glossary.md", "Word");
        assertTrue(words.size() > 100, words::toString);
        assertEquals(words.size(), new TreeSet<>(words).size());
    }

    @Test
    void theChangelogBeginsWithThePresentVersion() throws IOException {
        String openApi = Files.readString(Path.of("openapi/openapi.yaml"));
        String version = openApi.replaceAll("(?s).*\\n  version: ([^\\n]+)\\n.*", "$1");
        String newest = Markdown.read(Path.of("CHANGELOG.md")).text().replaceAll("(?s).*?\\n## (\\S+).*", "$1");
        assertEquals(version, newest);
    }

    private static List<String> names(String page, String column) {
        return Markdown.read(Path.of(page)).table(column).stream()
                .map(row -> row.get(0).replace("`", ""))
                .toList();
    }
}
