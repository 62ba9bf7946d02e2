package io.backgrounder.checker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Follows the log from token to token. Half of its requests are given up soon, wherever they are. */
public abstract class FeedReader extends Thread {
    static final int LONGEST_MILLIS = 8_000;

    final Deployment deployment;
    private final String types;
    private final long start;
    private final List<Event> seen = new ArrayList<>();
    private int cuts;
    private volatile long end = Long.MAX_VALUE;
    private volatile long deadline = Long.MAX_VALUE;
    private Follower follower = events -> {};
    volatile String token;

    /** Is told of what was seen, before the token goes on. */
    public interface Follower {
        void follow(List<Event> events) throws InterruptedException;
    }

    FeedReader(String name, Deployment deployment, String token, String types) {
        super(name);
        this.deployment = deployment;
        this.token = token;
        this.types = types;
        this.start = position();
    }

    public FeedReader telling(Follower told) {
        follower = told;
        return this;
    }

    /** One request, for at most so long. */
    abstract void read(int millis) throws IOException, InterruptedException;

    @Override
    public void run() {
        while (!isDone()) {
            boolean cut = ThreadLocalRandom.current().nextBoolean();
            try {
                read(cut ? ThreadLocalRandom.current().nextInt(1, 300) : LONGEST_MILLIS);
            } catch (IOException e) {
                cuts++;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    boolean isDone() {
        return position() >= end || System.nanoTime() - deadline > 0 && end < Long.MAX_VALUE;
    }

    /** How far its token is. Readers need not know that it says so; it serves to end the check. */
    public final long position() {
        return Long.parseLong(token.substring(token.indexOf('-') + 1));
    }

    public void readUpTo(long position, int seconds) {
        deadline = System.nanoTime() + seconds * 1_000_000_000L;
        end = position;
    }

    void saw(String json) throws InterruptedException {
        List<Event> events = Event.in(json);
        seen.addAll(events);
        follower.follow(events);
    }

    public List<Event> seen() {
        return seen;
    }

    /** All behind it is to be seen. */
    public long from() {
        return start;
    }

    public String types() {
        return types;
    }

    String query() {
        return "after=" + token + (types.isEmpty() ? "" : "&types=" + types);
    }

    public int cuts() {
        return cuts;
    }

    /** Makes one mistake, which the check must find. */
    public void spoil(String how) {
        int i = seen.size() / 2;
        switch (how) {
            case "drop" -> seen.remove(i);
            case "repeat" -> seen.add(i, seen.get(i));
            case "swap" -> Collections.swap(seen, i, i + 1);
            default -> throw new IllegalArgumentException(how);
        }
    }
}
