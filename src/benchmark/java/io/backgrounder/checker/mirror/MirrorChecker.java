package io.backgrounder.checker.mirror;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.PollingReader;
import io.backgrounder.checker.StreamReader;
import io.backgrounder.checker.editing.RandomEditor;
import io.backgrounder.checker.editing.SharedContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Checks that programs that follow the change feed have what readers read: mirrors equal a fresh export to the byte, and no page changes
 * without an event that names it. Nodes may be killed and started again meanwhile. Arguments: the nodes, separated by commas, an admin
 * key, and the number of seconds.
 *
 * <p>For that time, 8 editors change at random what they share, 3 mirrors begin one after the other and follow the feed, and 2
 * watchers read addresses of single resources. A fourth argument is the seed. The last may be {@code stale}, by which a mirror ignores
 * derived events, or {@code drop}, by which the feed of the check lacks one: that must be found.
 */
final class MirrorChecker {
    private static final int EDITORS = 8;
    private static final int WATCHERS = 2;
    private static final int MOST_BEHIND = 1_000;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    /** What was scheduled is done by then. */
    private static final long REST_MILLIS = 6_000;

    private final Deployment deployment;
    private final CheckReport report = new CheckReport();
    private final SharedContent content = new SharedContent();
    private final Queue<AddressWatcher.Read> reads = new ConcurrentLinkedQueue<>();
    private final List<Mirror> mirrors = new ArrayList<>();
    private final String spoil;

    private MirrorChecker(Deployment deployment, String spoil) {
        this.deployment = deployment;
        this.spoil = spoil;
        mirrors.add(new Mirror("the polling mirror", deployment, report, false, spoil.equals("stale")));
        mirrors.add(new Mirror("the streaming mirror", deployment, report, false, false));
        mirrors.add(new Mirror("the batching mirror", deployment, report, true, false));
    }

    public static void main(String[] args) throws Exception {
        String last = args[args.length - 1];
        boolean isSpoilt = args.length > 3 && !last.matches("[0-9]+");
        long seed = args.length - (isSpoilt ? 1 : 0) > 3 ? Long.parseLong(args[3]) : System.nanoTime() % 1_000_000;
        System.out.println("seed " + seed);
        Deployment deployment = new Deployment(args[0].split(","), args[1]);
        System.exit(new MirrorChecker(deployment, isSpoilt ? last : "").run(Integer.parseInt(args[2]), seed) ? 0 : 1);
    }

    private boolean run(int seconds, long seed) throws Exception {
        report.watchThreads();
        String start = StreamReader.hello(deployment);
        BooleanSupplier mayWrite = () -> report.end() - behind() < MOST_BEHIND;
        List<RandomEditor> editors = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            editors.add(new RandomEditor(i, seed, deployment, report, content, mayWrite, true));
        }
        editors.get(0).begin();
        List<AddressWatcher> watchers = new ArrayList<>();
        for (int i = 0; i < WATCHERS; i++) {
            watchers.add(new AddressWatcher(i, seed, deployment, report, content, reads));
        }
        editors.forEach(Thread::start);
        watchers.forEach(Thread::start);
        work(seconds);

        editors.forEach(RandomEditor::stopWriting);
        for (RandomEditor editor : editors) {
            editor.join();
        }
        Thread.sleep(REST_MILLIS);
        editors.get(0).writeLast();
        Feed feed = new Feed(deployment, start, "");
        compareWhenQuiet(feed);
        watchers.forEach(AddressWatcher::stopReading);
        for (AddressWatcher watcher : watchers) {
            watcher.join();
        }
        feed.read(reads.stream().mapToLong(AddressWatcher.Read::position).max().orElse(0));
        feed.check(report);
        check(feed, start);
        return report.verdict();
    }

    /** Mirrors begin at different moments. */
    private void work(int seconds) throws InterruptedException {
        long millis = seconds * 1000L;
        mirrors.get(0).begin(token -> new PollingReader("poll", deployment, token, "", 2));
        Thread.sleep(millis / 4);
        mirrors.get(1).begin(token -> new StreamReader("stream", deployment, token, ""));
        Thread.sleep(millis / 4);
        mirrors.get(2).begin(token -> new PollingReader("batches", deployment, token, "", 0));
        Thread.sleep(millis / 2);
    }

    private long behind() {
        return mirrors.stream().mapToLong(Mirror::position).min().orElseThrow();
    }

    /** Whatever an unanswered request still does, it does soon. */
    private void compareWhenQuiet(Feed feed) throws InterruptedException {
        long end = feed.read(report.end());
        while (true) {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (behind() < end && System.nanoTime() - deadline < 0) {
                Thread.sleep(100);
            }
            if (behind() < end) {
                report.violation("a mirror reaches the end", "one is at " + behind() + " of " + end);
            }
            Export export = Export.take(deployment, report);
            long after = feed.read(end);
            if (after == end) {
                mirrors.forEach(mirror -> mirror.compare(export));
                return;
            }
            end = after;
        }
    }

    private void check(Feed feed, String start) throws InterruptedException {
        PageChangeCheck pageChanges = new PageChangeCheck(feed, report, reads);
        if (spoil.equals("drop")) {
            pageChanges.dropOne();
        }
        pageChanges.check();
        Feed underived = new Feed(deployment, start, "&derived=false");
        try {
            underived.read(0);
            feed.checkUnderived(underived, report);
        } catch (IllegalStateException e) {
            report.violation("the feed can leave out what is derived", e.getMessage());
        }
    }
}
