package io.backgrounder.checker;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that no node of a deployment answers with something older than it may. Arguments: an admin key, the number of seconds, and the
 * nodes.
 *
 * <p>{@code front=http://localhost:6081} is a cache in front that is purged: it is only read.
 *
 * <p>Writers count up in topics of their own, on any node; readers read these by several addresses on any node, and search for them
 * without the count before the newest that they know of, by which one that is out of date is not found. An answer must not be
 * older than a write that its node had acknowledged before it was asked, nor than one that any node had acknowledged 100 ms before,
 * nor than the position that was asked for, or that it claims. Ends with 1 where one was.
 */
final class FreshnessChecker {
    private static final int TOPICS = 8;
    private static final int READERS = 8;
    private static final long GRACE_NANOS = Duration.ofMillis(100).toNanos();
    private static final String FRONT = "front=";
    private static final Pattern COUNT = Pattern.compile("counted ([0-9]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String key;
    private final List<String> nodes;
    /** The nodes, and what is in front of them. */
    private final List<String> readable;

    private final long end;
    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, LongAdder> tally = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowest = new AtomicLong();

    /** A write that was acknowledged. */
    private record Write(long count, int node, long position, long nanos) {}

    private static final class Topic {
        private final String slug;
        /** A word that no other has, without digits. */
        private final String name;

        private final ConcurrentLinkedQueue<Write> writes = new ConcurrentLinkedQueue<>();

        private Topic(String slug) {
            this.slug = slug;
            this.name = slug.replace("-", "")
                    .chars()
                    .mapToObj(c -> Character.toString(Character.isDigit(c) ? c - '0' + 'A' : c))
                    .collect(joining());
        }
    }

    private FreshnessChecker(String key, int seconds, List<String> nodes) {
        this.key = key;
        this.nodes = nodes.stream().filter(node -> !node.startsWith(FRONT)).toList();
        this.readable = nodes.stream().map(node -> node.replace(FRONT, "")).toList();
        this.end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (String what : List.of("reads", "searches", "writes", "not ready", "failed reads", "failed writes")) {
            tally.put(what, new LongAdder());
        }
    }

    public static void main(String[] args) throws Exception {
        FreshnessChecker checker = new FreshnessChecker(
                args[0], Integer.parseInt(args[1]), List.of(args).subList(2, args.length));
        System.exit(checker.run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        String run = Long.toString(System.currentTimeMillis(), 36);
        for (int i = 0; i < TOPICS; i++) {
            Topic topic = new Topic("fresh-" + run + "-" + i);
            topics.add(topic);
            send(
                    0,
                    "PUT",
                    "/editorial/v1/topics/" + topic.slug + "?publish=true",
                    "application/json",
                    "If-None-Match",
                    "*",
                    """
                    {"name": "%s", "topicType": "concept", "description": "counted 0"}""".formatted(topic.name));
        }
        List<Thread> threads = new ArrayList<>();
        for (Topic topic : topics) {
            threads.add(new Thread(() -> write(topic)));
        }
        for (int i = 0; i < READERS; i++) {
            threads.add(new Thread(this::read));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        violations.stream().limit(20).forEach(System.out::println);
        System.out.printf("%s, %d violations%n", tally, violations.size());
        System.out.printf("another node's write was missing for at most %.1f ms%n", slowest.get() / 1e6);
        return violations.isEmpty()
                && tally.get("writes").sum() > 0
                && tally.get("reads").sum() > 0
                && tally.get("searches").sum() > 0;
    }

    /** By the ETag of the write before: one that was given up, and is carried out late, cannot undo another. */
    private void write(Topic topic) {
        Random random = new Random();
        String path = "/editorial/v1/topics/" + topic.slug;
        String etag = null;
        for (long count = 1; System.nanoTime() < end; count++) {
            int node = random.nextInt(nodes.size());
            try {
                if (etag == null) {
                    etag = send(node, "GET", path, null, null, null, null)
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow();
                }
                HttpResponse<String> response = send(
                        node,
                        "PATCH",
                        path + "?publish=true",
                        "application/merge-patch+json",
                        "If-Match",
                        etag,
                        "{\"description\": \"counted " + count + "\"}");
                etag = response.statusCode() == 200
                        ? response.headers().firstValue("ETag").orElseThrow()
                        : null;
                if (etag != null) {
                    topic.writes.add(new Write(count, node, position(response), System.nanoTime()));
                }
                tally.get(etag == null ? "failed writes" : "writes").increment();
                Thread.sleep(random.nextInt(100));
            } catch (Exception e) {
                etag = null;
                tally.get("failed writes").increment();
            }
        }
    }

    private void read() {
        Random random = new Random();
        while (System.nanoTime() < end) {
            Topic topic = topics.get(random.nextInt(TOPICS));
            int node = random.nextInt(readable.size());
            List<Write> known = List.copyOf(topic.writes);
            long excluded = known.isEmpty() ? -1 : known.get(known.size() - 1).count - 1;
            String address = switch (random.nextInt(3)) {
                case 0 -> "/v1/topics/" + topic.slug;
                case 1 -> "/v1/topics/" + topic.slug + "?fields=description";
                default -> "/v1/search?q=" + topic.name + (excluded < 0 ? "" : "%20-" + excluded);
            };
            Write asked = known.isEmpty() || random.nextInt(3) > 0 ? null : known.get(known.size() - 1);
            if (asked != null) {
                address += (address.contains("?") ? "&" : "?") + "minPosition=" + asked.position;
            }
            long now = System.nanoTime();
            try {
                HttpResponse<String> response = send(node, "GET", address, null, null, null, null);
                Matcher count = COUNT.matcher(response.body());
                if (response.statusCode() == 503) {
                    tally.get("not ready").increment();
                } else if (response.statusCode() == 200) {
                    tally.get(address.startsWith("/v1/search") ? "searches" : "reads")
                            .increment();
                    check(
                            node + " " + address,
                            count.find() ? Long.parseLong(count.group(1)) : excluded,
                            position(response),
                            node,
                            now,
                            known,
                            asked);
                } else {
                    tally.get("failed reads").increment();
                }
                Thread.sleep(random.nextInt(10));
            } catch (Exception e) {
                tally.get("failed reads").increment();
            }
        }
    }

    private void check(String what, long seen, long claimed, int node, long asked, List<Write> known, Write wanted) {
        for (Write write : known) {
            if (write.count > seen) {
                String why = write == wanted
                        ? "was asked for"
                        : write.node == node
                                ? "is of this node"
                                : asked - write.nanos > GRACE_NANOS
                                        ? "is " + (asked - write.nanos) / 1_000_000 + " ms old"
                                        : claimed >= write.position ? "has a position that is claimed" : null;
                if (why == null) {
                    slowest.accumulateAndGet(asked - write.nanos, Math::max);
                } else {
                    violations.add(what + " shows " + seen + " at " + claimed + ", but " + write + " " + why);
                    return;
                }
            }
        }
    }

    private static long position(HttpResponse<String> response) {
        return response.headers().firstValueAsLong("Content-Position").orElse(-1);
    }

    private HttpResponse<String> send(
            int node, String method, String path, String type, String condition, String etag, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(readable.get(node) + path))
                .timeout(Duration.ofSeconds(10))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (path.startsWith("/editorial")) {
            request.header("Authorization", "Bearer " + key);
        }
        if (body != null) {
            request.header("Content-Type", type).header(condition, etag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
