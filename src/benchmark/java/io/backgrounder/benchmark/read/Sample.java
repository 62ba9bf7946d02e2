package io.backgrounder.benchmark.read;

/**
 * One measurement of one server.
 *
 * @param cpu microseconds of CPU for each request, of all the server's processes
 * @param database those of them that its database took
 * @param throughput requests a second
 * @param busy how much of its core the server had: with less than nearly all, something else limited the throughput
 * @param bodyBytes how long each answer's body was
 */
record Sample(double cpu, double database, double throughput, double busy, int bodyBytes) {}
