package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Options;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of what is measured, and where; {@link UncachedBenchmark} explains the options. */
record Settings(
        String parts,
        int stories,
        String home,
        String postgresql,
        int warmUp,
        int passes,
        int seconds,
        int curve,
        int connections,
        int serverCore,
        int loadCore) {
    static final int PAGES = 1000;

    static Settings of(String[] args) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("parts", "comparison,hits,curve");
        defaults.put("stories", String.valueOf(PAGES));
        defaults.put("home", "");
        defaults.put("postgresql", "embedded");
        defaults.put("warm-up", "20");
        defaults.put("passes", "3");
        defaults.put("seconds", "5");
        defaults.put("curve", "120");
        defaults.put("connections", "16");
        defaults.put("server-core", "0");
        defaults.put("load-core", "1");
        Options options = Options.of(args, defaults);
        Settings settings = new Settings(
                options.text("parts"),
                options.number("stories"),
                options.text("home"),
                options.text("postgresql"),
                options.number("warm-up"),
                options.number("passes"),
                options.number("seconds"),
                options.number("curve"),
                options.number("connections"),
                options.number("server-core"),
                options.number("load-core"));
        if (settings.stories < PAGES
                || settings.warmUp < 1
                || settings.passes < 1
                || settings.seconds < 1
                || settings.connections < 1) {
            throw new BenchmarkException("There must be at least " + PAGES + " stories, and one of all else");
        }
        return settings;
    }

    /** How far apart the pages are in the archive. */
    int step() {
        return stories / PAGES;
    }

    boolean has(String part) {
        return List.of(parts.split(",")).contains(part);
    }

    boolean embedded() {
        return postgresql.equals("embedded");
    }

    String describe(Database database) throws SQLException {
        return "%s, Java %s; %d stories; server on core %d, PostgreSQL and wrk on core %d with %d connections; %d passes of %d s after %d s of warm-up"
                .formatted(
                        database.version(),
                        System.getProperty("java.version"),
                        stories,
                        serverCore,
                        loadCore,
                        connections,
                        passes,
                        seconds,
                        warmUp);
    }
}
