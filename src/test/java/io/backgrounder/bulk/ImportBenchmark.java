package io.backgrounder.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast a running instance imports, and whether its memory grows with the file. A program, without dependencies:
 *
 * <pre>java src/test/java/io/backgrounder/bulk/ImportBenchmark.java http://localhost:8080 $KEY 100000</pre>
 *
 * <p>Sends so many stories of some 4 KB, with links, coverage and articles, in one request, after a tenth of them to warm up; then
 * the same again, which changes nothing. The reference in the same run is the same file with lines that are rejected once they are
 * read: what HTTP and JSON cost without the database.
 */
final class ImportBenchmark {
    private static final int SOURCES = 20;
    private static final int TOPICS = 300;
    private static final int FAQS = 100;
    private static final String[] WORDS = words();
    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} (\\S+)", Pattern.MULTILINE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String key;

    private ImportBenchmark(String server, String key) {
        this.server = server;
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        ImportBenchmark benchmark = new ImportBenchmark(args[0], args[1]);
        int stories = Integer.parseInt(args[2]);
        benchmark.send("what stories refer to", SOURCES + TOPICS + FAQS, ImportBenchmark::reference);
        benchmark.send("warm-up", stories / 10, i -> story(-1 - i, ""));
        double created = benchmark.send("new stories", stories, i -> story(i, ""));
        double unchanged = benchmark.send("the same again", stories, i -> story(i, ""));
        double read = benchmark.send("rejected (reference)", stories, i -> story(i, "\"status\":\"none\","));
        System.out.printf(
                Locale.ROOT,
                "ratio to the reference: new %.2f, the same again %.2f%n",
                created / read,
                unchanged / read);
    }

    /** Sends lines in one request; prints, and gives back, how many a second. */
    private double send(String what, int count, IntFunction<String> line) throws IOException, InterruptedException {
        long[] bytes = new long[1];
        Iterator<InputStream> chunks = IntStream.range(0, count)
                .mapToObj(line)
                .map(text -> (text + "\n").getBytes(StandardCharsets.UTF_8))
                .map(text -> {
                    bytes[0] += text.length;
                    return (InputStream) new ByteArrayInputStream(text);
                })
                .iterator();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/editorial/v1/import"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return chunks.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return chunks.next();
                    }
                })))
                .build();
        long begin = System.nanoTime();
        TreeMap<String, Integer> statuses = new TreeMap<>();
        TreeMap<Integer, Double> heap = new TreeMap<>();
        int[] seen = new int[1];
        try (Stream<String> results =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            results.forEach(result -> {
                statuses.merge(result.replaceAll(".*\"status\":\"(\\w+)\".*", "$1"), 1, Integer::sum);
                if (++seen[0] % Math.max(1, count / 100) == 0) {
                    heap.merge(seen[0] * 10 / (count + 1), heap(), Math::min);
                }
            });
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-22s %s, %.0f MB in %.1f s: %.0f lines/s, %.1f MB/s; least heap by tenth, MB: %s%n",
                what,
                statuses,
                bytes[0] / 1e6,
                seconds,
                count / seconds,
                bytes[0] / 1e6 / seconds,
                heap.values().stream()
                        .map(used -> String.valueOf(Math.round(used / 1e6)))
                        .collect(Collectors.joining(" ")));
        return count / seconds;
    }

    /** What the server's heap holds, garbage included: the least of many looks is what stays. */
    private double heap() {
        try {
            String metrics = http.send(
                            HttpRequest.newBuilder(URI.create(server + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return HEAP.matcher(metrics)
                    .results()
                    .map(MatchResult::group)
                    .mapToDouble(ImportBenchmark::value)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static double value(String metric) {
        return Double.parseDouble(metric.substring(metric.lastIndexOf(' ') + 1));
    }

    private static String reference(int i) {
        if (i < SOURCES) {
            return "{\"type\":\"source\",\"slug\":\"bench-source-%d\",\"name\":\"Source %d\"}".formatted(i, i);
        } else if (i < SOURCES + TOPICS) {
            return "{\"type\":\"topic\",\"slug\":\"bench-topic-%d\",\"name\":\"Topic %d\",\"topicType\":\"concept\"}"
                    .formatted(i - SOURCES, i);
        }
        return "{\"type\":\"faq\",\"slug\":\"bench-faq-%d\",\"question\":\"Question %d?\",\"introduction\":\"I\"}"
                .formatted(i - SOURCES - TOPICS, i);
    }

    private static String story(int i, String more) {
        Random random = new Random(i);
        int source = random.nextInt(SOURCES - 1);
        int topic = random.nextInt(TOPICS - 10);
        int faq = random.nextInt(FAQS - 10);
        return """
                {"type":"story","slug":"bench-story%d",%s"language":"en","headline":"%s","summary":"%s","analysis":"%s",\
                "background":"%s","coverage":{"summaries":[%s,%s],"points":[{"kind":"agree","text":"%s","sources":\
                ["bench-source-%d","bench-source-%d"]}],"comparison":"%s"},"faqs":["bench-faq-%d","bench-faq-%d","bench-faq-%d"],\
                "topics":["bench-topic-%d","bench-topic-%d","bench-topic-%d","bench-topic-%d","bench-topic-%d"],\
                "publishedAt":"20%02d-%02d-%02dT%02d:00:00Z"}""".formatted(
                        i,
                        more,
                        text(random, 8),
                        text(random, 60),
                        text(random, 220),
                        text(random, 60),
                        summary(random, i, source),
                        summary(random, i, source + 1),
                        text(random, 12),
                        source,
                        source + 1,
                        text(random, 40),
                        faq,
                        faq + 3,
                        faq + 9,
                        topic,
                        topic + 1,
                        topic + 4,
                        topic + 7,
                        topic + 9,
                        random.nextInt(26),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24));
    }

    private static String summary(Random random, int story, int source) {
        return "{\"source\":\"bench-source-%d\",\"text\":\"%s\",\"articles\":[{\"url\":\"https://s%d.example.com/%d\",\"headline\":\"%s\"}]}"
                .formatted(source, text(random, 60), source, story, text(random, 8));
    }

    private static String text(Random random, int words) {
        return random.ints(words, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
    }

    private static String[] words() {
        Random random = new Random(1);
        return IntStream.range(0, 5000)
                .mapToObj(i -> random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .toArray(String[]::new);
    }
}
