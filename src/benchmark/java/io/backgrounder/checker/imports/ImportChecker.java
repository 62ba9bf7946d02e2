package io.backgrounder.checker.imports;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.StreamReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Checks that imports into a running deployment do not undo what editors do. Nodes may be killed and started again meanwhile. Arguments:
 * the nodes, separated by commas, an admin key, and the number of seconds.
 *
 * <p>For that time, a pipeline imports the same resources again and again, with other texts, under the slugs that it knows from the
 * beginning. Meanwhile each story has an editor who withdraws, archives, schedules, publishes and renames it, and edits its draft;
 * topics, FAQs and sources are renamed, and topics merged. After each order and an import behind it, all must be as ordered. A fourth
 * argument is the seed. The last may be {@code publish}, by which the lines say that stories are published: that must be found.
 */
final class ImportChecker {
    private static final int STORIES = 16;
    /** Each so many of them is for editors only. */
    private static final int HIDDEN = 4;

    private static final int FAQS = 6;
    private static final int SOURCES = 6;
    private static final int TOPICS = 24;

    private final Deployment deployment;
    private final CheckReport report = new CheckReport();
    private final List<EditedResource> resources = new ArrayList<>();
    private final Instant day = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);

    private ImportChecker(Deployment deployment) {
        this.deployment = deployment;
        String run = "i" + Long.toString(System.currentTimeMillis(), 36);
        add("source", SOURCES, run);
        add("topic", TOPICS, run);
        add("faq", FAQS, run);
        add("story", STORIES, run);
    }

    private void add(String kind, int many, String run) {
        for (int i = 0; i < many; i++) {
            boolean isHidden = kind.equals("story") && i % HIDDEN == 0;
            EditedResource resource =
                    new EditedResource(kind, run + "-" + kind + "-" + i, day.plusSeconds(60L * i), isHidden);
            if (isHidden) {
                String at = i % (2 * HIDDEN) == 0
                        ? null
                        : day.plus(30, ChronoUnit.DAYS).toString();
                resource.expect(at == null ? "draft" : "scheduled", resource.slug, at, null);
            }
            resources.add(resource);
        }
    }

    public static void main(String[] args) throws Exception {
        String last = args[args.length - 1];
        boolean isSpoilt = args.length > 3 && !last.matches("[0-9]+");
        long seed = args.length - (isSpoilt ? 1 : 0) > 3 ? Long.parseLong(args[3]) : System.nanoTime() % 1_000_000;
        System.out.println("seed " + seed);
        ImportChecker checker = new ImportChecker(new Deployment(args[0].split(","), args[1]));
        System.exit(checker.run(Integer.parseInt(args[2]), seed, isSpoilt && last.equals("publish")) ? 0 : 1);
    }

    private boolean run(int seconds, long seed, boolean publishes) throws Exception {
        report.watchThreads();
        Feed feed = new Feed(deployment, StreamReader.hello(deployment), "");
        ImportPipeline pipeline = new ImportPipeline(deployment, report, resources, publishes, seed);
        pipeline.begin();
        List<StoryEditor> editors = new ArrayList<>();
        for (EditedResource resource : resources) {
            if (resource.kind.equals("story")) {
                editors.add(new StoryEditor(deployment, report, resource, 31 * seed + editors.size()));
            }
        }
        ReferenceEditor referenceEditor = new ReferenceEditor(deployment, report, resources, seconds, seed);
        pipeline.start();
        referenceEditor.start();
        editors.forEach(Thread::start);
        Thread.sleep(seconds * 1000L);

        editors.forEach(StoryEditor::stopEditing);
        referenceEditor.stopEditing();
        referenceEditor.join();
        for (StoryEditor editor : editors) {
            editor.join();
        }
        pipeline.stopImporting();
        pipeline.join();
        pipeline.importAll();
        feed.read(resources.stream().mapToLong(EditedResource::position).max().orElse(0));
        new FinalCheck(deployment, report, resources).check(feed, new Random(seed));
        return report.verdict();
    }
}
