package io.backgrounder.checker;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** What a check has done and found. */
public final class CheckReport {
    private static final int SHOWN = 20;
    private static final int SHOWN_OF_A_KIND = 5;
    private static final int LONGEST = 900;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> violations = new ConcurrentHashMap<>();
    private final NavigableMap<Long, String> writes = new ConcurrentSkipListMap<>();

    /** What ends a thread of the check is a violation, too; what ends the present one ends all. */
    public void watchThreads() {
        Thread main = Thread.currentThread();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            violation("the check goes on", thread.getName() + " ended by " + failure);
            if (thread == main) {
                verdict();
                System.exit(1);
            }
        });
    }

    public void count(String what) {
        count(what, 1);
    }

    public void count(String what, long times) {
        counts.computeIfAbsent(what, none -> new LongAdder()).add(times);
    }

    /** @param rule of which some violations are shown, lest they hide those of another */
    public void violation(String rule, String what) {
        violations
                .computeIfAbsent(rule, none -> Collections.synchronizedList(new ArrayList<>()))
                .add(rule + ": " + (what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what));
    }

    /**
     * Enters a write with its answer.
     *
     * @param answer null where there was none
     * @return whether it was done
     */
    public boolean enter(String write, HttpResponse<String> answer) {
        int status = answer == null ? 503 : answer.statusCode();
        if (status == 503) {
            count("writes unanswered");
        } else if (status >= 500) {
            count("writes unanswered");
            violation("an error of the server's own", write + ": " + status + " " + answer.body());
        } else if (status >= 300) {
            count("writes refused");
        } else {
            done(write, Deployment.position(answer));
        }
        return status < 300;
    }

    /** Enters a write that was acknowledged. */
    public void done(String write, long position) {
        count("writes acknowledged");
        writes.merge(position, write, (one, other) -> one + "; " + other);
    }

    /** The position up to which the feed must go. */
    public long end() {
        return writes.isEmpty() ? 0 : writes.lastKey();
    }

    /** What was written behind a position and up to another, as far as it was acknowledged. */
    public String writes(long after, long upTo) {
        String all = writes.subMap(after, false, upTo, true).toString();
        return all.length() > 400 ? all.substring(0, 400) + "…" : all;
    }

    /** Says what there is to say. */
    public boolean verdict() {
        IntStream.range(0, SHOWN_OF_A_KIND)
                .boxed()
                .flatMap(i -> violations.values().stream()
                        .filter(found -> i < found.size())
                        .map(found -> found.get(i)))
                .limit(SHOWN)
                .forEach(System.out::println);
        Map<String, Integer> found = new TreeMap<>();
        violations.forEach((rule, all) -> found.put(rule, all.size()));
        System.out.printf(
                "%s: %s; %d violations %s%n",
                found.isEmpty() ? "PASS" : "FAIL",
                new TreeMap<>(counts),
                found.values().stream().mapToInt(Integer::intValue).sum(),
                found.isEmpty() ? "" : found);
        return found.isEmpty();
    }
}
