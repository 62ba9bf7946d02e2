package io.backgrounder.benchmark.uncached;

/**
 * Requests for {@code wrk}.
 *
 * @param lua has a function {@code request}
 * @param bytes how long the answers are, on an average
 */
record Script(String title, String lua, long bytes) {}
