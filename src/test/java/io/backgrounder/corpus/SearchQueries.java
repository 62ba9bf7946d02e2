package io.backgrounder.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people would look for in a corpus. Each query comes from its number, so that a run can be repeated. */
public final class SearchQueries {
    /** Made-up English words are without these. */
    private static final String[] WRONG_LETTERS = {"k", "q", "x", "z"};

    private static final int COMMON = 300;
    private static final Pattern PHRASE = Pattern.compile("\\b[a-z]{4,} [a-z]{5,} [a-z]{4,}\\b");

    private final Corpus corpus;
    private final long seed;
    private final ObjectMapper json = new ObjectMapper();

    public SearchQueries(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.seed = seed;
    }

    /** The last name of somebody whom about two stories know. */
    public String rareWord(int number) {
        String name = corpus.person(random(1, number).below(corpus.stories()));
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** A word that no list of stop words has, but that is in every fourth to tenth story. */
    public String commonWord(int number) {
        return commonWord(random(2, number));
    }

    /** A word of one story in fifty to two hundred. */
    public String middlingWord(int number) {
        return corpus.word(random(3, number).between(3000, 12_000));
    }

    public String twoCommonWords(int number) {
        SeededRandom random = random(4, number);
        return commonWord(random) + " " + commonWord(random);
    }

    /** Three words that stand together in a story. */
    public String phrase(int number) {
        JsonNode story = englishStory(random(5, number));
        return PHRASE.matcher(story.path("analysis").asText())
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("of the");
    }

    /** Two of the longer words of a story's headline. */
    public String headlineWords(int number) {
        List<String> words = longestFirst(englishStory(random(6, number)));
        return words.get(0) + " " + words.get(1);
    }

    /** A word of a story's headline with one letter that is wrong. */
    public String typo(int number) {
        SeededRandom random = random(7, number);
        return typo(longestFirst(englishStory(random)).get(0), random);
    }

    /** How some topic's name begins. */
    public String topicPrefix(int number, int letters) {
        String name = topicName(random(8, number));
        return name.substring(0, Math.min(letters, name.length()));
    }

    /** Some topic's name with one letter that is wrong. */
    public String topicTypo(int number) {
        SeededRandom random = random(9, number);
        return typo(topicName(random), random);
    }

    /** The slug of one of the topics with most stories. */
    public String commonTopic(int number) {
        return Corpus.topicSlug(random(10, number).below(20));
    }

    /** Any story. */
    public int story(int number) {
        return random(11, number).below(corpus.stories());
    }

    /** A time in the years from which stories are. */
    public String time(int number) {
        return PublicationTimes.published(random(12, number).unit());
    }

    private String commonWord(SeededRandom random) {
        return corpus.word(corpus.functionWords() + random.below(COMMON));
    }

    private String topicName(SeededRandom random) {
        return corpus.topicName(random.below(corpus.topics()));
    }

    private static String typo(String text, SeededRandom random) {
        int place = random.between(1, text.length() - 1);
        return text.substring(0, place) + random.of(WRONG_LETTERS) + text.substring(place + 1);
    }

    private JsonNode englishStory(SeededRandom random) {
        try {
            while (true) {
                int number = random.below(corpus.stories());
                JsonNode story = json.readTree(
                        corpus.stories(number, number + 1).findFirst().orElseThrow());
                if (story.path("language").asText().equals("en")) {
                    return story;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> longestFirst(JsonNode story) {
        return List.of(story.path("headline").asText().split(" ")).stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private SeededRandom random(int what, int number) {
        return new SeededRandom(seed, 100 + what, number);
    }
}
