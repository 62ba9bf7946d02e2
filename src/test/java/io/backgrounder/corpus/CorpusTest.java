package io.backgrounder.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@link Corpus} promises. */
class CorpusTest {
    private static final int STORIES = 2000;
    private static final Corpus CORPUS = new Corpus(1, STORIES);
    private static final List<JsonNode> READ = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (byte[] line : CORPUS.stories(0, STORIES).toList()) {
            READ.add(json.readTree(line));
        }
    }

    /** Figures of a benchmark can be compared only while this holds: to change the corpus is to begin a new series. */
    @Test
    void theSameSeedGivesTheSameBytes() throws NoSuchAlgorithmException {
        assertEquals("9b293c26fefad133f9275c19702c6b96e858c8649ef3323e617c76fd8b42b7c6", hash(new Corpus(1, 200)));
        assertEquals(hash(new Corpus(2, 200)), hash(new Corpus(2, 200)));
        assertNotEquals(hash(new Corpus(1, 200)), hash(new Corpus(2, 200)));
    }

    private static String hash(Corpus corpus) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Stream.concat(corpus.references(), corpus.stories(0, 200)).forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void aPartIsTheSameByItself() {
        assertEquals(text(CORPUS.stories(0, 20).skip(10)), text(CORPUS.stories(10, 20)));
    }

    private static List<String> text(Stream<byte[]> lines) {
        return lines.map(line -> new String(line, StandardCharsets.UTF_8)).toList();
    }

    @Test
    void aStoryHasSome4Kilobytes() {
        int[] lengths = CORPUS.stories(0, STORIES)
                .mapToInt(line -> line.length)
                .sorted()
                .toArray();
        assertBetween(3800, 4700, IntStream.of(lengths).average().orElseThrow());
        assertBetween(2000, 3500, lengths[0]);
        assertBetween(5500, 12_000, lengths[STORIES - 1]);
    }

    /** By Zipf's law, as many words in a text are among the first nine as are of ranks 10 to 99, 100 to 999, 1000 to 9999. */
    @Test
    void wordsFollowZipfsLaw() {
        Map<String, Integer> ranks = new HashMap<>();
        IntStream.range(0, CORPUS.words()).forEach(rank -> ranks.put(CORPUS.word(rank), rank + 1));
        double[] byDigits = new double[5];
        for (JsonNode story : READ) {
            if (story.path("language").asText().equals("en")) {
                Stream.of(story.path("analysis")
                                .asText()
                                .toLowerCase(Locale.ROOT)
                                .split("\\P{L}+"))
                        .filter(ranks::containsKey)
                        .forEach(
                                word -> byDigits[String.valueOf(ranks.get(word)).length() - 1]++);
            }
        }
        double expected = Math.log(10)
                / Math.log(CORPUS.words())
                * IntStream.range(0, 5).mapToDouble(i -> byDigits[i]).sum();
        for (int digits = 1; digits <= 4; digits++) {
            assertBetween(0.9, 1.1, byDigits[digits - 1] / expected);
        }
    }

    @Test
    void aFewTopicsAreEverywhereAndMostAreRare() {
        Map<String, Integer> stories = new HashMap<>();
        READ.forEach(story ->
                story.path("topics").findValuesAsText("topic").forEach(topic -> stories.merge(topic, 1, Integer::sum)));
        List<Integer> counts = IntStream.range(0, CORPUS.topics())
                .mapToObj(topic -> stories.getOrDefault(Corpus.topicSlug(topic), 0))
                .toList();
        double all = counts.stream().mapToInt(count -> count).sum();
        assertBetween(4 * STORIES, 6 * STORIES, all);
        assertBetween(0.2, 0.3, sum(counts, 0, 10) / all);
        assertBetween(0.15, 0.25, sum(counts, CORPUS.topics() / 2, CORPUS.topics()) / all);
    }

    private static int sum(List<Integer> counts, int from, int to) {
        return counts.subList(from, to).stream().mapToInt(count -> count).sum();
    }

    @Test
    void mostStoriesAreEnglishAndOfTheLastYears() {
        assertBetween(0.68, 0.76, share("/language", "en"));
        assertBetween(0.28, 0.36, share("/publishedAt", "2025"));
        assertBetween(0.02, 0.09, share("/publishedAt", "2016"));
        assertEquals(0, share("/publishedAt", "2026"));
    }

    private static double share(String member, String begin) {
        return READ.stream()
                        .filter(story -> story.at(member).asText().startsWith(begin))
                        .count()
                / (double) STORIES;
    }

    @Test
    void everyStoryHasTwoToFourSummaries() {
        READ.forEach(
                story -> assertBetween(2, 4, story.at("/coverage/summaries").size()));
    }

    private static void assertBetween(double least, double most, double value) {
        assertTrue(least <= value && value <= most, value + " is not between " + least + " and " + most);
    }
}
