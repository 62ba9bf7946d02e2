package io.backgrounder.corpus;

/** SplitMix64: the same numbers on every Java, and a sequence of its own for each thing that is made. */
final class SeededRandom {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param what names the sequence: the seed, a kind, a number of that kind */
    SeededRandom(long... what) {
        for (long part : what) {
            state = mix(state + STEP + part);
        }
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 up to, and without, the bound. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** From one number to another, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** From 0 up to, and without, 1. */
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean oneIn(int n) {
        return below(n) == 0;
    }

    <T> T of(T[] choices) {
        return choices[below(choices.length)];
    }

    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
