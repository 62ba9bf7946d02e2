package io.backgrounder.benchmark.corpus;

/**
 * Draws ranks by Zipf's law: the n-th about n times as rarely as the first. With an offset the first few are more alike, as
 * Mandelbrot has it.
 */
final class Zipf {
    private final int begin;
    private final double span;

    Zipf(int ranks, int offset) {
        begin = offset + 1;
        span = StrictMath.log((double) (ranks + begin) / begin);
    }

    /** A rank, from 0. The integral of 1 / x, turned round: needs no table, and so keeps out of the way of the words in the CPU's cache. */
    int draw(Dice dice) {
        return (int) (begin * StrictMath.exp(dice.unit() * span)) - begin;
    }
}
