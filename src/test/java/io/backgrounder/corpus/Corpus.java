package io.backgrounder.corpus;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up content of any size, as lines of an import; what has the same seed and size has the same bytes. As in real archives,
 * words and topics follow Zipf's law, so that a few are everywhere and most are rare; most stories are English, most are of the
 * last years, and they come in the order of their publication.
 *
 * <p>Each line is computed from its number alone: any part of a corpus can be made by itself, in the same memory.
 */
public final class Corpus {
    public static final int LEAST = 100;
    public static final int MOST = 1_000_000;

    private final int stories;
    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final CorpusNames names;
    private final ReferenceLines references;
    private final StoryLines storyLines;

    public Corpus(long seed, int stories) {
        if (stories < LEAST || stories > MOST) {
            throw new IllegalArgumentException(
                    "A corpus has from " + LEAST + " to " + MOST + " stories, not " + stories);
        }
        this.stories = stories;
        for (Language language : Language.values()) {
            vocabularies.put(language, new Vocabulary(language, seed));
        }
        ZipfDistribution zipf = new ZipfDistribution(Vocabulary.COUNT, 0);
        this.names = new CorpusNames(vocabularies, seed);
        this.references = new ReferenceLines(vocabularies, zipf, names, seed);
        this.storyLines = new StoryLines(this, vocabularies, zipf, names, seed);
    }

    public int stories() {
        return stories;
    }

    public int topics() {
        return Math.max(50, stories / 10);
    }

    public int sources() {
        return Math.min(200, 20 + stories / 1000);
    }

    public int faqs() {
        return Math.max(20, stories / 100);
    }

    public int referenceCount() {
        return sources() + topics() + faqs();
    }

    /** The lines of what stories refer to, which have to come first. */
    public Stream<byte[]> references() {
        return Stream.concat(
                Stream.concat(
                        IntStream.range(0, sources()).mapToObj(references::source),
                        IntStream.range(0, topics()).mapToObj(references::topic)),
                IntStream.range(0, faqs()).mapToObj(references::faq));
    }

    /** The lines of some of the stories. */
    public Stream<byte[]> stories(int from, int to) {
        return IntStream.range(from, to).mapToObj(storyLines::story);
    }

    /** The slug of a story. */
    public static String slug(int story) {
        return "corpus-story-" + story;
    }

    /** The slug of a topic; that of 0 has the most stories. */
    public static String topicSlug(int topic) {
        return "corpus-topic-" + topic;
    }

    public String topicName(int topic) {
        return names.topic(topic).name();
    }

    /** The name of somebody whom this story tells of, and hardly any other. */
    public String person(int story) {
        return names.person(story / StoryLines.STORIES_OF_A_PERSON);
    }

    /** The English word of a rank; the first, from 0, are function words, and {@link #functionWords} tells how many. */
    public String word(int rank) {
        return vocabularies.get(Language.EN).get(rank);
    }

    public int functionWords() {
        return vocabularies.get(Language.EN).functionWords();
    }

    public int words() {
        return Vocabulary.COUNT;
    }
}
