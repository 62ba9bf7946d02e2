package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import io.backgrounder.benchmark.Timings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page costs on an average when the cache is on and answers a part of the requests. The cache is so small that it holds some 20 pages: the 10 to
 * which that part of the requests goes stay in it. The other requests go to all other pages in turn, so that each is gone when its turn
 * comes again.
 */
final class HitRatios {
    static final String CACHE_SIZE = "512K";

    private static final double[] RATIOS = {0, 0.5, 0.95};
    private static final int HOT = 10;
    private static final Pattern HITS = Pattern.compile("cache_gets_total\\{cache=\"answers\",result=\"hit\"} (\\S+)");

    private final Settings settings;
    private final Load load;
    private final Server server;
    private final long bytes;
    private final Map<Double, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<Double, List<Double>> hits = new LinkedHashMap<>();

    /** @param bytes how long pages are */
    HitRatios(Settings settings, Load load, Server server, long bytes) {
        this.settings = settings;
        this.load = load;
        this.server = server;
        this.bytes = bytes;
    }

    void measure() throws IOException {
        Progress.tell("warm-up: " + server.name());
        for (double ratio : RATIOS) {
            load.run(server, script(ratio), settings.warmUp());
        }
        for (int pass = 1; pass <= settings.passes(); pass++) {
            Progress.tell("hit ratios: pass " + pass + " of " + settings.passes());
            for (double ratio : RATIOS) {
                // The cache learns again which pages are asked for often.
                load.run(server, script(ratio), 1);
                double before = hits();
                Sample sample = load.run(server, script(ratio), settings.seconds());
                samples.computeIfAbsent(ratio, none -> new ArrayList<>()).add(sample);
                hits.computeIfAbsent(ratio, none -> new ArrayList<>()).add((hits() - before) / sample.requests());
            }
        }
    }

    private Script script(double ratio) {
        String story = """
                math.randomseed(os.time())
                local last = %1$d
                function story()
                  local page
                  if math.random() < %2$s then
                    page = math.random(0, %1$d - 1)
                  else
                    last = last + 1 < %3$d and last + 1 or %1$d
                    page = last
                  end
                  return string.format("%%d", page * %4$d)
                end
                """.formatted(HOT, ratio, Settings.PAGES, settings.step());
        return new Script("hit ratio " + ratio, UncachedCase.PAGE.reads().script(story), bytes);
    }

    private double hits() throws IOException {
        String metrics = new String(Http.get(server.url() + "/q/metrics").body(), StandardCharsets.UTF_8);
        return HITS.matcher(metrics)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    void print() {
        System.out.printf(
                "%n%-26s %14s %8s %12s %8s %12s%n",
                "Page with the cache on, µs", "hit ratio", "server", "PostgreSQL", "in all", "requests/s");
        samples.forEach((ratio, passes) -> System.out.printf(
                Locale.ROOT,
                "%-26s %14.3f %8.0f %12.0f %8.0f %12.0f%n",
                "asked for: " + ratio,
                Timings.quantile(
                        hits.get(ratio).stream().mapToDouble(hit -> hit).toArray(), 0.5),
                Sample.median(passes, Sample::server),
                Sample.median(passes, Sample::database),
                Sample.median(passes, Sample::cpu),
                Sample.median(passes, Sample::rate)));
    }
}
