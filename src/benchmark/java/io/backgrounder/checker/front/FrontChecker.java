package io.backgrounder.checker.front;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Options;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.FeedReader;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.Nodes;
import io.backgrounder.checker.PollingReader;
import io.backgrounder.checker.ResourceIds;
import io.backgrounder.checker.StreamReader;
import io.backgrounder.checker.editing.RandomEditor;
import io.backgrounder.checker.editing.SharedContent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Checks that fronts show what their sections say, and that the change feed has an event for every change of what they show.
 *
 * <p>It starts two nodes on one database, and kills one of them now and then. Editors change content of all kinds at random; readers read
 * fronts meanwhile, and find no story twice, and none that is withdrawn. Now and then, and at the end, nobody writes: then each front must
 * show on each node what the simplest reading of its newest revision makes of the lists of stories, and so must a copy that was read again
 * only upon the events of the front.
 *
 * <p>Options, with their defaults: {@code seconds=600}, {@code editors=4}, {@code seed=} (any). {@code spoil=stale} has the copies
 * ignore what is derived: this must be found.
 */
final class FrontChecker {
    private static final int ROUND_SECONDS = 40;
    private static final int READERS = 2;
    private static final int PATIENCE_SECONDS = 120;
    /** What was scheduled is done by then, and fronts are filled. */
    private static final long REST_MILLIS = 6_000;

    private final CheckReport report = new CheckReport();
    private final SharedContent content = new SharedContent();
    private final Nodes nodes;
    private final Deployment deployment;
    private final FrontCopies copies;
    private final long seed;
    private final Random random;

    private FrontChecker(Nodes nodes, long seed, boolean isStale) {
        this.nodes = nodes;
        this.deployment = nodes.deployment();
        this.copies = new FrontCopies(deployment, report, isStale);
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("seconds", "600");
        defaults.put("editors", "4");
        defaults.put("seed", String.valueOf(System.nanoTime() % 1_000_000));
        defaults.put("spoil", "");
        boolean holds;
        try (Launcher launcher = new Launcher(List::of)) {
            Options options = Options.of(args, defaults);
            System.out.println("seed " + options.number("seed"));
            Nodes nodes = Nodes.start(launcher, 2);
            holds = new FrontChecker(
                            nodes, options.number("seed"), options.text("spoil").equals("stale"))
                    .run(options.number("seconds"), options.number("editors"));
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            holds = false;
        }
        System.exit(holds ? 0 : 1);
    }

    private boolean run(int seconds, int editors) throws Exception {
        report.watchThreads();
        String start = StreamReader.hello(deployment);
        Feed feed = new Feed(deployment, start, "");
        FeedReader follower = new PollingReader("follower", deployment, start, "", 2).telling(copies);
        follower.setDaemon(true);
        follower.start();
        new RandomEditor(0, seed, deployment, report, content, () -> true, false).begin();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int round = 1; System.nanoTime() < end; round++) {
            long left = TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime()) + 1;
            List<FrontReader> readers = work((int) Math.min(ROUND_SECONDS, left), round * 100, editors);
            waitFor(follower, feed.read(report.end()));
            readers.forEach(reader -> reader.check(feed));
            compare();
        }
        copies.checkNeedless();
        feed.check(report);
        return report.verdict();
    }

    private List<FrontReader> work(int seconds, int round, int count) throws InterruptedException, IOException {
        List<RandomEditor> editors = new ArrayList<>();
        List<FrontReader> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            editors.add(new RandomEditor(round + i, seed, deployment, report, content, () -> true, false));
        }
        for (int i = 0; i < READERS; i++) {
            readers.add(new FrontReader(round + i, seed, deployment, report, content));
        }
        editors.forEach(Thread::start);
        readers.forEach(Thread::start);
        Thread.sleep(seconds * (250L + random.nextInt(500)));
        report.count("nodes killed");
        nodes.kill(random.nextInt(nodes.count()));
        Thread.sleep(seconds * 250L);
        editors.forEach(RandomEditor::stopWriting);
        for (RandomEditor editor : editors) {
            editor.join();
        }
        Thread.sleep(REST_MILLIS);
        readers.forEach(FrontReader::stopReading);
        for (FrontReader reader : readers) {
            reader.join();
        }
        return readers;
    }

    private void waitFor(FeedReader follower, long position) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (follower.position() < position) {
            if (System.nanoTime() - deadline > 0) {
                throw new BenchmarkException("The follower is at " + follower.position() + " of " + position);
            }
            Thread.sleep(50);
        }
    }

    private void compare() throws InterruptedException {
        for (String front : content.all("front")) {
            for (String node : deployment.nodes()) {
                compare(front, new Deployment(new String[] {node}, deployment.key()));
            }
        }
    }

    private void compare(String id, Deployment node) throws InterruptedException {
        String address = ResourceIds.address(id);
        HttpResponse<String> answer = node.readSurely(address);
        if (answer.statusCode() != 200) {
            report.count("fronts that readers do not see");
            return;
        }
        JsonNode front = Json.read(answer.body());
        String revision = address + "/revisions/" + front.get("revision").asInt();
        HttpResponse<String> said = node.readSurely(revision);
        if (said.statusCode() != 200) {
            report.violation("a front has its revision", revision + ": " + said.body());
            return;
        }
        List<String> expected = ExpectedFront.of(node, Json.read(said.body()).path("page"));
        List<String> places = Places.of(front);
        report.count("fronts compared");
        report.count("stories on them", places.size());
        if (!places.equals(expected)) {
            report.violation("a front shows what its sections say", id + " is " + places + ", not " + expected);
        }
        copies.compare(front);
    }
}
