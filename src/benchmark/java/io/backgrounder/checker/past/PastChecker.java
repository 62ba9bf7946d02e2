package io.backgrounder.checker.past;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Options;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.Nodes;
import io.backgrounder.checker.StreamReader;
import io.backgrounder.checker.editing.RandomEditor;
import io.backgrounder.checker.editing.SharedContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Checks that {@code asOf} gives what readers were served, byte for byte.
 *
 * <p>It starts two nodes on one database, and kills one of them now and then. Editors change content of all kinds at random; journalists
 * read pages of all kinds from any node, and keep them with the position in the change log that the answer names. Now and then, and
 * at the end, nobody writes, and what was kept is compared with the page as of the time of that position, and as of a microsecond before the
 * next one: some of it, and all of it at the end. What is withdrawn, deleted or merged then must answer the same for every time. Imports
 * have no corrections and revisions, which would bring their own times.
 *
 * <p>Options, with their defaults: {@code seconds=600}, {@code editors=6}, {@code seed=} (any). {@code spoil=time} asks for the
 * time before that of the position: this must be found.
 */
final class PastChecker {
    private static final int ROUND_SECONDS = 60;
    private static final int JOURNALISTS = 3;
    private static final int SAMPLE = 1_000;
    /** What was scheduled is done by then. */
    private static final long REST_MILLIS = 6_000;

    private final CheckReport report = new CheckReport();
    private final SharedContent content = new SharedContent();
    private final Journal journal = new Journal();
    private final Nodes nodes;
    private final Deployment deployment;
    private final boolean isSpoilt;
    private final long seed;
    private final Random random;

    private PastChecker(Nodes nodes, long seed, boolean isSpoilt) {
        this.nodes = nodes;
        this.deployment = nodes.deployment();
        this.seed = seed;
        this.isSpoilt = isSpoilt;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("seconds", "600");
        defaults.put("editors", "6");
        defaults.put("seed", String.valueOf(System.nanoTime() % 1_000_000));
        defaults.put("spoil", "");
        boolean holds;
        try (Launcher launcher = new Launcher(List::of)) {
            Options options = Options.of(args, defaults);
            System.out.println("seed " + options.number("seed"));
            Nodes nodes = Nodes.start(launcher, 2);
            holds = new PastChecker(
                            nodes, options.number("seed"), options.text("spoil").equals("time"))
                    .run(options.number("seconds"), options.number("editors"));
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            holds = false;
        }
        System.exit(holds ? 0 : 1);
    }

    private boolean run(int seconds, int editors) throws Exception {
        report.watchThreads();
        Feed feed = new Feed(deployment, StreamReader.hello(deployment), "");
        new RandomEditor(0, seed, deployment, report, content, () -> true, false).begin();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int round = 1; System.nanoTime() < end; round++) {
            long left = (end - System.nanoTime()) / 1_000_000_000L + 1;
            work((int) Math.min(ROUND_SECONDS, left), round * 100, editors);
            List<Journal.Served> entries = new ArrayList<>(journal.entries());
            Collections.shuffle(entries, random);
            compare(feed, entries.subList(0, Math.min(SAMPLE, entries.size())));
        }
        compare(feed, journal.entries()).checkTimes();
        feed.check(report);
        if (journal.entries().isEmpty()) {
            report.violation("something was served", "nothing was");
        }
        return report.verdict();
    }

    private void work(int seconds, int round, int count) throws InterruptedException, IOException {
        List<RandomEditor> editors = new ArrayList<>();
        List<Journalist> journalists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            editors.add(new RandomEditor(round + i, seed, deployment, report, content, () -> true, false));
        }
        for (int i = 0; i < JOURNALISTS; i++) {
            journalists.add(new Journalist(round + i, seed, deployment, report, content, journal));
        }
        editors.forEach(Thread::start);
        journalists.forEach(Thread::start);
        Thread.sleep(seconds * (250L + random.nextInt(500)));
        report.count("nodes killed");
        nodes.kill(random.nextInt(nodes.count()));
        Thread.sleep(seconds * 250L);
        editors.forEach(RandomEditor::stopWriting);
        for (RandomEditor editor : editors) {
            editor.join();
        }
        Thread.sleep(REST_MILLIS);
        journalists.forEach(Journalist::stopReading);
        for (Journalist journalist : journalists) {
            journalist.join();
        }
    }

    private PastComparison compare(Feed feed, List<Journal.Served> entries) throws InterruptedException {
        feed.read(report.end());
        PastComparison comparison = new PastComparison(deployment, report, feed.times(), isSpoilt);
        comparison.compare(entries);
        return comparison;
    }
}
