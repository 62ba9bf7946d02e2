package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.ImportResults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Imports again and again what it knows, whatever editors do meanwhile, and looks at what became of it. */
final class ImportPipeline extends Thread {
    private static final Set<String> WRITTEN = Set.of("created", "updated");

    private final Deployment deployment;
    private final CheckReport report;
    private final List<EditedResource> resources;
    private final boolean publishes;
    private final Random random;
    private int count;
    private volatile boolean running = true;

    private record Line(
            EditedResource resource, ObjectNode json, String text, EditedResource.Expectation expected, long after) {}

    /** @param publishes whether it makes the mistake to say of each story that it is published */
    ImportPipeline(
            Deployment deployment, CheckReport report, List<EditedResource> resources, boolean publishes, long seed) {
        super("pipeline");
        this.deployment = deployment;
        this.report = report;
        this.resources = resources;
        this.publishes = publishes;
        this.random = new Random(seed);
    }

    void stopImporting() {
        running = false;
    }

    @Override
    public void run() {
        try {
            while (running) {
                int share = 2 + random.nextInt(3);
                importLines(resources.stream()
                        .filter(resource -> random.nextInt(4) < share)
                        .map(this::line)
                        .toList());
                Thread.sleep(random.nextInt(100));
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    /** What is there before anybody edits it: published, but for those that are hidden. */
    void begin() throws InterruptedException {
        List<Line> lines = resources.stream().map(this::line).toList();
        lines.stream().filter(line -> line.resource.isHidden).forEach(line -> {
            EditedResource.Expectation expected = line.resource.expected;
            line.json.put("status", expected.status());
            if (expected.scheduledAt() != null) {
                line.json.put("scheduledAt", expected.scheduledAt());
            }
        });
        while (!importLines(lines)) {
            Thread.sleep(200);
        }
    }

    /** One line of each, until all are acknowledged. */
    void importAll() throws InterruptedException {
        while (!importLines(resources.stream().map(this::line).toList())) {
            Thread.sleep(200);
        }
    }

    private Line line(EditedResource resource) {
        String text = "Import " + ++count + " of " + resource.slug;
        ObjectNode line = resource.line(text);
        if (resource.kind.equals("story")) {
            StoryReferences.of(resource, resources).addTo(line);
            if (publishes && !resource.isHidden && resource.id != null) {
                line.put("status", "published");
            }
        }
        if (resource.id != null && random.nextInt(3) == 0) {
            line.put("id", resource.id);
        }
        return new Line(resource, line, text, resource.expected, resource.position());
    }

    private boolean importLines(List<Line> lines) throws InterruptedException {
        ImportResults imported = ImportResults.of(lines.stream().map(Line::json).toList(), deployment, report);
        report.count("lines unanswered", lines.size() - imported.results().size());
        Map<String, Line> last = new LinkedHashMap<>();
        Map<String, JsonNode> results = new LinkedHashMap<>();
        for (int i = 0; i < imported.results().size(); i++) {
            JsonNode result = imported.results().get(i);
            if (take(lines.get(i), result)) {
                last.put(result.get("id").asText(), lines.get(i));
                results.put(result.get("id").asText(), result);
            }
        }
        // A line that was cut off may have been written, too.
        if (imported.isWhole()) {
            for (Map.Entry<String, Line> line : last.entrySet()) {
                new ContentInspector(deployment, report)
                        .inspectText(
                                line.getValue().resource,
                                line.getValue().expected,
                                line.getValue().text,
                                results.get(line.getKey()));
            }
        }
        return imported.isWhole();
    }

    /** @return whether it was written */
    private boolean take(Line line, JsonNode result) {
        EditedResource resource = line.resource;
        String status = result.path("status").asText();
        String said = line.json + " became " + result;
        report.count("lines " + status);
        if (!WRITTEN.contains(status)) {
            if (resource.into == null) {
                report.violation("a line is written", said);
            }
            return false;
        }
        String id = result.path("id").asText();
        if (resource.id == null) {
            resource.id = id;
        } else if (!resource.id.equals(id) && resource.into == null) {
            report.violation("a line writes what it has written before, and nothing new", said);
        }
        long position = result.path("position").asLong(0);
        int revision = result.path("revision").asInt(0);
        boolean isUndisturbed = line.expected != null && line.expected == resource.expected && resource.into == null;
        if (isUndisturbed) {
            resource.acknowledge(new EditedResource.Written(line.expected, line.text, line.after, position, revision));
            if (!result.path("slug").asText().equals(line.expected.slug())) {
                report.violation("a result has the slug that the editor gave", said + ", not " + line.expected);
            }
            if (!resource.isHidden && position == 0) {
                report.violation("a result has a position", said);
            }
            if (resource.kind.equals("story") && !resource.isHidden && revision == 0) {
                report.violation("a story's result has a revision", said);
            }
        }
        resource.reached(position);
        resource.countResult();
        return true;
    }
}
