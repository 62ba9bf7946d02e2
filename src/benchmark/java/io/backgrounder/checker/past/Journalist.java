package io.backgrounder.checker.past;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.ResourceIds;
import io.backgrounder.checker.editing.RandomReader;
import io.backgrounder.checker.editing.SharedContent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reads pages of all kinds from any node, and keeps what it is served. */
final class Journalist extends RandomReader {
    private static final int MILLIS = 10_000;
    /** Without {@code related} and the stories of a FAQ, which are queries and no part of the past. */
    private static final Map<String, List<String>> QUERIES = Map.of(
            "story",
            List.of(
                    "",
                    "",
                    "?include=faqs.items",
                    "?text=html",
                    "?text=plain&include=faqs.items",
                    "?fields=topics,coverage",
                    "?fields=headline,corrections,updatedAt,contentUpdatedAt"),
            "topic",
            List.of("", "?text=html", "?fields=name,updatedAt"),
            "faq",
            List.of("", "?text=plain", "?fields=introduction,items"),
            "source",
            List.of("", "?fields=name,contentUpdatedAt"),
            "contributor",
            List.of("", "?text=plain"),
            "front",
            List.of("", "?text=html", "?fields=sections"));

    private final Deployment deployment;
    private final CheckReport report;
    private final SharedContent content;
    private final Journal journal;

    Journalist(
            int number, long seed, Deployment deployment, CheckReport report, SharedContent content, Journal journal) {
        super("journalist " + number, new Random(13 * seed + number), 20);
        this.deployment = deployment;
        this.report = report;
        this.content = content;
        this.journal = journal;
    }

    @Override
    protected void read() throws InterruptedException {
        String id = content.anyEver(random);
        List<String> queries = QUERIES.get(ResourceIds.kind(id));
        read(id, ResourceIds.address(id) + queries.get(random.nextInt(queries.size())));
    }

    private void read(String id, String address) throws InterruptedException {
        try {
            HttpResponse<String> answer = deployment.read(address, MILLIS);
            int status = answer.statusCode();
            long position = Deployment.position(answer);
            if (status == 200 && position >= 0) {
                report.count("served pages");
                journal.add(new Journal.Served(id, address, position, answer.body()));
            } else if (status == 200 || status >= 500 && status != 503) {
                report.violation(
                        "a page can be read, and says of when it is", address + ": " + status + " " + answer.body());
            }
        } catch (IOException e) {
            report.count("reads unanswered");
        }
    }
}
