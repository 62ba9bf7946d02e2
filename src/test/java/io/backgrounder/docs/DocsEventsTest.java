package io.backgrounder.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture page says who fires and who observes each of our CDI events, which no import shows. */
class DocsEventsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\| (.*) \\|$");
    private static final Pattern CLASS = Pattern.compile("`(\\w+)`");
    private static final Pattern FIRED = Pattern.compile("\\bEvent<(\\w+)>");
    private static final Pattern OBSERVED =
            Pattern.compile("@Observes(?:\\([^)]*\\))?(?: @Priority\\([^)]*\\))? (\\w+)");

    @Test
    void theArchitecturePageListsEveryEvent() throws IOException {
        Map<String, Set<String>> firing = classes(FIRED);
        Map<String, Set<String>> observing = classes(OBSERVED);
        observing.keySet().retainAll(firing.keySet());
        Map<String, Set<String>> fired = new TreeMap<>();
        Map<String, Set<String>> observed = new TreeMap<>();
        String page = Files.readString(Path.of("docs/architecture.md"));
        String events =
                page.substring(page.indexOf("| Event | Fired by | Observed by |"), page.indexOf("## The tables"));
        ROW.matcher(events).results().forEach(row -> {
            fired.put(row.group(1), names(row.group(2)));
            observed.put(row.group(1), names(row.group(3)));
        });
        assertEquals(firing, fired);
        assertEquals(observing, observed);
    }

    private static Set<String> names(String cell) {
        return CLASS.matcher(cell).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that fire or observe each event. */
    private static Map<String, Set<String>> classes(Pattern use) throws IOException {
        Map<String, Set<String>> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                for (MatchResult event :
                        use.matcher(Files.readString(file)).results().toList()) {
                    classes.computeIfAbsent(event.group(1), unseen -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        return classes;
    }
}
