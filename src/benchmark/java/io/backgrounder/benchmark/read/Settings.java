package io.backgrounder.benchmark.read;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long and where to measure; {@link ReadBenchmark} explains the options. */
record Settings(int warmUp, int passes, int seconds, int connections, int serverCore, int loadCore) {
    static Settings of(String[] args) {
        List<Integer> cores = allowedCores();
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("warm-up", "60");
        defaults.put("passes", "5");
        defaults.put("seconds", "5");
        // At most as many as the API has database connections: what it does when they run out is not measured here.
        defaults.put("connections", "16");
        defaults.put("server-core", cores.get(0).toString());
        defaults.put("load-core", cores.get(1).toString());
        Options options = Options.of(args, defaults);
        Settings settings = new Settings(
                options.number("warm-up"),
                options.number("passes"),
                options.number("seconds"),
                options.number("connections"),
                options.number("server-core"),
                options.number("load-core"));
        if (settings.serverCore == settings.loadCore
                || !cores.containsAll(List.of(settings.serverCore, settings.loadCore))) {
            throw new BenchmarkException("The cores must be two of " + cores);
        } else if (settings.passes < 1 || settings.seconds < 1 || settings.connections < 1) {
            throw new BenchmarkException("passes, seconds and connections must be at least 1");
        }
        return settings;
    }

    String describe(ExternalPrograms programs) {
        return "Java %s, %s; servers on core %d, wrk on core %d with %d connections; %d passes of %d s after %d s of warm-up%n"
                .formatted(
                        System.getProperty("java.version"),
                        programs.nginxVersion(),
                        serverCore,
                        loadCore,
                        connections,
                        passes,
                        seconds,
                        warmUp);
    }

    private static List<Integer> allowedCores() {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            String ranges = status.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Cpus_allowed_list"))
                    .replaceAll("^\\S+\\s+", "");
            List<Integer> cores = Arrays.stream(ranges.split(","))
                    .map(range -> range.split("-"))
                    .flatMapToInt(ends ->
                            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
                    .boxed()
                    .toList();
            if (cores.size() < 2) {
                throw new BenchmarkException("Two cores are needed, for the servers and for wrk. There is: " + cores);
            }
            return cores;
        } catch (IOException e) {
            throw new BenchmarkException("This needs Linux: it reads /proc. " + e.getMessage());
        }
    }
}
