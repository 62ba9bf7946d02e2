package io.backgrounder.change.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Checks of a running deployment that an import does not undo what editors do. Nodes may be killed and started again meanwhile:
 *
 * <pre>
 * ./mvnw -q -DskipTests package
 * java -cp 'target/test-classes:target/quarkus-app/lib/main/*' io.backgrounder.change.check.ImportChecker \
 *     http://localhost:8080,http://localhost:8081 $KEY 600
 * </pre>
 *
 * <p>For so many seconds, a pipeline imports the same resources again and again, with other texts, under the slugs that it knows from the
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
    private final Journal journal = new Journal();
    private final List<Subject> subjects = new ArrayList<>();
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
            Subject subject = new Subject(kind, run + "-" + kind + "-" + i, day.plusSeconds(60L * i), isHidden);
            if (isHidden) {
                String at = i % (2 * HIDDEN) == 0
                        ? null
                        : day.plus(30, ChronoUnit.DAYS).toString();
                subject.expect(at == null ? "draft" : "scheduled", subject.slug, at, null);
            }
            subjects.add(subject);
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
        journal.watchThreads();
        Feed feed = new Feed(deployment, Stream.hello(deployment), "");
        Pipeline pipeline = new Pipeline(deployment, journal, subjects, publishes, seed);
        pipeline.begin();
        List<Editor> editors = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.kind.equals("story")) {
                editors.add(new Editor(deployment, journal, subject, 31 * seed + editors.size()));
            }
        }
        Curator curator = new Curator(deployment, journal, subjects, seconds, seed);
        pipeline.start();
        curator.start();
        editors.forEach(Thread::start);
        Thread.sleep(seconds * 1000L);

        editors.forEach(Editor::stopEditing);
        curator.stopEditing();
        curator.join();
        for (Editor editor : editors) {
            editor.join();
        }
        pipeline.stopImporting();
        pipeline.join();
        pipeline.importAll();
        feed.read(subjects.stream().mapToLong(Subject::position).max().orElse(0));
        new Aftermath(deployment, journal, subjects).check(feed, new Random(seed));
        return journal.verdict();
    }
}
