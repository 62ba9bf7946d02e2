package io.backgrounder.change.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Renames what stories refer to, and merges topics, while the pipeline goes on to call all by their first slugs. */
final class Curator extends Thread {
    private static final int FEWEST_TOPICS = 4;
    private static final int AT_ONCE = 6;

    private final Deployment deployment;
    private final Journal journal;
    private final Orders orders;
    private final Proof proof;
    private final List<Subject> subjects;
    private final long pauseNanos;
    private final Random random;
    private int count;
    private volatile boolean editing = true;

    /** @param seconds in which the topics are merged, one after the other */
    Curator(Deployment deployment, Journal journal, List<Subject> subjects, int seconds, long seed) {
        super("curator");
        this.deployment = deployment;
        this.journal = journal;
        this.orders = new Orders(deployment, journal);
        this.proof = new Proof(deployment, journal);
        this.subjects = subjects.stream()
                .filter(subject -> !subject.kind.equals("story"))
                .toList();
        this.pauseNanos = seconds * 1_000_000_000L / topics().size();
        this.random = new Random(seed);
    }

    void stopEditing() {
        editing = false;
    }

    @Override
    public void run() {
        long nextMerge = System.nanoTime() + pauseNanos;
        try {
            while (editing) {
                if (System.nanoTime() - nextMerge > 0 && topics().size() > FEWEST_TOPICS) {
                    nextMerge += pauseNanos;
                    merge();
                } else {
                    rename();
                }
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    private List<Subject> topics() {
        return there().stream().filter(subject -> subject.kind.equals("topic")).toList();
    }

    private List<Subject> there() {
        return subjects.stream().filter(subject -> subject.into == null).toList();
    }

    /** Several at once, and then looks at each. */
    private void rename() throws InterruptedException {
        List<Subject> some = new ArrayList<>(there());
        Collections.shuffle(some, random);
        some = some.subList(0, AT_ONCE);
        for (Subject subject : some) {
            String before = subject.expected.slug();
            String slug = random.nextInt(3) == 0 ? subject.slug : subject.slug + "-" + ++count;
            subject.expected = null;
            boolean done = orders.give(subject, "PATCH", subject.path(), Json.object("slug", slug));
            subject.expect("published", done ? slug : before, null, null);
            journal.count("renames");
        }
        List<Integer> results = some.stream().map(Subject::results).toList();
        for (Subject subject : some) {
            if (subject.awaitImport(results.get(some.indexOf(subject)), () -> editing)) {
                proof.inspectSlug(subject);
            }
        }
    }

    /** Where it was asked twice, it may have been done before it was asked again. */
    private void merge() throws InterruptedException {
        List<Subject> topics = new ArrayList<>(topics());
        Subject topic = any(topics);
        topics.remove(topic);
        Subject into = any(topics);
        ObjectNode order = Json.object("mergedInto", into.slug);
        topic.into = into;
        HttpResponse<String> answer = orders.answer(topic, "PATCH", topic.path(), order);
        if (answer.statusCode() != 200 && answer.statusCode() != 308) {
            journal.violation("an order is taken", "merge of " + topic.id + ": " + answer.body());
        }
        into.reached(topic.position());
        journal.count("merges");
        if (into.awaitImport(into.results(), () -> editing)) {
            int status = deployment
                    .readSurely("/v1/" + topic.path() + "?minPosition=" + into.position())
                    .statusCode();
            proof.expect(topic, "what was merged stays so", 308, status);
            proof.inspectFirstSlug(topic);
        }
    }

    private Subject any(List<Subject> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
