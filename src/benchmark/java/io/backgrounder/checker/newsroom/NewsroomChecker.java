package io.backgrounder.checker.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Options;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.NodesCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that a pipeline does not take from readers what editors have published, or says so.
 *
 * <p>It starts two nodes on one database. Every minute, a pipeline imports 10,000 resources of all kinds with other texts: a third with
 * {@code protectEdited}, a third with {@code ifRevision}, a third with {@code mode=replace}. Meanwhile 8 editors change and publish some of
 * each. Afterwards the history of each of these must have all that editors have published; in the first two thirds nothing of the
 * pipeline may follow it, and in the last third a line must have said so, once, and the reports of the imports must count it.
 *
 * <p>Options, with their defaults: {@code minutes=10}, {@code lines=10000}, {@code editors=8}, {@code edited=300} (of the resources),
 * {@code seed=1}. {@code spoil=terms} imports everything with {@code mode=replace}, and ignores what the results say: this must be
 * found.
 */
final class NewsroomChecker {
    private static final List<String> KINDS =
            List.of("source", "topic", "faq", "story", "story", "story", "story", "story", "story", "story");

    private final CheckReport report = new CheckReport();
    private final List<Manuscript> manuscripts = new ArrayList<>();
    private final Deployment deployment;
    private final Options options;

    private NewsroomChecker(Deployment deployment, Options options) {
        this.deployment = deployment;
        this.options = options;
        Manuscript.Terms[] terms = Manuscript.Terms.values();
        for (int i = 0; i < options.number("lines"); i++) {
            String kind = KINDS.get(i / terms.length % KINDS.size());
            manuscripts.add(new Manuscript(kind, "newsroom-" + kind + "-" + i, terms[i % terms.length]));
        }
    }

    public static void main(String[] args) throws Exception {
        NodesCheck.run(
                (nodes, options) -> new NewsroomChecker(nodes.deployment(), options).run(),
                args,
                "minutes",
                "10",
                "lines",
                "10000",
                "editors",
                "8",
                "edited",
                "300",
                "seed",
                "1",
                "spoil",
                "");
    }

    private boolean run() throws Exception {
        report.watchThreads();
        Pipeline pipeline = new Pipeline(
                as(Pipeline.NAME, "content:ingest", "content:publish"),
                report,
                manuscripts,
                options.number("minutes"),
                options.text("spoil").equals("terms"));
        pipeline.importAll();
        List<Manuscript> edited = manuscripts.subList(0, Math.min(options.number("edited"), manuscripts.size()));
        List<Editor> editors = new ArrayList<>();
        for (int i = 0; i < options.number("editors"); i++) {
            String name = "editor " + i;
            editors.add(
                    new Editor(name, as(name, "content:publish"), report, edited, 31L * options.number("seed") + i));
        }
        editors.forEach(Thread::start);
        pipeline.start();
        pipeline.join();
        editors.forEach(Editor::stopEditing);
        for (Editor editor : editors) {
            editor.join();
        }
        LossCheck losses = new LossCheck(deployment, report);
        for (Manuscript manuscript : edited) {
            losses.check(manuscript);
        }
        checkReports(pipeline);
        if (edited.stream().allMatch(manuscript -> manuscript.edits.isEmpty())) {
            report.violation("editors publish something", "nobody did");
        }
        return report.verdict();
    }

    /** The same nodes with a key of its own. */
    private Deployment as(String name, String... scopes) throws IOException {
        String body = Json.object("name", name, "scopes", scopes).toString();
        byte[] made = Http.post(
                        deployment.address("/admin/v1/api-keys").toString(),
                        body,
                        "Authorization",
                        "Bearer " + Instance.KEY,
                        "Content-Type",
                        "application/json")
                .body();
        String key =
                Json.read(new String(made, StandardCharsets.UTF_8)).path("key").asText();
        if (key.isEmpty()) {
            throw new BenchmarkException("No key for " + name + ": " + new String(made, StandardCharsets.UTF_8));
        }
        return new Deployment(deployment.nodes(), key);
    }

    private void checkReports(Pipeline pipeline) throws InterruptedException {
        JsonNode reports =
                Json.read(deployment.readEditorial("imports?limit=100").body());
        long counted = 0;
        for (JsonNode imported : reports.path("data")) {
            counted += imported.path("problems").asLong();
        }
        if (pipeline.hasRepeated() ? counted < pipeline.problems() : counted != pipeline.problems()) {
            report.violation(
                    "reports of imports count what was refused or overwritten",
                    counted + ", not " + pipeline.problems());
        }
    }
}
