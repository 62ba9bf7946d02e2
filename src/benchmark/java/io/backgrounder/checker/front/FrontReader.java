package io.backgrounder.checker.front;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import io.backgrounder.checker.editing.RandomReader;
import io.backgrounder.checker.editing.SharedContent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reads fronts from any node while editors write, and keeps which stories they showed. */
final class FrontReader extends RandomReader {
    private static final int MILLIS = 10_000;

    private final Deployment deployment;
    private final CheckReport report;
    private final SharedContent content;
    private final List<Read> reads = new ArrayList<>();

    private record Read(String address, long position, List<String> stories) {}

    FrontReader(int number, long seed, Deployment deployment, CheckReport report, SharedContent content) {
        super("reader " + number, new Random(7 * seed + number), 20);
        this.deployment = deployment;
        this.report = report;
        this.content = content;
    }

    @Override
    protected void read() throws InterruptedException {
        String address = ResourceIds.address(content.any("front", random));
        try {
            HttpResponse<String> answer = deployment.read(address, MILLIS);
            if (answer.statusCode() == 200) {
                List<String> stories = Places.of(Json.read(answer.body())).stream()
                        .map(Places::story)
                        .toList();
                report.count("fronts read while editors write");
                reads.add(new Read(address, Deployment.position(answer), stories));
                if (stories.stream().distinct().count() < stories.size()) {
                    report.violation("no story is on a front twice", address + ": " + stories);
                }
            } else if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
                report.violation("a front can be read", address + ": " + answer.body());
            }
        } catch (IOException e) {
            report.count("reads unanswered");
        }
    }

    /** No front showed a story that was withdrawn at the position of the answer. */
    void check(Feed feed) {
        for (Read read : reads) {
            for (String story : read.stories) {
                if (feed.lastAction(story, read.position).equals("withdrawn")) {
                    report.violation("a front shows no withdrawn story", read + " shows " + story);
                }
            }
        }
    }
}
