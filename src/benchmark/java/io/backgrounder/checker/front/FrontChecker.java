package io.backgrounder.checker.front;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.FeedReader;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.Nodes;
import io.backgrounder.checker.NodesCheck;
import io.backgrounder.checker.PollingReader;
import io.backgrounder.checker.ResourceIds;
import io.backgrounder.checker.StreamReader;
import io.backgrounder.checker.editing.EditingRounds;
import io.backgrounder.checker.editing.SharedContent;
import java.net.http.HttpResponse;
import java.util.List;
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

    private final CheckReport report = new CheckReport();
    private final SharedContent content = new SharedContent();
    private final Nodes nodes;
    private final Deployment deployment;
    private final FrontCopies copies;
    private final long seed;

    private FrontChecker(Nodes nodes, long seed, boolean isStale) {
        this.nodes = nodes;
        this.deployment = nodes.deployment();
        this.copies = new FrontCopies(deployment, report, isStale);
        this.seed = seed;
    }

    public static void main(String[] args) throws Exception {
        NodesCheck.run(
                (nodes, options) -> {
                    System.out.println("seed " + options.number("seed"));
                    return new FrontChecker(
                                    nodes,
                                    options.number("seed"),
                                    options.text("spoil").equals("stale"))
                            .run(options.number("seconds"), options.number("editors"));
                },
                args,
                "seconds",
                "600",
                "editors",
                "4",
                "seed",
                String.valueOf(System.nanoTime() % 1_000_000),
                "spoil",
                "");
    }

    private boolean run(int seconds, int editors) throws Exception {
        report.watchThreads();
        String start = StreamReader.hello(deployment);
        Feed feed = new Feed(deployment, start, "");
        FeedReader follower = new PollingReader("follower", deployment, start, "", 2).telling(copies);
        follower.setDaemon(true);
        follower.start();
        new EditingRounds(nodes, report, content, editors, seed)
                .run(
                        seconds,
                        ROUND_SECONDS,
                        READERS,
                        number -> new FrontReader(number, seed, deployment, report, content),
                        readers -> {
                            waitFor(follower, feed.read(report.end()));
                            readers.forEach(reader -> reader.check(feed));
                            compare();
                        });
        copies.checkNeedless();
        feed.check(report);
        return report.verdict();
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
