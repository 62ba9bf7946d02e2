package io.backgrounder.benchmark;

import io.backgrounder.corpus.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures how fast a running instance imports, and whether its memory grows with the file. Arguments: the server, an admin key, and the
 * number of stories.
 *
 * <p>Sends the stories of a {@link Corpus} of that size, of some 4 KB, with links, coverage and articles: a tenth of them to warm up, the
 * others in one request, and the same again, which changes nothing. The reference in the same run is the same file with lines that are
 * rejected once they are read: what HTTP and JSON cost without the database.
 *
 * <p>Then it sends a tenth of the stories under other slugs in each {@link Variant}, new and again, in {@value #PASSES} passes in which the
 * variants take turns, and prints the median of their ratios to the plain one of the same pass.
 */
final class ImportBenchmark {
    private static final int PASSES = 5;

    private final ImportLoad load;
    private final Corpus corpus;

    private ImportBenchmark(ImportLoad load, Corpus corpus) {
        this.load = load;
        this.corpus = corpus;
    }

    /** What lines say beside their documents. */
    private enum Variant {
        PLAIN("", "", ""),
        DRAFTS("", "\"status\":\"draft\",", "\"status\":\"draft\","),
        EXTERNAL_IDS("", "\"externalIds\":{\"cms\":\"%s\"},", "\"externalIds\":{\"cms\":\"%s\"},"),
        IF_REVISION("", "\"ifRevision\":0,", "\"ifRevision\":1,"),
        PROTECT_EDITED("?protectEdited=true", "", ""),
        MERGE("?mode=merge", "", "");

        private final String query;
        private final String first;
        private final String again;

        Variant(String query, String first, String again) {
            this.query = query;
            this.first = first;
            this.again = again;
        }

        private String title(boolean isAgain) {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ') + (isAgain ? ", again" : "");
        }
    }

    public static void main(String[] args) throws Exception {
        new ImportBenchmark(new ImportLoad(args[0], args[1]), new Corpus(1, Integer.parseInt(args[2]))).run();
    }

    private void run() throws IOException, InterruptedException {
        int warm = corpus.stories() / 10;
        int count = corpus.stories() - warm;
        load.send("what stories refer to", corpus.references(), corpus.referenceCount());
        load.send("warm-up", corpus.stories(0, warm), warm);
        double created = load.send("new stories", corpus.stories(warm, corpus.stories()), count);
        double unchanged = load.send("the same again", corpus.stories(warm, corpus.stories()), count);
        double read = load.send(
                "rejected (reference)",
                corpus.stories(warm, corpus.stories()).map(story -> with(story, "\"status\":\"none\",", "")),
                count);
        System.out.printf(
                Locale.ROOT,
                "ratio to the reference: new %.2f, the same again %.2f%n",
                created / read,
                unchanged / read);
        compareVariants(warm);
    }

    private void compareVariants(int count) throws IOException, InterruptedException {
        Map<Variant, List<Double>> first = new EnumMap<>(Variant.class);
        Map<Variant, List<Double>> again = new EnumMap<>(Variant.class);
        for (int pass = 0; pass < PASSES; pass++) {
            for (Variant variant : Variant.values()) {
                String slug = "pass-" + pass + "-"
                        + variant.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
                note(first, variant, send(variant, slug, count, false));
                note(again, variant, send(variant, slug, count, true));
            }
        }
        System.out.printf("%nmedian ratio to plain: new, the same again%n");
        for (Variant variant : Variant.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %.2f %.2f%n",
                    variant.title(false),
                    ratio(first, variant),
                    ratio(again, variant));
        }
    }

    private double send(Variant variant, String slug, int count, boolean isAgain)
            throws IOException, InterruptedException {
        return load.send(
                variant.title(isAgain),
                variant.query,
                corpus.stories(0, count).map(story -> with(story, isAgain ? variant.again : variant.first, slug)),
                count);
    }

    private static void note(Map<Variant, List<Double>> rates, Variant variant, double rate) {
        rates.computeIfAbsent(variant, none -> new ArrayList<>()).add(rate);
    }

    private static double ratio(Map<Variant, List<Double>> rates, Variant variant) {
        return Timings.quantile(
                IntStream.range(0, PASSES)
                        .mapToDouble(pass -> rates.get(variant).get(pass)
                                / rates.get(Variant.PLAIN).get(pass))
                        .toArray(),
                0.5);
    }

    /** A line with more members, and another slug; {@code %s} stands for the latter. */
    private static byte[] with(byte[] story, String members, String slug) {
        String line = new String(story, StandardCharsets.UTF_8);
        int begin = line.indexOf("\"slug\":\"") + "\"slug\":\"".length();
        String own = slug + line.substring(begin, line.indexOf('"', begin));
        return (line.substring(0, begin) + own + line.substring(line.indexOf('"', begin)))
                .replaceFirst("\"language\"", members.replace("%s", own) + "\"language\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
