package io.backgrounder.benchmark;

import io.backgrounder.corpus.Corpus;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures how fast a running instance imports, and whether its memory grows with the file. Arguments: the server, an admin key, and the
 * number of stories.
 *
 * <p>Sends the stories of a {@link Corpus} of that size, of some 4 KB, with links, coverage and articles: a tenth of them to warm
 * up, the others in one request, and the same again, which changes nothing. The reference in the same run is the same file with
 * lines that are rejected once they are read: what HTTP and JSON cost without the database.
 */
final class ImportBenchmark {
    private ImportBenchmark() {}

    public static void main(String[] args) throws Exception {
        ImportLoad load = new ImportLoad(args[0], args[1]);
        Corpus corpus = new Corpus(1, Integer.parseInt(args[2]));
        int warm = corpus.stories() / 10;
        int count = corpus.stories() - warm;
        Supplier<Stream<byte[]>> stories = () -> corpus.stories(warm, corpus.stories());
        load.send("what stories refer to", corpus.references(), corpus.referenceCount());
        load.send("warm-up", corpus.stories(0, warm), warm);
        double created = load.send("new stories", stories.get(), count);
        double unchanged = load.send("the same again", stories.get(), count);
        double read = load.send("rejected (reference)", stories.get().map(ImportBenchmark::rejected), count);
        System.out.printf(
                Locale.ROOT,
                "ratio to the reference: new %.2f, the same again %.2f%n",
                created / read,
                unchanged / read);
    }

    private static byte[] rejected(byte[] story) {
        return new String(story, StandardCharsets.UTF_8)
                .replaceFirst("\"language\"", "\"status\":\"none\",\"language\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
