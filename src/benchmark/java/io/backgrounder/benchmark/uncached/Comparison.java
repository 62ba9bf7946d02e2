package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import io.backgrounder.benchmark.Timings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Each case goes round the servers in each pass, so that what disturbs the machine disturbs all. */
final class Comparison {
    private final Settings settings;
    private final Load load;
    private final Map<Server, Map<UncachedCase, Reads>> reads = new LinkedHashMap<>();
    private final Map<UncachedCase, Map<Server, List<Sample>>> samples = new EnumMap<>(UncachedCase.class);

    Comparison(Settings settings, Load load) {
        this.settings = settings;
        this.load = load;
    }

    void add(Server server, Map<UncachedCase, Reads> cases) {
        reads.put(server, cases);
    }

    void warmUp() throws IOException {
        for (Map.Entry<Server, Map<UncachedCase, Reads>> each : reads.entrySet()) {
            Progress.tell("warm-up: " + each.getKey().name());
            for (Reads read : each.getValue().values()) {
                load.run(
                        each.getKey(),
                        read,
                        Math.max(1, settings.warmUp() / each.getValue().size()));
            }
        }
    }

    void measure() throws IOException {
        for (int pass = 1; pass <= settings.passes(); pass++) {
            Progress.tell("pass " + pass + " of " + settings.passes());
            for (UncachedCase read : UncachedCase.values()) {
                for (Map.Entry<Server, Map<UncachedCase, Reads>> each : reads.entrySet()) {
                    if (each.getValue().containsKey(read)) {
                        samples.computeIfAbsent(read, none -> new LinkedHashMap<>())
                                .computeIfAbsent(each.getKey(), none -> new ArrayList<>())
                                .add(load.run(each.getKey(), each.getValue().get(read), settings.seconds()));
                    }
                }
            }
        }
    }

    void print() {
        System.out.printf(
                "%n%-26s %-14s %10s %12s %10s %10s %10s%n",
                "CPU, µs", "", "server", "PostgreSQL", "in all", "requests/s", "bytes");
        samples.forEach((read, servers) -> servers.forEach((server, passes) -> System.out.printf(
                Locale.ROOT,
                "%-26s %-14s %10.0f %12.0f %10.0f %10.0f %10d%n",
                read.title,
                server.name(),
                median(passes, Sample::server),
                median(passes, Sample::database),
                median(passes, Sample::cpu),
                median(passes, Sample::rate),
                reads.get(server).get(read).bytes())));
    }

    private static double median(List<Sample> passes, ToDoubleFunction<Sample> figure) {
        return Timings.quantile(passes.stream().mapToDouble(figure).toArray(), 0.5);
    }
}
