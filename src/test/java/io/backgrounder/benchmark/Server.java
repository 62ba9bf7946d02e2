package io.backgrounder.benchmark;

import java.util.Optional;

/**
 * A server that runs.
 *
 * @param api whether it is Backgrounder, and has its addresses
 * @param database the process of a database that is not among its children
 */
record Server(String name, String url, boolean api, ProcessHandle process, Optional<ProcessHandle> database) {
    static final String NGINX = "nginx";
    static final String VERTX = "Vert.x";
    static final String CACHED = "Backgrounder";
    static final String UNCACHED = "Backgrounder uncached";

    String url(ReadCase read) {
        return url + (api ? read.path : "/" + read.file);
    }

    double cpuSeconds() {
        return CpuTime.ofTree(process) + databaseSeconds();
    }

    double databaseSeconds() {
        return database.map(CpuTime::ofTree).orElse(0.0);
    }
}
