package io.backgrounder.checker.editing;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Nodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Rounds in which editors change content of all kinds at random, others read, and a node is killed. Between them, nobody writes. */
public final class EditingRounds {
    private static final int APART = 100;
    /** What was scheduled is done by then, and fronts are filled. */
    private static final long REST_MILLIS = 6_000;

    private final Nodes nodes;
    private final CheckReport report;
    private final SharedContent content;
    private final int editors;
    private final long seed;
    private final Random random;

    /** What is checked after each round, while nobody writes. */
    public interface Rest<T> {
        /** @param readers those of the round, which have ended */
        void check(List<T> readers) throws Exception;
    }

    /** @param editors how many write at once */
    public EditingRounds(Nodes nodes, CheckReport report, SharedContent content, int editors, long seed) {
        this.nodes = nodes;
        this.report = report;
        this.content = content;
        this.editors = editors;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /**
     * @param longest how many seconds a round takes at the most
     * @param readers how many read in a round
     * @param reader makes one, by a number that no other has
     */
    public <T extends RandomReader> void run(int seconds, int longest, int readers, IntFunction<T> reader, Rest<T> rest)
            throws Exception {
        editor(0).begin();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int first = APART; System.nanoTime() < end; first += APART) {
            long left = TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime()) + 1;
            List<T> reading = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                reading.add(reader.apply(first + i));
            }
            round((int) Math.min(longest, left), first, reading);
            rest.check(reading);
        }
    }

    private RandomEditor editor(int number) {
        return new RandomEditor(number, seed, nodes.deployment(), report, content, () -> true, false);
    }

    private void round(int seconds, int first, List<? extends RandomReader> readers)
            throws InterruptedException, IOException {
        List<RandomEditor> writing = new ArrayList<>();
        for (int i = 0; i < editors; i++) {
            writing.add(editor(first + i));
        }
        writing.forEach(Thread::start);
        readers.forEach(Thread::start);
        Thread.sleep(seconds * (250L + random.nextInt(500)));
        report.count("nodes killed");
        nodes.kill(random.nextInt(nodes.count()));
        Thread.sleep(seconds * 250L);
        writing.forEach(RandomEditor::stopWriting);
        for (RandomEditor editor : writing) {
            editor.join();
        }
        Thread.sleep(REST_MILLIS);
        readers.forEach(RandomReader::stopReading);
        for (RandomReader reader : readers) {
            reader.join();
        }
    }
}
