package io.backgrounder.timeline;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the timeline of a topic has to be, by comparing each entry with all others. */
final class TimelineModel {
    private TimelineModel() {}

    static String shown(JsonNode line) {
        return line.path("date").asText() + " " + line.path("title").asText() + " "
                + line.path("sameAs").asText() + " of " + line.at("/story/slug").asText();
    }

    private record Shown(ObjectNode entry, int story, int position, String slug) {
        boolean isSame(Shown other) {
            String day = entry.get("date").asText().substring(0, 10);
            boolean sameTitle = other.entry.get("date").asText().startsWith(day)
                    && other.entry.get("title").equals(entry.get("title"));
            return sameTitle || entry.has("sameAs") && entry.get("sameAs").equals(other.entry.get("sameAs"));
        }
    }

    static List<String> lines(Map<String, List<ObjectNode>> listed, List<String> created) {
        List<Shown> all = new ArrayList<>();
        for (int s = 0; s < created.size(); s++) {
            List<ObjectNode> entries = listed.getOrDefault(created.get(s), List.of());
            for (int i = 0; i < entries.size(); i++) {
                all.add(new Shown(entries.get(i), s, i, created.get(s)));
            }
        }
        List<Shown> once = IntStream.range(0, all.size())
                .filter(i -> all.subList(0, i).stream().noneMatch(all.get(i)::isSame))
                .mapToObj(all::get)
                .sorted(Comparator.comparing((Shown shown) ->
                                shown.entry.get("date").asText().length() == 10
                                        ? shown.entry.get("date").asText() + "T00:00:00Z"
                                        : shown.entry.get("date").asText())
                        .thenComparing(Shown::story)
                        .thenComparing(Shown::position))
                .toList();
        return once.stream()
                .map(shown -> {
                    ObjectNode line = shown.entry.deepCopy();
                    line.set("story", object("slug", shown.slug));
                    return shown(line);
                })
                .toList();
    }

    /** The order of a story's own timeline, for dates of these two forms. */
    static List<ObjectNode> inOrder(List<ObjectNode> entries) {
        List<ObjectNode> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(entry -> (entry.get("date").asText() + "T00:00:00Z").substring(0, 20)));
        return sorted;
    }
}
