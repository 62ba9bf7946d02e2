package io.backgrounder.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lines of stories, of some 4 KB. */
final class StoryLines {
    /** What people look for is often in a handful of stories only, whatever the size. */
    static final int STORIES_OF_A_PERSON = 2;

    private final Map<Language, Vocabulary> vocabularies;
    private final ZipfDistribution zipf;
    private final ZipfDistribution topics;
    private final ZipfDistribution sources;
    private final int stories;
    private final int faqs;
    private final CorpusNames names;
    private final long seed;

    StoryLines(
            Corpus corpus,
            Map<Language, Vocabulary> vocabularies,
            ZipfDistribution zipf,
            CorpusNames names,
            long seed) {
        this.vocabularies = vocabularies;
        this.zipf = zipf;
        this.topics = new ZipfDistribution(corpus.topics(), 9);
        this.sources = new ZipfDistribution(corpus.sources(), 4);
        this.stories = corpus.stories();
        this.faqs = corpus.faqs();
        this.names = names;
        this.seed = seed;
    }

    byte[] story(int number) {
        SeededRandom random = new SeededRandom(seed, 7, number);
        Language language = Language.draw(random);
        int[] about = distinct(random, topics, random.between(3, 7));
        int[] papers = distinct(random, sources, random.between(2, 4));
        Prose prose = new Prose(vocabularies.get(language), zipf, random, subjects(number, about));
        JsonLine line = new JsonLine()
                .add("{\"type\":\"story\",\"slug\":\"")
                .add(Corpus.slug(number))
                .add("\",\"language\":\"")
                .add(language.code())
                .add("\",\"headline\":\"");
        prose.headline(line);
        line.add("\",\"summary\":\"");
        prose.text(line, 50);
        line.add("\",\"analysis\":\"");
        prose.text(line, 180);
        line.add("\",\"background\":\"");
        prose.text(line, 45);
        coverage(line.add("\",\"coverage\":{"), prose, random, papers, number);
        links(line, random, about);
        return line.add(",\"publishedAt\":\"")
                .add(PublicationTimes.published(1 - (number + random.unit()) / stories))
                .add("\"")
                .end();
    }

    /** Two of its topics, and somebody whom hardly any other story knows. */
    private List<String> subjects(int story, int[] topics) {
        List<String> subjects = new ArrayList<>();
        subjects.add(names.person(story / STORIES_OF_A_PERSON));
        subjects.add(names.topic(topics[0]).name());
        subjects.add(names.topic(topics[1]).name());
        return subjects;
    }

    private static void coverage(JsonLine line, Prose prose, SeededRandom random, int[] papers, int story) {
        line.add("\"summaries\":[");
        for (int i = 0; i < papers.length; i++) {
            line.add(i == 0 ? "{\"source\":\"corpus-source-" : ",{\"source\":\"corpus-source-")
                    .add(papers[i])
                    .add("\",\"text\":\"");
            prose.text(line, 42);
            line.add("\",\"articles\":[{\"url\":\"https://source-")
                    .add(papers[i])
                    .add(".example.com/")
                    .add(story)
                    .add("\",\"headline\":\"");
            prose.headline(line);
            line.add("\"}]}");
        }
        line.add("],\"points\":[{\"kind\":\"")
                .add(random.oneIn(2) ? "agree" : "differ")
                .add("\",\"sources\":[\"corpus-source-")
                .add(papers[0])
                .add("\",\"corpus-source-")
                .add(papers[1])
                .add("\"],\"text\":\"");
        prose.text(line, 12);
        line.add("\"}],\"comparison\":\"");
        prose.text(line, 30);
        line.add("\"}");
    }

    private void links(JsonLine line, SeededRandom random, int[] about) {
        line.add(",\"topics\":[");
        for (int i = 0; i < about.length; i++) {
            line.add(i == 0 ? "{\"topic\":\"" : ",{\"topic\":\"")
                    .add(Corpus.topicSlug(about[i]))
                    .add(i < 2 ? "\",\"role\":\"about\"}" : "\",\"role\":\"mentions\"}");
        }
        line.add("],\"faqs\":[");
        int first = random.below(faqs);
        int count = random.below(4);
        for (int i = 0; i < count; i++) {
            line.add(i == 0 ? "\"corpus-faq-" : ",\"corpus-faq-")
                    .add((first + i * 5) % faqs)
                    .add("\"");
        }
        line.add("]");
    }

    /** So many different ranks. */
    private static int[] distinct(SeededRandom random, ZipfDistribution from, int count) {
        return IntStream.generate(() -> from.draw(random))
                .distinct()
                .limit(count)
                .toArray();
    }
}
