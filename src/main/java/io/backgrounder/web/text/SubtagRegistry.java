package io.backgrounder.web.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The IANA Language Subtag Registry, as far as the validity of tags depends on it; all in lower case. */
final class SubtagRegistry {
    /** By type and subtag, the prefixes of the subtag. */
    private final Map<String, Map<String, Set<String>>> types = new HashMap<>();

    private final Map<String, List<String[]>> ranges = new HashMap<>();

    SubtagRegistry() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                SubtagRegistry.class.getResourceAsStream("/language-subtags.txt"), StandardCharsets.US_ASCII))) {
            String type = null;
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (line.startsWith("[")) {
                    type = line.substring(1, line.length() - 1);
                } else if (type != null && !line.isEmpty()) {
                    for (String entry : LanguageTags.lowerCase(line).split(" ")) {
                        add(type, entry);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String type, String entry) {
        int range = entry.indexOf("..");
        if (range > 0) {
            ranges.computeIfAbsent(type, t -> new ArrayList<>())
                    .add(new String[] {entry.substring(0, range), entry.substring(range + 2)});
        } else {
            List<String> parts = List.of(entry.split(":"));
            types.computeIfAbsent(type, t -> new HashMap<>())
                    .put(parts.get(0), new HashSet<>(parts.subList(1, parts.size())));
        }
    }

    boolean has(String type, String subtag) {
        return types.get(type).containsKey(subtag)
                || ranges.getOrDefault(type, List.of()).stream()
                        .anyMatch(range -> subtag.length() == range[0].length()
                                && subtag.compareTo(range[0]) >= 0
                                && subtag.compareTo(range[1]) <= 0);
    }

    boolean isExtlangOf(String language, String subtag) {
        return types.get("extlang").getOrDefault(subtag, Set.of()).contains(language);
    }
}
