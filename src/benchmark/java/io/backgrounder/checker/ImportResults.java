package io.backgrounder.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an import has answered.
 *
 * @param results those that came, without the one that says that the database was away
 * @param isWhole whether there is one for each line
 */
public record ImportResults(List<JsonNode> results, boolean isWhole) {
    private static final ImportResults NOTHING = new ImportResults(List.of(), false);

    /** Imports lines, once. */
    public static ImportResults of(List<? extends JsonNode> lines, Deployment deployment, CheckReport report)
            throws InterruptedException {
        return of("", Map.of(), lines, deployment, report);
    }

    /** @param query begins with a question mark, if there is one */
    public static ImportResults of(
            String query,
            Map<String, String> headers,
            List<? extends JsonNode> lines,
            Deployment deployment,
            CheckReport report)
            throws InterruptedException {
        String body = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        HttpResponse<InputStream> answer =
                deployment.send("POST", "import" + query, body, headers, BodyHandlers.ofInputStream());
        if (answer == null || answer.statusCode() == 503) {
            report.count("imports unanswered");
            return NOTHING;
        }
        List<JsonNode> results = new ArrayList<>();
        boolean isBroken = false;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                results.add(Json.read(line));
            }
        } catch (IOException e) {
            isBroken = true;
            report.count("imports cut off");
        }
        if (answer.statusCode() != 200) {
            report.violation("an import is taken", answer.statusCode() + " " + results);
            return NOTHING;
        }
        return of(lines.size(), results, isBroken, report);
    }

    /** An answer that ends by itself has all results, or says at its end that the database was away. */
    private static ImportResults of(int lines, List<JsonNode> answer, boolean isBroken, CheckReport report) {
        List<JsonNode> results =
                answer.stream().filter(result -> result.has("line")).toList();
        if (!isBroken) {
            checkSummary(results, answer, report);
        }
        JsonNode last = results.isEmpty() ? Json.object() : results.get(results.size() - 1);
        if (isAway(last)) {
            report.count("imports stopped");
            return new ImportResults(results.subList(0, results.size() - 1), false);
        } else if (!isBroken && results.size() != lines) {
            report.violation(
                    "an import that ends by itself has a result for each line",
                    results.size() + " for " + lines + ", the last: " + last);
        }
        return new ImportResults(results, results.size() == lines);
    }

    private static void checkSummary(List<JsonNode> results, List<JsonNode> answer, CheckReport report) {
        JsonNode summary = answer.isEmpty() ? Json.object() : answer.get(answer.size() - 1);
        int sum = 0;
        for (JsonNode count : summary.path("counts")) {
            sum += count.asInt();
        }
        if (!summary.path("type").asText().equals("summary") || sum != results.size()) {
            report.violation("an import that ends by itself ends with a summary", results.size() + " and " + summary);
        }
    }

    private static boolean isAway(JsonNode result) {
        return result.path("status").asText().equals("failed") && !result.has("errors") && !result.has("requestId");
    }
}
