package io.backgrounder.checker.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.ImportResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Imports all that it has every minute, with other texts, and takes down what the results say. */
final class Pipeline extends Thread {
    static final String NAME = "pipeline";

    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final Set<String> REFUSED = Set.of("rejected", "conflict", "failed");

    private final Deployment deployment;
    private final CheckReport report;
    private final List<Manuscript> manuscripts;
    private final int rounds;
    private final boolean isSpoilt;
    private int round;
    private long problems;
    private boolean hasRepeated;

    /**
     * @param deployment with the pipeline's key
     * @param isSpoilt whether it takes no care of what persons have published, and tells nobody
     */
    Pipeline(Deployment deployment, CheckReport report, List<Manuscript> manuscripts, int rounds, boolean isSpoilt) {
        super(NAME);
        this.deployment = deployment;
        this.report = report;
        this.manuscripts = manuscripts;
        this.rounds = rounds;
        this.isSpoilt = isSpoilt;
    }

    @Override
    public void run() {
        try {
            long begin = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                Thread.sleep(Math.max(0, (begin + i * MINUTE_NANOS - System.nanoTime()) / 1_000_000));
                importAll();
            }
            // The last minute is the editors', too.
            Thread.sleep(Math.max(0, (begin + rounds * MINUTE_NANOS - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    /** How many lines were not written, or overwrote what a person has published. */
    long problems() {
        return problems;
    }

    /** Whether an import was sent again: then two reports count what was written first. */
    boolean hasRepeated() {
        return hasRepeated;
    }

    void importAll() throws InterruptedException {
        round++;
        long begin = System.nanoTime();
        for (Manuscript.Terms terms : Manuscript.Terms.values()) {
            List<Manuscript> sent = manuscripts.stream()
                    .filter(manuscript -> manuscript.terms == terms)
                    .toList();
            List<ObjectNode> lines = new ArrayList<>();
            for (Manuscript manuscript : sent) {
                ObjectNode line = manuscript.line("Import " + round + " of " + manuscript.slug);
                if (isSpoilt) {
                    line.remove("ifRevision");
                }
                lines.add(line);
            }
            String query = isSpoilt ? "?mode=replace" : terms.query;
            List<JsonNode> results = results(query, lines);
            for (int i = 0; i < results.size(); i++) {
                take(sent.get(i), results.get(i));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "import %d: %d lines in %.1f s%n",
                round,
                manuscripts.size(),
                (System.nanoTime() - begin) / 1e9);
    }

    /** Sends lines until there is a result of each; what was written before is told again. */
    private List<JsonNode> results(String query, List<ObjectNode> lines) throws InterruptedException {
        Map<String, String> headers =
                Map.of("Idempotency-Key", UUID.randomUUID().toString());
        while (true) {
            ImportResults results = ImportResults.of(query, headers, lines, deployment, report);
            if (results.isWhole()) {
                return results.results();
            }
            hasRepeated = true;
            Thread.sleep(1_000);
        }
    }

    private void take(Manuscript manuscript, JsonNode result) {
        String status = result.path("status").asText();
        report.count("lines " + status);
        if (status.equals("rejected") || status.equals("failed")) {
            report.violation("a line is taken", result.toString());
        }
        if (REFUSED.contains(status) || result.has("overwrote")) {
            problems++;
        }
        if (status.equals("created") || status.equals("updated")) {
            manuscript.id = result.path("id").asText();
            manuscript.known =
                    Math.max(manuscript.known + 1, result.path("revision").asInt());
        }
        JsonNode overwrote = result.path("overwrote");
        if (overwrote.isObject() && !isSpoilt) {
            report.count("lines that said what they overwrote");
            if (!manuscript.overwritten.add(overwrote.path("revision").asInt())) {
                report.violation("what was overwritten is told once", result.toString());
            }
        }
    }
}
