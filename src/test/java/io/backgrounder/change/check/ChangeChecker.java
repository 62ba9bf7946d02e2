package io.backgrounder.change.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks that readers of a running deployment see each acknowledged public change exactly once and in order. Nodes may be killed and
 * started again meanwhile:
 *
 * <pre>
 * ./mvnw -q test-compile
 * java -cp target/test-classes io.backgrounder.change.check.ChangeChecker http://localhost:8080,http://localhost:8081 $KEY 60
 * </pre>
 *
 * <p>For so many seconds, 16 writers make, edit, publish, rename, correct, withdraw and delete, and send what is refused; readers with
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
        Ledger ledger = new Ledger();
        String start = Stream.hello(deployment);
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < READERS_OF_EACH_KIND; i++) {
            readers.add(new Poll("poll " + i, deployment, start, "", 0));
            readers.add(new Poll("long poll " + i, deployment, start, "", 5));
            readers.add(new Stream("stream " + i, deployment, start, ""));
        }
        readers.add(new Poll("filtered poll", deployment, start, "story,faq", 2));
        readers.add(new Stream("filtered stream", deployment, start, "topic,story"));
        readers.forEach(Thread::start);

        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(i, deployment, ledger));
        }
        writers.forEach(Thread::start);
        Thread.sleep(Integer.parseInt(args[2]) * 1000L);
        writers.forEach(Writer::stopWriting);
        for (Writer writer : writers) {
            writer.join();
        }
        // Whatever an unanswered request still does, it does soon; this one is behind it.
        new Writer(WRITERS, deployment, ledger).writeLast();
        readers.forEach(reader -> reader.readUpTo(ledger.end(), PATIENCE_SECONDS));
        for (Reader reader : readers) {
            reader.join();
        }
        if (args.length > 3) {
            readers.get(0).spoil(args[3]);
        }
        System.exit(verdict(ledger, readers) ? 0 : 1);
    }

    private static boolean verdict(Ledger ledger, List<Reader> readers) {
        List<String> violations = new ArrayList<>(ledger.surprises());
        Reader first = readers.get(0);
        readers.forEach(reader -> violations.addAll(ledger.violations(reader)));
        readers.stream()
                .filter(reader -> reader.types().isEmpty() && !reader.seen().equals(first.seen()))
                .map(reader -> reader.getName() + " has seen something else than " + first.getName())
                .forEach(violations::add);
        violations.stream().limit(20).forEach(System.out::println);
        System.out.printf(
                "%s: %s; %d readers, cut off %d times, saw %d events each; %d violations%n",
                violations.isEmpty() ? "PASS" : "FAIL",
                ledger,
                readers.size(),
                readers.stream().mapToInt(Reader::cuts).sum(),
                first.seen().size(),
                violations.size());
        return violations.isEmpty();
    }
}
