package io.backgrounder.checker.mirror;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.ResourceIds;
import io.backgrounder.checker.editing.RandomReader;
import io.backgrounder.checker.editing.SharedContent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/** Reads addresses of single resources at random, and keeps what it was answered. */
final class AddressWatcher extends RandomReader {
    private static final int MILLIS = 10_000;
    private static final Map<String, List<String>> ADDRESSES = Map.of(
            "story",
                    List.of(
                            "",
                            "?text=html",
                            "?text=plain",
                            "?fields=analysis,coverage,background",
                            "?fields=faqs,topics&text=html",
                            "?include=faqs.items",
                            "?fields=headline&include=faqs.items&text=plain",
                            "/source-summaries",
                            "/source-summaries?text=plain",
                            "/faqs",
                            "/faqs?text=html",
                            "/topics",
                            "/topics?text=plain",
                            "/timeline",
                            "/corrections",
                            "/revisions",
                            "/revisions/1",
                            "/revisions/2?text=html",
                            "/revisions/3/difference?from=1"),
            "topic", List.of("", "?text=html", "?text=plain&fields=description"),
            "faq", List.of("?fields=introduction,items", "?fields=items&text=plain"),
            "source", List.of("", "?fields=name"),
            "contributor", List.of("", "?text=html"),
            "article", List.of("", "/revisions"),
            "front", List.of("", "?text=plain", "?fields=title", "/revisions"));

    private final Deployment deployment;
    private final CheckReport report;
    private final SharedContent content;
    private final Queue<Read> reads;

    /**
     * What was read.
     *
     * @param says the status, and what tells one body from others
     * @param position up to which it was true
     */
    record Read(String address, String id, String says, long position) {}

    AddressWatcher(
            int number,
            long seed,
            Deployment deployment,
            CheckReport report,
            SharedContent content,
            Queue<Read> reads) {
        super("watcher " + number, new Random(17 * seed + number), 15);
        this.deployment = deployment;
        this.report = report;
        this.content = content;
        this.reads = reads;
    }

    @Override
    protected void read() throws InterruptedException {
        String id = content.anyEver(random);
        String address = address(id);
        // Twice, since another node may answer otherwise.
        watch(id, address);
        watch(id, address);
    }

    private String address(String id) {
        List<String> all = ADDRESSES.get(ResourceIds.kind(id));
        return ResourceIds.address(id) + all.get(random.nextInt(all.size()));
    }

    private void watch(String id, String address) throws InterruptedException {
        try {
            HttpResponse<String> answer = deployment.read(address, MILLIS);
            int status = answer.statusCode();
            long position = Deployment.position(answer);
            if (status == 503) {
                report.count("watched reads unanswered");
            } else if (status != 200 && status != 404 && status != 410 && status != 308 || position < 0) {
                report.violation(
                        "an address can be read, and says of when it is",
                        address + ": " + status + " " + answer.headers().map() + " " + answer.body());
            } else {
                report.count("watched reads");
                reads.add(new Read(address, id, status == 200 ? digest(answer.body()) : "" + status, position));
            }
        } catch (IOException e) {
            report.count("watched reads unanswered");
        }
    }

    private static String digest(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return "200 " + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
