package io.backgrounder.benchmark.search;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Options;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Timings;
import io.backgrounder.corpus.Corpus;
import io.backgrounder.corpus.SearchQueries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how fast search is in an archive of any size, and what that size does to everything else. It needs Linux.
 *
 * <p>It starts and stops everything itself: two instances of the jar without response cache, one with so many stories of a
 * {@link Corpus}, one with 1,000. It imports them by HTTP, and then prints the import's rate; the sizes of the search's tables and
 * indexes; the CPU of story pages and lists, next to those of the small archive; how long each {@link SearchCase} took one client
 * that asks one thing at a time; and what became of random hostile requests.
 *
 * <p>Options, with their defaults: {@code stories=20000} (up to 1,000,000, which take an hour and 40 GB),
 * {@code queries=300} (of each kind, after as many to warm up), {@code pages=500} (of each kind in each of {@code passes=5}, after
 * {@code warm-up=2000}),
 * {@code fuzz=5000}, {@code seed=1}, {@code home=} (a folder that keeps the archives for the next run, instead of a temporary one).
 */
final class SearchBenchmark {
    private static final int FEW = 1000;

    private SearchBenchmark() {}

    public static void main(String[] args) throws Exception {
        try {
            Map<String, String> defaults = new LinkedHashMap<>();
            defaults.put("stories", "20000");
            defaults.put("queries", "300");
            defaults.put("pages", "500");
            defaults.put("passes", "5");
            defaults.put("warm-up", "2000");
            defaults.put("fuzz", "5000");
            defaults.put("seed", "1");
            defaults.put("home", "");
            Options options = Options.of(args, defaults);
            if (options.number("stories") <= FEW
                    || Stream.of("queries", "pages", "passes", "fuzz").anyMatch(option -> options.number(option) < 1)) {
                throw new BenchmarkException("There must be more than " + FEW + " stories, and one of all else");
            }
            ExternalPrograms.find("getconf");
            try (Launcher launcher = new Launcher(List::of)) {
                run(options, launcher);
            }
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Launcher launcher) throws Exception {
        String home = options.text("home");
        Path folder = home.isEmpty() ? launcher.folder() : Path.of(home).toAbsolutePath();
        int seed = options.number("seed");
        Archive large = Archive.start(launcher, folder, new Corpus(seed, options.number("stories")));
        Archive small = Archive.start(launcher, folder, new Corpus(seed, FEW));
        SearchSizes.print(large);
        PageCosts costs = new PageCosts(small, large);
        costs.warmUp(options.number("warm-up"));
        costs.print(options.number("passes"), options.number("pages"));
        launcher.stop(small.server().process());

        SearchQueries queries = new SearchQueries(large.corpus(), seed);
        search(large.server().url(), queries, options.number("queries"));
        Progress.tell("fuzz");
        FuzzRun fuzz = new FuzzRun(large.server().url());
        FuzzedQueries fuzzed = new FuzzedQueries(queries, seed);
        fuzz.send(Stream.generate(fuzzed::next).limit(options.number("fuzz")));
        fuzz.print();
    }

    /** The kinds take turns, so that what disturbs the machine disturbs all of them. */
    private static void search(String server, SearchQueries queries, int count) throws IOException {
        Map<SearchCase, Timings> timings = new EnumMap<>(SearchCase.class);
        for (boolean warm : new boolean[] {false, true}) {
            Progress.tell(warm ? "search" : "search: warm-up");
            for (SearchCase search : SearchCase.values()) {
                timings.put(search, new Timings(count));
            }
            for (int i = 0; i < count; i++) {
                for (SearchCase search : SearchCase.values()) {
                    timings.get(search).get(server + search.path(queries, warm ? i : count + i));
                }
            }
        }
        System.out.printf("%nSearch, one request at a time%n%s", Timings.header());
        timings.forEach((search, timing) -> System.out.print(timing.line(search.title)));
    }
}
