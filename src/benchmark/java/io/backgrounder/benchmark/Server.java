package io.backgrounder.benchmark;

import java.util.Optional;

/**
 * A server that runs.
 *
 * @param api whether it is Backgrounder, and has its addresses
 * @param database the process of a database that is not among its children
 */
public record Server(String name, String url, boolean api, ProcessHandle process, Optional<ProcessHandle> database) {
    /** The same, with that database. */
    Server with(ProcessHandle postgres) {
        return new Server(name, url, api, process, Optional.of(postgres));
    }

    public double cpuSeconds() {
        return CpuTime.ofTree(process) + databaseSeconds();
    }

    public double databaseSeconds() {
        return database.map(CpuTime::ofTree).orElse(0.0);
    }
}
