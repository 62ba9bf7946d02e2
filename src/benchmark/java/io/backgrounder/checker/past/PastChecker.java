package io.backgrounder.checker.past;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.Nodes;
import io.backgrounder.checker.NodesCheck;
import io.backgrounder.checker.StreamReader;
import io.backgrounder.checker.editing.EditingRounds;
import io.backgrounder.checker.editing.SharedContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        NodesCheck.run(
                (nodes, options) -> {
                    System.out.println("seed " + options.number("seed"));
                    return new PastChecker(
                                    nodes,
                                    options.number("seed"),
                                    options.text("spoil").equals("time"))
                            .run(options.number("seconds"), options.number("editors"));
                },
                args,
                "seconds",
                "600",
                "editors",
                "6",
                "seed",
                String.valueOf(System.nanoTime() % 1_000_000),
                "spoil",
                "");
    }

    private boolean run(int seconds, int editors) throws Exception {
        report.watchThreads();
        Feed feed = new Feed(deployment, StreamReader.hello(deployment), "");
        new EditingRounds(nodes, report, content, editors, seed)
                .run(
                        seconds,
                        ROUND_SECONDS,
                        JOURNALISTS,
                        number -> new Journalist(number, seed, deployment, report, content, journal),
                        journalists -> {
                            List<Journal.Served> entries = new ArrayList<>(journal.entries());
                            Collections.shuffle(entries, random);
                            compare(feed, entries.subList(0, Math.min(SAMPLE, entries.size())));
                        });
        compare(feed, journal.entries()).checkTimes();
        feed.check(report);
        if (journal.entries().isEmpty()) {
            report.violation("something was served", "nothing was");
        }
        return report.verdict();
    }

    private PastComparison compare(Feed feed, List<Journal.Served> entries) throws InterruptedException {
        feed.read(report.end());
        PastComparison comparison = new PastComparison(deployment, report, feed.times(), isSpoilt);
        comparison.compare(entries);
        return comparison;
    }
}
