package io.backgrounder.benchmark.search;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Timings;
import io.backgrounder.corpus.Corpus;
import io.backgrounder.corpus.SearchQueries;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What pages cost in a large archive, next to a small one: CPU of Java and PostgreSQL together. The two take turns, so that what
 * disturbs the machine disturbs both; the ratio is the median of those of each turn.
 */
final class PageCosts {
    private final Archive small;
    private final Archive large;

    PageCosts(Archive small, Archive large) {
        this.small = small;
        this.large = large;
    }

    private enum Page {
        STORY("story page, any"),
        /** What was read before is in memory, in an archive of any size. */
        AGAIN("story page, read before"),
        NEWEST("list of 20, the newest"),
        ANYWHERE("list of 20, anywhere"),
        OF_TOPIC("list of 20, of a topic");

        private final String title;

        Page(String title) {
            this.title = title;
        }

        private String path(Corpus corpus, SearchQueries queries, int number) {
            return switch (this) {
                case STORY -> "/v1/stories/" + Corpus.slug(queries.story(number));
                case AGAIN -> "/v1/stories/" + Corpus.slug(number * 7919 % corpus.stories());
                case NEWEST -> "/v1/stories?limit=20";
                case ANYWHERE -> "/v1/stories?limit=20&publishedBefore=" + queries.time(number);
                case OF_TOPIC -> "/v1/stories?limit=20&topic=" + queries.commonTopic(number);
            };
        }
    }

    void warmUp(int requests) throws IOException {
        Progress.tell("cost: warm-up");
        for (Page page : Page.values()) {
            cpu(small, page, 0, requests);
            cpu(large, page, 0, requests);
        }
    }

    /** @param requests how many each of them gets in a turn */
    void print(int passes, int requests) throws IOException {
        System.out.printf(
                "%n%-30s %12s %12s %8s%n",
                "CPU of a page, µs", small.corpus().stories(), large.corpus().stories(), "ratio");
        for (Page page : Page.values()) {
            Progress.tell("cost: " + page.title);
            List<double[]> turns = new ArrayList<>();
            for (int pass = 1; pass <= passes; pass++) {
                boolean smallFirst = pass % 2 == 0;
                double first = cpu(smallFirst ? small : large, page, pass, requests);
                double second = cpu(smallFirst ? large : small, page, pass, requests);
                turns.add(smallFirst ? new double[] {first, second} : new double[] {second, first});
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %12.0f %12.0f %8.2f%n",
                    page.title,
                    median(turns.stream().mapToDouble(turn -> turn[0]).toArray()),
                    median(turns.stream().mapToDouble(turn -> turn[1]).toArray()),
                    median(turns.stream().mapToDouble(turn -> turn[1] / turn[0]).toArray()));
        }
    }

    /** Microseconds of CPU for each request. */
    private double cpu(Archive archive, Page page, int pass, int requests) throws IOException {
        SearchQueries queries = new SearchQueries(archive.corpus(), pass);
        List<String> urls = IntStream.range(0, requests)
                .mapToObj(i -> archive.server().url() + page.path(archive.corpus(), queries, i))
                .toList();
        double cpu = archive.server().cpuSeconds();
        for (String url : urls) {
            HttpResponse<byte[]> answer = Http.get(url);
            if (answer.statusCode() != 200) {
                throw new BenchmarkException(url + " answered " + answer.statusCode());
            }
        }
        return (archive.server().cpuSeconds() - cpu) * 1e6 / requests;
    }

    private static double median(double[] figures) {
        return Timings.quantile(figures, 0.5);
    }
}
