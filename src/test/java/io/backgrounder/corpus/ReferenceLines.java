package io.backgrounder.corpus;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        JsonLine line = new JsonLine()
                .add("{\"type\":\"source\",\"slug\":\"corpus-source-")
                .add(number)
                .add("\",\"name\":\"")
                .add(names.source(number))
                .add("\",\"country\":\"")
                .add(random.of(COUNTRIES))
                .add("\",\"language\":\"en\",\"homepage\":\"https://source-")
                .add(number)
                .add(".example.com/\",\"description\":\"");
        prose(Language.EN, random, List.of()).text(line, 20);
        return line.add("\"").end();
    }

    byte[] topic(int number) {
        SeededRandom random = new SeededRandom(seed, 5, number);
        CorpusNames.Topic topic = names.topic(number);
        JsonLine line = new JsonLine()
                .add("{\"type\":\"topic\",\"slug\":\"")
                .add(Corpus.topicSlug(number))
                .add("\",\"name\":\"")
                .add(topic.name())
                .add("\",\"topicType\":\"")
                .add(topic.type())
                .add("\",\"aliases\":[")
                .add(topic.aliases().stream().map(alias -> "\"" + alias + "\"").collect(Collectors.joining(",")))
                .add("],\"description\":\"");
        prose(Language.EN, random, List.of(topic.name())).text(line, 30);
        return line.add("\"").end();
    }

    byte[] faq(int number) {
        SeededRandom random = new SeededRandom(seed, 6, number);
        Language language = Language.draw(random);
        Prose prose = prose(language, random, List.of(names.person(number)));
        JsonLine line = new JsonLine()
                .add("{\"type\":\"faq\",\"slug\":\"corpus-faq-")
                .add(number)
                .add("\",\"language\":\"")
                .add(language.code())
                .add("\",\"question\":\"");
        prose.headline(line);
        line.add("?\",\"introduction\":\"");
        prose.text(line, 30);
        line.add("\",\"items\":[");
        int items = random.between(2, 6);
        for (int i = 0; i < items; i++) {
            line.add(i == 0 ? "{\"question\":\"" : ",{\"question\":\"");
            prose.headline(line);
            line.add("?\",\"answer\":\"");
            prose.text(line, 50);
            line.add("\"}");
        }
        return line.add("],\"publishedAt\":\"")
                .add(PublicationTimes.published(random.unit()))
                .add("\"")
                .end();
    }

    private Prose prose(Language language, SeededRandom random, List<String> about) {
        return new Prose(vocabularies.get(language), zipf, random, about);
    }
}
