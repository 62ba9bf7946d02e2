package io.backgrounder.benchmark.lists;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Options;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Timings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures how long editors' lists of stories take, for each {@link ListFilter} and each order, without counts, and with {@code total} and
 * {@code facets}. One client asks for one page of 20 at a time. It
 * starts and stops its server itself.
 *
 * <p>It prints a line for each filter and kind of request: for each order the p50, the p99 and the server's and the database's processor
 * time in milliseconds, the last of which does not depend on what else the machine does; at last how many p99 are above 50 ms. The reference is an address that reads no database.
 *
 * <p>Options, with their defaults: {@code stories=1000000}, {@code queries=100} (for each figure, after a tenth to warm up), {@code seed=1},
 * {@code home=} (a folder that keeps the archive for the next run, instead of a temporary one), {@code filters=} (a regular expression for
 * the names of the filters; all if empty).
 */
final class ManuscriptListBenchmark {
    private static final List<String> ORDERS = List.of("editedAt", "scheduledAt", "publishedAt", "title");
    private static final double MOST_MILLIS = 50;

    private final ManuscriptArchive archive;
    private final int queries;
    private final Random random;
    private final List<String> slow = new ArrayList<>();
    private int figures;

    private ManuscriptListBenchmark(ManuscriptArchive archive, int queries, long seed) {
        this.archive = archive;
        this.queries = queries;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("stories", "1000000");
        defaults.put("queries", "100");
        defaults.put("seed", "1");
        defaults.put("home", "");
        defaults.put("filters", "");
        try (Launcher launcher = new Launcher(List::of)) {
            Options options = Options.of(args, defaults);
            ExternalPrograms.find();
            String home = options.text("home");
            Path folder = home.isEmpty()
                    ? launcher.newFolder("archive")
                    : Path.of(home).toAbsolutePath();
            ManuscriptArchive archive =
                    ManuscriptArchive.start(launcher, folder, options.number("stories"), options.number("seed"));
            new ManuscriptListBenchmark(archive, options.number("queries"), options.number("seed"))
                    .run(options.text("filters"));
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(String names) throws IOException {
        Timings reference = new Timings(queries);
        for (int i = 0; i < queries; i++) {
            reference.get(archive.server().url() + "/problems/unknown-parameter");
        }
        System.out.printf("%s%s%n", Timings.header(), reference.line("nothing (the way there and back)"));
        List<String> sorts =
                ORDERS.stream().flatMap(order -> Stream.of("-" + order, order)).toList();
        System.out.printf("%-42s", "p50/p99/CPU, ms");
        sorts.forEach(sort -> System.out.printf("%20s", sort));
        System.out.println();
        for (ListFilter filter : ListFilter.values()) {
            if (names.isEmpty() || filter.name().matches(names)) {
                Progress.tell(filter.name());
                print(filter, sorts, "");
                print(filter, sorts, "&total=true&facets=status");
            }
        }
        System.out.printf("%d of %d p99 above %.0f ms: %s%n", slow.size(), figures, MOST_MILLIS, slow);
    }

    private void print(ListFilter filter, List<String> sorts, String counts) throws IOException {
        String name = filter.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (counts.isEmpty() ? "" : ", counted");
        System.out.printf("%-42s", name);
        for (String sort : sorts) {
            measure(filter, sort, counts, queries / 10);
            double before = archive.server().cpuSeconds();
            Timings timings = measure(filter, sort, counts, queries);
            double cpu = (archive.server().cpuSeconds() - before) * 1000 / queries;
            double p99 = timings.quantile(0.99);
            System.out.printf(Locale.ROOT, "%8.1f/%5.1f/%5.1f", timings.quantile(0.5), p99, cpu);
            figures++;
            if (p99 > MOST_MILLIS) {
                slow.add(name + " by " + sort);
            }
        }
        System.out.println();
    }

    private Timings measure(ListFilter filter, String sort, String counts, int count) throws IOException {
        Timings timings = new Timings(count);
        for (int i = 0; i < count; i++) {
            timings.get(
                    archive.server().url() + "/editorial/v1/stories?limit=20&sort=" + sort
                            + filter.query(archive.corpus(), random) + counts,
                    "Authorization",
                    "Bearer " + Instance.KEY);
        }
        return timings;
    }
}
