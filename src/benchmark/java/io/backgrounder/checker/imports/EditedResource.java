package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A resource that the pipeline knows by its first slug, and that somebody else edits meanwhile. */
final class EditedResource {
    final String kind;
    final String slug;
    /** Of a story. No other has the same. */
    final Instant publishedAt;
    /** Whether it is a story that readers must never see. */
    final boolean isHidden;

    volatile String id;
    /** What it must be; null while an order is under way. Each order makes another one. */
    volatile Expectation expected;
    /** Of a topic: into which it was, or is being merged. */
    volatile EditedResource into;

    private final AtomicInteger results = new AtomicInteger();
    private final AtomicLong position = new AtomicLong();
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();
    private final Queue<String> drafts = new ConcurrentLinkedQueue<>();

    /**
     * What was ordered last.
     *
     * @param scheduledAt when the scheduler will change it; null for never
     * @param draft the headline of a draft beside what readers see; null for none
     */
    record Expectation(String status, String slug, String scheduledAt, String draft) {
        boolean isReadable() {
            return status.equals("published") || status.equals("archived");
        }
    }

    /**
     * A line that was acknowledged while nothing else was ordered.
     *
     * @param after the last position before it that is known
     * @param revision 0 where it has none
     */
    record Written(Expectation expected, String text, long after, long position, int revision) {}

    EditedResource(String kind, String slug, Instant publishedAt, boolean isHidden) {
        this.kind = kind;
        this.slug = slug;
        this.publishedAt = publishedAt;
        this.isHidden = isHidden;
        expect("published", slug, null, null);
    }

    void expect(String status, String slug, String scheduledAt, String draft) {
        expected = new Expectation(status, slug, scheduledAt, draft);
    }

    String path() {
        return ResourceIds.collection(kind) + "/" + id;
    }

    /** The member in which each line has another text. */
    String member() {
        return kind.equals("story") ? "headline" : kind.equals("faq") ? "question" : "name";
    }

    /** Which one stands for it in the end. */
    EditedResource last() {
        return into == null ? this : into.last();
    }

    /** A line as the pipeline writes it, without what it refers to. */
    ObjectNode line(String text) {
        ObjectNode line = Json.object("type", kind, "slug", slug, member(), text);
        return switch (kind) {
            case "topic" -> line.put("topicType", "event");
            case "faq" -> line.put("introduction", text);
            case "story" -> line.put("language", "en").put("summary", text).put("publishedAt", publishedAt.toString());
            default -> line;
        };
    }

    void acknowledge(Written line) {
        written.add(line);
    }

    Queue<Written> written() {
        return written;
    }

    /** The headline of a draft that was acknowledged. */
    void keep(String draft) {
        drafts.add(draft);
    }

    Queue<String> drafts() {
        return drafts;
    }

    void reached(long somewhere) {
        position.accumulateAndGet(somewhere, Math::max);
    }

    /** The last position at which it is known to have been written. */
    long position() {
        return position.get();
    }

    void countResult() {
        results.incrementAndGet();
    }

    /** How many lines were acknowledged. */
    int results() {
        return results.get();
    }

    /**
     * Waits until a line was acknowledged that was sent after there were so many results, which the second one was.
     *
     * @return false where nobody goes on
     */
    boolean awaitImport(int seen, BooleanSupplier goesOn) throws InterruptedException {
        while (results() < seen + 2 && goesOn.getAsBoolean()) {
            Thread.sleep(20);
        }
        return results() >= seen + 2;
    }
}
