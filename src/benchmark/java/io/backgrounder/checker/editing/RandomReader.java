package io.backgrounder.checker.editing;

import java.util.Random;

/** Reads something at random, again and again. */
public abstract class RandomReader extends Thread {
    protected final Random random;

    private final int mostMillis;
    private volatile boolean reading = true;

    /** @param mostMillis how long it rests between two reads, at the most */
    protected RandomReader(String name, Random random, int mostMillis) {
        super(name);
        this.random = random;
        this.mostMillis = mostMillis;
    }

    protected abstract void read() throws InterruptedException;

    /** Has it end after the present read. */
    public void stopReading() {
        reading = false;
    }

    @Override
    public void run() {
        try {
            while (reading) {
                read();
                Thread.sleep(random.nextInt(mostMillis));
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }
}
