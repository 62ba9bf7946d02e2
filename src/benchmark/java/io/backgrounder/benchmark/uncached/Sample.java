package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.Timings;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measurement.
 *
 * @param requests how many were answered
 * @param failures how many were not
 * @param seconds how long it took
 * @param serverSeconds the CPU of the server without its database
 * @param databaseSeconds the CPU of PostgreSQL
 */
record Sample(double requests, double failures, double seconds, double serverSeconds, double databaseSeconds) {
    /** Microseconds for each request. */
    double server() {
        return serverSeconds * 1e6 / requests;
    }

    double database() {
        return databaseSeconds * 1e6 / requests;
    }

    double cpu() {
        return server() + database();
    }

    /** Requests a second. */
    double rate() {
        return requests / seconds;
    }

    static double median(List<Sample> passes, ToDoubleFunction<Sample> figure) {
        return Timings.quantile(passes.stream().mapToDouble(figure).toArray(), 0.5);
    }
}
