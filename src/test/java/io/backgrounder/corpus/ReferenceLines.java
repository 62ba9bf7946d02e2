package io.backgrounder.corpus;

import java.util.List;
import java.util.Map;

/** The lines of sources, topics and FAQs. */
final class ReferenceLines {
    private static final String[] COUNTRIES = {"GB", "US", "IE", "CA", "IN", "NG", "AU", "ZA"};

    private final Map<Language, Vocabulary> vocabularies;
    private final ZipfDistribution zipf;
    private final CorpusNames names;
    private final long seed;

    ReferenceLines(Map<Language, Vocabulary> vocabularies, ZipfDistribution zipf, CorpusNames names, long seed) {
        this.vocabularies = vocabularies;
        this.zipf = zipf;
        this.names = names;
        this.seed = seed;
    }

    byte[] source(int number) {
        SeededRandom random = new SeededRandom(seed, 4, number);
        return new JsonLine("source")
                .member("slug", "corpus-source-" + number)
                .member("name", names.source(number))
                .member("country", random.of(COUNTRIES))
                .member("language", "en")
                .member("homepage", "https://source-" + number + ".example.com/")
                .text(
                        "description",
                        text -> prose(Language.EN, random, List.of()).text(text, 20))
                .end();
    }

    byte[] topic(int number) {
        SeededRandom random = new SeededRandom(seed, 5, number);
        CorpusNames.Topic topic = names.topic(number);
        Prose prose = prose(Language.EN, random, List.of(topic.name()));
        return new JsonLine("topic")
                .member("slug", Corpus.topicSlug(number))
                .member("name", topic.name())
                .member("topicType", topic.type())
                .list("aliases", aliases -> topic.aliases().forEach(aliases::item))
                .text("description", text -> prose.text(text, 30))
                .end();
    }

    byte[] faq(int number) {
        SeededRandom random = new SeededRandom(seed, 6, number);
        Language language = Language.draw(random);
        Prose prose = prose(language, random, List.of(names.person(number)));
        return new JsonLine("faq")
                .member("slug", "corpus-faq-" + number)
                .member("language", language.code())
                .text("question", prose::question)
                .text("introduction", text -> prose.text(text, 30))
                .list("items", items -> items(items, prose, random.between(2, 6)))
                .member("publishedAt", PublicationTimes.published(random.unit()))
                .end();
    }

    private static void items(JsonLine items, Prose prose, int count) {
        for (int i = 0; i < count; i++) {
            items.item(item -> item.text("question", prose::question).text("answer", text -> prose.text(text, 50)));
        }
    }

    private Prose prose(Language language, SeededRandom random, List<String> about) {
        return new Prose(vocabularies.get(language), zipf, random, about);
    }
}
