package io.backgrounder.change.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A page never changes without a change: where two reads of an address differ, an event between them names the resource. */
final class Invariant {
    private final Feed feed;
    private final Journal journal;
    private final Collection<List<Watcher.Read>> byAddress;

    Invariant(Feed feed, Journal journal, Collection<Watcher.Read> reads) {
        this.feed = feed;
        this.journal = journal;
        this.byAddress = reads.stream()
                .filter(read -> read.position() >= feed.start())
                .sorted(Comparator.comparing(Watcher.Read::position))
                .collect(groupingBy(Watcher.Read::address, TreeMap::new, toList()))
                .values();
    }

    void check() {
        journal.count("addresses watched", byAddress.size());
        pairs((one, other) -> {
            if (one.says().equals(other.says())) {
                journal.count("bodies the same");
            } else if (one.position() == other.position()) {
                journal.violation("one position has one body", one + ", " + other);
            } else {
                journal.count("body changes checked");
                if (witnesses(one, other).isEmpty()) {
                    journal.violation("a page changes by an event", said(one, other));
                }
            }
        });
    }

    /** Has the feed lack an event without which a body could not have changed. */
    void dropOne() {
        long[] only = {-1};
        pairs((one, other) -> {
            if (only[0] < 0
                    && !one.says().equals(other.says())
                    && witnesses(one, other).size() == 1) {
                only[0] = witnesses(one, other).first();
            }
        });
        feed.drop(only[0]);
    }

    private NavigableSet<Long> witnesses(Watcher.Read one, Watcher.Read other) {
        return feed.of(one.id(), one.position(), other.position());
    }

    private String said(Watcher.Read one, Watcher.Read other) {
        return one + ", " + other + "; writes between: " + journal.writes(one.position(), other.position());
    }

    /** Reads of an address that follow upon each other. */
    private void pairs(BiConsumer<Watcher.Read, Watcher.Read> look) {
        for (List<Watcher.Read> reads : byAddress) {
            for (int i = 1; i < reads.size(); i++) {
                look.accept(reads.get(i - 1), reads.get(i));
            }
        }
    }
}
