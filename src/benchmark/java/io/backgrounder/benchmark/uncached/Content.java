package io.backgrounder.benchmark.uncached;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.corpus.Corpus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stories that are all alike: pages of about 14 KB, each with 2 source summaries, 5 FAQs and 7 topics. Each document is computed from its
 * number alone.
 */
record Content(int stories) {
    static final int SUMMARIES = 2;
    static final int FAQS = 5;
    static final int TOPICS = 7;

    private static final int SOURCES = 20;
    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(5000);
    private static final Corpus WORDS = new Corpus(1, Corpus.LEAST);

    static String slug(Object story) {
        return "story-" + story;
    }

    private int topics() {
        return Math.max(200, stories / 10);
    }

    private int faqs() {
        return Math.max(500, stories / 10);
    }

    int referenceCount() {
        return SOURCES + topics() + faqs();
    }

    /** The documents to which stories refer, which have to come first. */
    Stream<ObjectNode> references() {
        return Stream.of(
                        IntStream.range(0, SOURCES).mapToObj(Content::source),
                        IntStream.range(0, topics()).mapToObj(Content::topic),
                        IntStream.range(0, faqs()).mapToObj(Content::faq))
                .flatMap(documents -> documents);
    }

    /** In the order of their publication. */
    Stream<ObjectNode> storyDocuments() {
        return IntStream.range(0, stories).mapToObj(this::story);
    }

    private static ObjectNode source(int number) {
        return object("type", "source", "slug", "source-" + number, "name", "The Paper " + number);
    }

    private static ObjectNode topic(int number) {
        return object(
                "type",
                "topic",
                "slug",
                "topic-" + number,
                "name",
                "Topic " + number,
                "topicType",
                "concept",
                "description",
                text(new Random(number), 18));
    }

    private static ObjectNode faq(int number) {
        Random random = new Random(number);
        return object(
                "type",
                "faq",
                "slug",
                "faq-" + number,
                "language",
                "en",
                "question",
                text(random, 8),
                "introduction",
                text(random, 40),
                "items",
                List.of(object("question", text(random, 8), "answer", text(random, 50))));
    }

    ObjectNode story(int number) {
        Random random = new Random(number);
        return object(
                "type", "story",
                "slug", slug(number),
                "language", "en",
                "headline", text(random, 8),
                "summary", text(random, 60),
                "analysis", text(random, 400),
                "background", text(random, 150),
                "coverage",
                        object(
                                "summaries",
                                some(random, SUMMARIES, SOURCES)
                                        .mapToObj(source -> summary(random, number, source))
                                        .toList(),
                                "comparison",
                                text(random, 60)),
                "topics",
                        some(random, TOPICS, topics())
                                .mapToObj(topic -> object("topic", "topic-" + topic, "role", "about"))
                                .toList(),
                "faqs", some(random, FAQS, faqs()).mapToObj(faq -> "faq-" + faq).toList(),
                "publishedAt",
                        FIRST.plus(SPAN.multipliedBy(number).dividedBy(stories)).toString());
    }

    private static ObjectNode summary(Random random, int story, int source) {
        return object(
                "source",
                "source-" + source,
                "text",
                text(random, 140),
                "articles",
                List.of(object(
                        "url",
                        "https://source-%d.example.com/%d".formatted(source, story),
                        "headline",
                        text(random, 8))));
    }

    private static IntStream some(Random random, int count, int of) {
        return random.ints(0, of).distinct().limit(count);
    }

    /** So many words, the same for the same seed. */
    static String words(int seed, int count) {
        return text(new Random(seed), count);
    }

    /** Words in a random order, the frequent ones more often. */
    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int rank = (int) (WORDS.words() * Math.pow(random.nextDouble(), 4));
            text.append(i == 0 ? "" : " ").append(WORDS.word(rank));
        }
        return text.toString();
    }
}
