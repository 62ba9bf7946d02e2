package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import io.backgrounder.benchmark.Timings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Each case goes round the servers in each pass, so that what disturbs the machine disturbs all. */
final class Comparison {
    private final Settings settings;
    private final Load load;
    private final List<Contender> contenders = new ArrayList<>();

    private record Contender(
            Server server, Map<UncachedCase, Script> scripts, Map<UncachedCase, List<Sample>> samples) {}

    /** @param subjects the reference is the last of them */
    Comparison(Settings settings, Load load, List<Subject> subjects) throws IOException {
        this.settings = settings;
        this.load = load;
        for (Subject subject : subjects) {
            contenders.add(
                    new Contender(subject.server(), subject.scripts(settings), new EnumMap<>(UncachedCase.class)));
        }
    }

    /** Without a check for failures: a server that has just started may refuse some requests. */
    void warmUp() throws IOException {
        for (Contender contender : contenders) {
            Progress.tell("warm-up: " + contender.server.name());
            for (Script script : contender.scripts.values()) {
                load.runCold(contender.server, script, settings.warmUp());
            }
        }
    }

    void measure() throws IOException {
        for (int pass = 1; pass <= settings.passes(); pass++) {
            Progress.tell("pass " + pass + " of " + settings.passes());
            for (UncachedCase read : UncachedCase.values()) {
                for (Contender contender : contenders) {
                    Script script = contender.scripts.get(read);
                    if (script != null) {
                        contender
                                .samples
                                .computeIfAbsent(read, none -> new ArrayList<>())
                                .add(load.run(contender.server, script, settings.seconds()));
                    }
                }
            }
        }
    }

    void print() {
        System.out.printf(
                "%n%-26s %-14s %8s %12s %8s %8s %12s %8s%n",
                "CPU, µs", "", "server", "PostgreSQL", "in all", "ratio", "requests/s", "bytes");
        for (UncachedCase read : UncachedCase.values()) {
            for (Contender contender : contenders) {
                if (contender.scripts.containsKey(read)) {
                    System.out.print(line(read, contender));
                }
            }
        }
    }

    private String line(UncachedCase read, Contender contender) {
        List<Sample> passes = contender.samples.get(read);
        List<Sample> reference = contenders.get(contenders.size() - 1).samples.get(read);
        return String.format(
                Locale.ROOT,
                "%-26s %-14s %8.0f %12.0f %8.0f %8s %12.0f %8d%n",
                read.title,
                contender.server.name(),
                Sample.median(passes, Sample::server),
                Sample.median(passes, Sample::database),
                Sample.median(passes, Sample::cpu),
                reference == null ? "" : String.format(Locale.ROOT, "%.2f", ratio(passes, reference)),
                Sample.median(passes, Sample::rate),
                contender.scripts.get(read).bytes());
    }

    /** Of the ratios within each pass, whatever the machine did meanwhile. */
    private static double ratio(List<Sample> passes, List<Sample> reference) {
        return Timings.quantile(
                IntStream.range(0, passes.size())
                        .mapToDouble(i -> passes.get(i).cpu() / reference.get(i).cpu())
                        .toArray(),
                0.5);
    }
}
