package io.backgrounder.corpus;

/**
 * Draws ranks by Zipf's law: the n-th about n times as rarely as the first. With an offset the first few are more alike, as
 * Mandelbrot has it.
 */
final class ZipfDistribution {
    private final int begin;
    private final double span;

    ZipfDistribution(int ranks, int offset) {
        begin = offset + 1;
        span = StrictMath.log((double) (ranks + begin) / begin);
    }

    /** A rank, from 0. The integral of 1 / x, turned round: needs no table, and so keeps out of the way of the words in the CPU's cache. */
    int draw(SeededRandom random) {
        return (int) (begin * StrictMath.exp(random.unit() * span)) - begin;
    }
}
