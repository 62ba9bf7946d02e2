package io.backgrounder.benchmark.uncached;

/**
 * One measurement.
 *
 * @param server microseconds of CPU for each request, of the server without its database
 * @param database those of PostgreSQL
 * @param rate requests a second
 */
record Sample(double server, double database, double rate) {
    double cpu() {
        return server + database;
    }
}
