package io.backgrounder.checker.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that is published, by id.
 *
 * @param token the first export's, which will do for all
 */
record Export(Map<String, String> lines, String token) {
    private static final List<String> COLLECTIONS =
            List.of("stories", "topics", "faqs", "sources", "articles", "contributors", "fronts");

    static Export take(Deployment deployment, CheckReport report) throws InterruptedException {
        Map<String, String> lines = new ConcurrentHashMap<>();
        String token = null;
        for (String collection : COLLECTIONS) {
            String end = add(deployment, report, collection, lines);
            token = token == null ? end : token;
        }
        return new Export(lines, token);
    }

    private static String add(Deployment deployment, CheckReport report, String collection, Map<String, String> all)
            throws InterruptedException {
        while (true) {
            String body = deployment.readSurely("/v1/export/" + collection).body();
            List<String> lines = body.lines().toList();
            JsonNode end = Json.read(lines.isEmpty() ? "{}" : lines.get(lines.size() - 1));
            if (end.has("nextToken") && end.get("count").asInt() == lines.size() - 1) {
                lines.subList(0, lines.size() - 1)
                        .forEach(line -> all.put(Json.read(line).get("id").asText(), line));
                return end.get("nextToken").asText();
            }
            report.violation("an export that ends well is whole", collection + " ended with " + end);
        }
    }

    /** What a copy has that this has not, or has otherwise. */
    void compare(String name, Map<String, String> copy, CheckReport report) {
        lines.forEach((id, line) -> {
            report.count("lines of mirrors compared");
            String copied = copy.get(id);
            if (copied == null) {
                report.violation("a mirror has what the export has", name + " lacks " + line);
            } else if (!copied.equals(line)) {
                report.violation("a mirror equals the export", name + ", " + id + ": " + difference(copied, line));
            }
        });
        copy.forEach((id, line) -> {
            if (!lines.containsKey(id)) {
                report.violation("a mirror has nothing else than the export", name + " still has " + line);
            }
        });
    }

    private static String difference(String copied, String line) {
        int same = 0;
        while (same < Math.min(copied.length(), line.length()) && copied.charAt(same) == line.charAt(same)) {
            same++;
        }
        return "has …" + excerpt(copied, same) + "… for …" + excerpt(line, same) + "…";
    }

    private static String excerpt(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 60));
    }
}
