package io.backgrounder.benchmark;

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
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("warm-up", 60);
        values.put("passes", 5);
        values.put("seconds", 5);
        // At most as many as the API has database connections: what it does when they run out is not measured here.
        values.put("connections", 16);
        values.put("server-core", cores.get(0));
        values.put("load-core", cores.get(1));
        for (String arg : args) {
            String[] option = arg.split("=", 2);
            if (option.length < 2 || !option[1].matches("\\d{1,6}") || !values.containsKey(option[0])) {
                throw new BenchmarkException("Not understood: " + arg + ". The options, as they are: " + values);
            }
            values.put(option[0], Integer.valueOf(option[1]));
        }
        Settings settings = new Settings(
                values.get("warm-up"),
                values.get("passes"),
                values.get("seconds"),
                values.get("connections"),
                values.get("server-core"),
                values.get("load-core"));
        if (settings.serverCore == settings.loadCore
                || !cores.containsAll(List.of(settings.serverCore, settings.loadCore))) {
            throw new BenchmarkException("The cores must be two of " + cores);
        } else if (settings.passes < 1 || settings.seconds < 1 || settings.connections < 1) {
            throw new BenchmarkException("passes, seconds and connections must be at least 1");
        }
        return settings;
    }

    String describe(Programs programs) {
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
