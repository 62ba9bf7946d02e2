package io.backgrounder.benchmark.read;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what a read costs, next to nginx with the same bytes in files and to a bare Vert.x server. It needs Linux with two free cores,
 * {@code wrk}, {@code h2load} and {@code nginx}.
 *
 * <p>It starts and stops everything itself: two instances of the jar with the same content, one of them without its response
 * cache, and the references. All servers share one core, {@code wrk} has the other. Each {@link ReadCase} goes round the servers
 * in each pass, so that what disturbs the machine disturbs all. Figures are medians of the passes; a ratio is the median of the
 * passes' own ratios. CPU is that of the whole server: nginx's workers and the embedded PostgreSQL too.
 *
 * <p>Options, with their defaults: {@code warm-up=60} (seconds for each server), {@code passes=5}, {@code seconds=5} (for each case and
 * server in a pass), {@code connections=16}, {@code server-core=0}, {@code load-core=1}. For a quick look: {@code warm-up=4 passes=2 seconds=2}.
 */
final class ReadBenchmark {
    private final Settings settings;
    private final WrkLoad load;
    private final Map<Server, Map<ReadCase, Request>> requests;

    private ReadBenchmark(Settings settings, WrkLoad load, Map<Server, Map<ReadCase, Request>> requests) {
        this.settings = settings;
        this.load = load;
        this.requests = requests;
    }

    public static void main(String[] args) throws Exception {
        try {
            Settings settings = Settings.of(args);
            ExternalPrograms programs = ExternalPrograms.find("wrk", "h2load", "nginx", "taskset", "getconf");
            try (Launcher launcher = new Launcher(command -> programs.pinned(settings.serverCore(), command))) {
                Path files = launcher.newFolder("files");
                List<Server> servers = new ComparedServers(launcher, programs, files).start();
                AnswerComparison answers = new AnswerComparison(files);
                WrkLoad load = new WrkLoad(settings, programs, launcher.folder());
                ReadBenchmark benchmark = new ReadBenchmark(settings, load, answers.check(servers));
                benchmark.warmUp();
                Report report = new Report(benchmark.measure());
                answers.check(servers);
                System.out.println(settings.describe(programs));
                System.out.print(report);
            }
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void warmUp() {
        int seconds = settings.warmUp() / ReadCase.values().length;
        if (seconds > 0) {
            requests.forEach((server, cases) -> {
                Progress.tell("warm-up: " + server.name());
                cases.values().forEach(request -> load.warmUp(request, seconds));
            });
        }
    }

    /** The samples of each server, pass by pass: those of the same place were taken one after another. */
    private Map<ReadCase, Map<String, List<Sample>>> measure() {
        Map<ReadCase, Map<String, List<Sample>>> samples = new EnumMap<>(ReadCase.class);
        List<Server> order = new ArrayList<>(requests.keySet());
        for (int pass = 1; pass <= settings.passes(); pass++) {
            Progress.tell("pass " + pass + " of " + settings.passes());
            for (ReadCase read : ReadCase.values()) {
                Map<String, List<Sample>> byServer = samples.computeIfAbsent(read, any -> emptyFor(requests));
                for (Server server : order) {
                    byServer.get(server.name())
                            .add(load.measure(server, requests.get(server).get(read)));
                }
            }
            // Nobody always comes first.
            Collections.rotate(order, 1);
        }
        return samples;
    }

    private static Map<String, List<Sample>> emptyFor(Map<Server, Map<ReadCase, Request>> requests) {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        requests.keySet().forEach(server -> samples.put(server.name(), new ArrayList<>()));
        return samples;
    }
}
