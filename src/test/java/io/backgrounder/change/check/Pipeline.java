package io.backgrounder.change.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Imports again and again what it knows, whatever editors do meanwhile, and looks at what became of it. */
final class Pipeline extends Thread {
    private static final Set<String> WRITTEN = Set.of("created", "updated");

    private final Deployment deployment;
    private final Journal journal;
    private final List<Subject> subjects;
    private final boolean publishes;
    private final Random random;
    private int count;
    private volatile boolean running = true;

    private record Line(Subject subject, ObjectNode json, String text, Subject.Expectation expected, long after) {}

    /** @param publishes whether it makes the mistake to say of each story that it is published */
    Pipeline(Deployment deployment, Journal journal, List<Subject> subjects, boolean publishes, long seed) {
        super("pipeline");
        this.deployment = deployment;
        this.journal = journal;
        this.subjects = subjects;
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
                importLines(subjects.stream()
                        .filter(subject -> random.nextInt(4) < share)
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
        List<Line> lines = subjects.stream().map(this::line).toList();
        lines.stream().filter(line -> line.subject.isHidden).forEach(line -> {
            Subject.Expectation expected = line.subject.expected;
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
        while (!importLines(subjects.stream().map(this::line).toList())) {
            Thread.sleep(200);
        }
    }

    private Line line(Subject subject) {
        String text = "Import " + ++count + " of " + subject.slug;
        ObjectNode line = subject.line(text);
        if (subject.kind.equals("story")) {
            References.of(subject, subjects).addTo(line);
            if (publishes && !subject.isHidden && subject.id != null) {
                line.put("status", "published");
            }
        }
        if (subject.id != null && random.nextInt(3) == 0) {
            line.put("id", subject.id);
        }
        return new Line(subject, line, text, subject.expected, subject.position());
    }

    private boolean importLines(List<Line> lines) throws InterruptedException {
        Imported imported = Imported.of(lines.stream().map(Line::json).toList(), deployment, journal);
        journal.count("lines unanswered", lines.size() - imported.results().size());
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
                new Proof(deployment, journal)
                        .prove(
                                line.getValue().subject,
                                line.getValue().expected,
                                line.getValue().text,
                                results.get(line.getKey()));
            }
        }
        return imported.isWhole();
    }

    /** @return whether it was written */
    private boolean take(Line line, JsonNode result) {
        Subject subject = line.subject;
        String status = result.path("status").asText();
        String said = line.json + " became " + result;
        journal.count("lines " + status);
        if (!WRITTEN.contains(status)) {
            if (subject.into == null) {
                journal.violation("a line is written", said);
            }
            return false;
        }
        String id = result.path("id").asText();
        if (subject.id == null) {
            subject.id = id;
        } else if (!subject.id.equals(id) && subject.into == null) {
            journal.violation("a line writes what it has written before, and nothing new", said);
        }
        long position = result.path("position").asLong(0);
        int revision = result.path("revision").asInt(0);
        boolean isUndisturbed = line.expected != null && line.expected == subject.expected && subject.into == null;
        if (isUndisturbed) {
            subject.acknowledge(new Subject.Written(line.expected, line.text, line.after, position, revision));
            if (!result.path("slug").asText().equals(line.expected.slug())) {
                journal.violation("a result has the slug that the editor gave", said + ", not " + line.expected);
            }
            if (!subject.isHidden && position == 0) {
                journal.violation("a result has a position", said);
            }
            if (subject.kind.equals("story") && !subject.isHidden && revision == 0) {
                journal.violation("a story's result has a revision", said);
            }
        }
        subject.reached(position);
        subject.countResult();
        return true;
    }
}
