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
        JsonLine line = new JsonLine("story")
                .member("slug", Corpus.slug(number))
                .member("language", language.code())
                .text("headline", prose::headline)
                .text("summary", text -> prose.text(text, 50))
                .text("analysis", text -> prose.text(text, 180))
                .text("background", text -> prose.text(text, 45))
                .object("coverage", coverage -> coverage(coverage, prose, random, papers, number));
        links(line, random, about);
        return line.member("publishedAt", PublicationTimes.published(1 - (number + random.unit()) / stories))
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

    private static void coverage(JsonLine coverage, Prose prose, SeededRandom random, int[] papers, int story) {
        coverage.list("summaries", summaries -> {
                    for (int paper : papers) {
                        summaries.item(summary -> summary(summary, prose, paper, story));
                    }
                })
                .list(
                        "points",
                        points -> points.item(point -> point.member("kind", random.oneIn(2) ? "agree" : "differ")
                                .list(
                                        "sources",
                                        sources -> sources.item("corpus-source-" + papers[0])
                                                .item("corpus-source-" + papers[1]))
                                .text("text", text -> prose.text(text, 12))))
                .text("comparison", text -> prose.text(text, 30));
    }

    private static void summary(JsonLine summary, Prose prose, int paper, int story) {
        summary.member("source", "corpus-source-" + paper)
                .text("text", text -> prose.text(text, 42))
                .list(
                        "articles",
                        articles -> articles.item(
                                article -> article.member("url", "https://source-" + paper + ".example.com/" + story)
                                        .text("headline", prose::headline)));
    }

    private void links(JsonLine line, SeededRandom random, int[] about) {
        line.list("topics", topics -> {
            for (int i = 0; i < about.length; i++) {
                String role = i < 2 ? "about" : "mentions";
                String slug = Corpus.topicSlug(about[i]);
                topics.item(topic -> topic.member("topic", slug).member("role", role));
            }
        });
        line.list("faqs", items -> {
            int first = random.below(faqs);
            int count = random.below(4);
            for (int i = 0; i < count; i++) {
                items.item("corpus-faq-" + (first + i * 5) % faqs);
            }
        });
    }

    private static int[] distinct(SeededRandom random, ZipfDistribution from, int count) {
        return IntStream.generate(() -> from.draw(random))
                .distinct()
                .limit(count)
                .toArray();
    }
}
