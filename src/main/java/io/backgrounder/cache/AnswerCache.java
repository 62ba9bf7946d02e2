package io.backgrounder.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangesMissed;
import io.backgrounder.change.ChangesSeen;
import io.backgrounder.web.query.Dependencies;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The answers that are currently true, by address and by what they depend on. */
@ApplicationScoped
class AnswerCache {
    private final Cache<String, Kept> answers;
    private final Map<String, Set<Kept>> dependents = new ConcurrentHashMap<>();
    private final Map<String, Fill> fills = new ConcurrentHashMap<>();

    /** Compared by identity: an answer that is made anew at the same address is a different one. */
    private static final class Kept {
        private final String address;
        private final Answer answer;

        private Kept(String address, Answer answer) {
            this.address = address;
            this.answer = answer;
        }
    }

    @Inject
    AnswerCache(CacheConfig config, MeterRegistry metrics) {
        this(config.maxSize().asLongValue(), metrics);
    }

    AnswerCache(long mostBytes, MeterRegistry metrics) {
        answers = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String address, Kept kept) -> address.length() + kept.answer.bytes())
                .executor(Runnable::run)
                .removalListener((String address, Kept kept, RemovalCause cause) -> forget(kept))
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "answers");
    }

    Answer get(String address) {
        Kept kept = answers.getIfPresent(address);
        return kept == null ? null : kept.answer;
    }

    /** Counts the memory of an answer anew, which has been compressed since it was kept. */
    void recount(String address, Answer answer) {
        Kept kept = answers.asMap().get(address);
        if (kept != null && kept.answer == answer) {
            answers.asMap().replace(address, kept, kept);
        }
    }

    /** The fill that is under way at an address, or else the given one. */
    Fill fill(String address, Fill mine) {
        Fill other = fills.putIfAbsent(address, mine);
        return other == null ? mine : other;
    }

    /** Keeps an answer unless it is outdated already, and ends its fill. */
    boolean keep(Fill fill, Answer answer) {
        boolean kept = keepWhereTrue(fill, answer);
        end(fill, kept ? Fill.End.KEPT : Fill.End.OUTDATED);
        return kept;
    }

    private synchronized boolean keepWhereTrue(Fill fill, Answer answer) {
        if (!fill.isTrue(answer)) {
            return false;
        }
        Kept kept = new Kept(fill.address, answer);
        answers.invalidate(fill.address);
        answer.keys.forEach(key -> dependents.compute(key, (same, all) -> {
            Set<Kept> dependent = all == null ? ConcurrentHashMap.newKeySet() : all;
            dependent.add(kept);
            return dependent;
        }));
        answers.put(fill.address, kept);
        return true;
    }

    /**
     * Ends a fill. It is marked before it is removed: otherwise a change in between could no longer find it, and an outdated answer could
     * still be kept.
     */
    void end(Fill fill, Fill.End how) {
        List<Fill.Waiter> waiting = fill.end(how);
        fills.remove(fill.address, fill);
        waiting.forEach(waiter -> waiter.resume(how));
    }

    synchronized void drop(@Observes ChangesSeen seen) {
        for (ChangeEntity change : seen.changes()) {
            if (change.keys.contains(Dependencies.ALL)) {
                fills.values().forEach(Fill::spoil);
                answers.asMap().values().removeIf(kept -> kept.answer.position < change.position);
            }
            fills.values().forEach(fill -> fill.touch(change.keys, change.position));
            for (String key : change.keys) {
                for (Kept kept : dependents.getOrDefault(key, Set.of())) {
                    if (kept.answer.position < change.position) {
                        answers.asMap().remove(kept.address, kept);
                    }
                }
            }
        }
    }

    synchronized void clear(@Observes ChangesMissed missed) {
        fills.values().forEach(Fill::spoil);
        answers.invalidateAll();
    }

    private void forget(Kept kept) {
        kept.answer.keys.forEach(key -> dependents.computeIfPresent(key, (same, all) -> {
            all.remove(kept);
            return all.isEmpty() ? null : all;
        }));
    }
}
