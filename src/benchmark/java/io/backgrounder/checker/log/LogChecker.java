package io.backgrounder.checker.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Nodes;
import io.backgrounder.checker.NodesCheck;
import io.backgrounder.checker.editing.EditingRounds;
import io.backgrounder.checker.editing.RandomReader;
import io.backgrounder.checker.editing.SharedContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;

/**
 * Checks that the log has everything that readers were shown, under load.
 *
 * <p>It starts two nodes on one database, and kills one of them now and then. Editors change content of all kinds at random. Meanwhile, and
 * whenever nobody writes, it makes a mirror, and {@link LogVerifier} verifies it against its own checkpoint and the one before.
 *
 * <p>Options, with their defaults: {@code seconds=300}, {@code editors=6}, {@code seed=} (any). {@code spoil=byte} changes one byte of each
 * mirror: this must be found.
 */
final class LogChecker {
    private static final int ROUND_SECONDS = 30;
    private static final String PROMISE = "a mirror is what the log commits to";

    private final CheckReport report = new CheckReport();
    private final Nodes nodes;
    private final Deployment deployment;
    private final Path folder;
    private final boolean isSpoilt;
    private JsonNode earlier;

    private LogChecker(Nodes nodes, boolean isSpoilt) throws Exception {
        this.nodes = nodes;
        this.deployment = nodes.deployment();
        this.isSpoilt = isSpoilt;
        this.folder = Files.createTempDirectory("log-mirror");
    }

    public static void main(String[] args) throws Exception {
        NodesCheck.run(
                (nodes, options) -> {
                    System.out.println("seed " + options.number("seed"));
                    return new LogChecker(nodes, options.text("spoil").equals("byte"))
                            .run(options.number("seconds"), options.number("editors"), options.number("seed"));
                },
                args,
                "seconds",
                "300",
                "editors",
                "6",
                "seed",
                String.valueOf(System.nanoTime() % 1_000_000),
                "spoil",
                "");
    }

    private boolean run(int seconds, int editors, long seed) throws Exception {
        report.watchThreads();
        earlier = new LogMirror(deployment::readSurely, folder).make();
        SharedContent content = new SharedContent();
        new EditingRounds(nodes, report, content, editors, seed)
                .run(seconds, ROUND_SECONDS, 1, number -> new MirrorReader(number, seed), ended -> verify());
        verify();
        return report.verdict();
    }

    /** Makes mirrors while others write. */
    private final class MirrorReader extends RandomReader {
        MirrorReader(int number, long seed) {
            super("mirror " + number, new Random(seed + number), 2_000);
        }

        @Override
        protected void read() throws InterruptedException {
            try {
                verify();
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private synchronized void verify() throws IOException, GeneralSecurityException, InterruptedException {
        JsonNode later = new LogMirror(deployment::readSurely, folder).make();
        if (isSpoilt) {
            Path revisions = folder.resolve("revisions.ndjson");
            List<String> lines = Files.readAllLines(revisions);
            lines.set(0, lines.get(0).replaceFirst("\"author\":\"", "\"author\":\"."));
            Files.write(revisions, lines);
        }
        LogVerifier verifier = LogVerifier.verify(
                folder,
                earlier.get("checkpoint").asText(),
                later.get("checkpoint").asText(),
                earlier.get("key").asText());
        verifier.faults().forEach(fault -> report.violation(PROMISE, fault));
        report.count("mirrors verified");
        report.count("leaves verified", verifier.verified());
        report.count("leaves redacted", verifier.redacted().size());
        earlier = later;
    }
}
