package io.backgrounder.checker.mirror;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Feed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A page never changes without a change: where two reads of an address differ, an event between them names the resource. */
final class PageChangeCheck {
    private final Feed feed;
    private final CheckReport report;
    private final Collection<List<AddressWatcher.Read>> byAddress;

    PageChangeCheck(Feed feed, CheckReport report, Collection<AddressWatcher.Read> reads) {
        this.feed = feed;
        this.report = report;
        this.byAddress = reads.stream()
                .filter(read -> read.position() >= feed.start())
                .sorted(Comparator.comparing(AddressWatcher.Read::position))
                .collect(groupingBy(AddressWatcher.Read::address, TreeMap::new, toList()))
                .values();
    }

    void check() {
        report.count("addresses watched", byAddress.size());
        pairs((one, other) -> {
            if (one.says().equals(other.says())) {
                report.count("bodies the same");
            } else if (one.position() == other.position()) {
                report.violation("one position has one body", one + ", " + other);
            } else {
                report.count("body changes checked");
                if (witnesses(one, other).isEmpty()) {
                    report.violation("a page changes by an event", said(one, other));
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

    private NavigableSet<Long> witnesses(AddressWatcher.Read one, AddressWatcher.Read other) {
        return feed.of(one.id(), one.position(), other.position());
    }

    private String said(AddressWatcher.Read one, AddressWatcher.Read other) {
        return one + ", " + other + "; writes between: " + report.writes(one.position(), other.position());
    }

    /** Reads of an address that follow upon each other. */
    private void pairs(BiConsumer<AddressWatcher.Read, AddressWatcher.Read> look) {
        for (List<AddressWatcher.Read> reads : byAddress) {
            for (int i = 1; i < reads.size(); i++) {
                look.accept(reads.get(i - 1), reads.get(i));
            }
        }
    }
}
