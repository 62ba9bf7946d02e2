package io.backgrounder.checker.feed;

import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.FeedReader;
import io.backgrounder.checker.PollingReader;
import io.backgrounder.checker.StreamReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that readers of a running deployment see each acknowledged public change exactly once and in order. Nodes may be killed and
 * started again meanwhile. Arguments: the nodes, separated by commas, an admin key, and the number of seconds.
 *
 * <p>For that time, 16 writers make, edit, publish, rename, correct, withdraw and delete, and send what is refused; readers with
 * polls, long polls and streams are cut off at random, and go on from their token at a random node. A fourth argument, {@code drop},
 * {@code repeat} or {@code swap}, spoils one event of the first reader, which must be found.
 */
final class ChangeChecker {
    private static final int WRITERS = 16;
    private static final int READERS_OF_EACH_KIND = 3;
    private static final int PATIENCE_SECONDS = 30;

    private ChangeChecker() {}

    public static void main(String[] args) throws Exception {
        Deployment deployment = new Deployment(args[0].split(","), args[1]);
        AcknowledgedChanges changes = new AcknowledgedChanges();
        String start = StreamReader.hello(deployment);
        List<FeedReader> readers = new ArrayList<>();
        for (int i = 0; i < READERS_OF_EACH_KIND; i++) {
            readers.add(new PollingReader("poll " + i, deployment, start, "", 0));
            readers.add(new PollingReader("long poll " + i, deployment, start, "", 5));
            readers.add(new StreamReader("stream " + i, deployment, start, ""));
        }
        readers.add(new PollingReader("filtered poll", deployment, start, "story,faq", 2));
        readers.add(new StreamReader("filtered stream", deployment, start, "topic,story"));
        readers.forEach(Thread::start);

        List<LifecycleWriter> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new LifecycleWriter(i, deployment, changes));
        }
        writers.forEach(Thread::start);
        Thread.sleep(Integer.parseInt(args[2]) * 1000L);
        writers.forEach(LifecycleWriter::stopWriting);
        for (LifecycleWriter writer : writers) {
            writer.join();
        }
        // Whatever an unanswered request still does, it does soon; this one is behind it.
        new LifecycleWriter(WRITERS, deployment, changes).writeLast();
        readers.forEach(reader -> reader.readUpTo(changes.end(), PATIENCE_SECONDS));
        for (FeedReader reader : readers) {
            reader.join();
        }
        if (args.length > 3) {
            readers.get(0).spoil(args[3]);
        }
        System.exit(verdict(changes, readers) ? 0 : 1);
    }

    private static boolean verdict(AcknowledgedChanges changes, List<FeedReader> readers) {
        List<String> violations = new ArrayList<>(changes.surprises());
        FeedReader first = readers.get(0);
        readers.forEach(reader -> violations.addAll(changes.violations(reader)));
        readers.stream()
                .filter(reader -> reader.types().isEmpty() && !reader.seen().equals(first.seen()))
                .map(reader -> reader.getName() + " has seen something else than " + first.getName())
                .forEach(violations::add);
        violations.stream().limit(20).forEach(System.out::println);
        System.out.printf(
                "%s: %s; %d readers, cut off %d times, saw %d events each; %d violations%n",
                violations.isEmpty() ? "PASS" : "FAIL",
                changes,
                readers.size(),
                readers.stream().mapToInt(FeedReader::cuts).sum(),
                first.seen().size(),
                violations.size());
        return violations.isEmpty();
    }
}
