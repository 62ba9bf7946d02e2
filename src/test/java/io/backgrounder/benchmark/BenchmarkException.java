package io.backgrounder.benchmark;

/** Why the benchmark refuses to go on, for the one who called it. */
final class BenchmarkException extends RuntimeException {
    BenchmarkException(String message) {
        super(message);
    }
}
