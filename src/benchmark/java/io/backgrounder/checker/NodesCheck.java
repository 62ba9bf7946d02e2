package io.backgrounder.checker;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A check that has nodes of its own. */
public interface NodesCheck {
    /** Returns whether the promise holds. */
    boolean holds(Nodes nodes, Options options) throws Exception;

    /**
     * Makes a check with two nodes on one database, and ends the program: with 1 if the promise does not hold, or if the check cannot be
     * made.
     *
     * @param defaults the options, each with its default behind it
     */
    static void run(NodesCheck check, String[] args, String... defaults) throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < defaults.length; i += 2) {
            all.put(defaults[i], defaults[i + 1]);
        }
        boolean holds;
        try (Launcher launcher = new Launcher(List::of)) {
            Options options = Options.of(args, all);
            holds = check.holds(Nodes.start(launcher, 2), options);
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            holds = false;
        }
        System.exit(holds ? 0 : 1);
    }
}
