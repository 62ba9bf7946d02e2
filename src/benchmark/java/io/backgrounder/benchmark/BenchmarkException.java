package io.backgrounder.benchmark;

/** Why the benchmark refuses to go on, for the one who called it. */
public final class BenchmarkException extends RuntimeException {
    public BenchmarkException(String message) {
        super(message);
    }
}
